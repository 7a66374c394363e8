import type { ReactNode } from "react";
import { languageOf, type EventText } from "#domain/event/event-text.ts";
import { venueLine } from "#domain/event/venue-line.ts";
import type { EventPage } from "#queries/event-page.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { beforeClock, clockInText, daySpan, longDay } from "#i18n/dates.ts";
import { ClockTimes } from "#ui/clock-times.tsx";
import { Contact } from "#ui/contact.tsx";
import { writtenIn } from "#ui/written-in.ts";

/** What one needs to know before anything else. A fact that nobody wrote is not here. */
export function Facts(props: { language: Language; event: EventPage }) {
  const { language, event } = props;
  const words = catalogueOf(language);
  const { audience, cost, contact, access } = event.text.text;
  const inText = (name: keyof EventText) => writtenIn(languageOf(event.text, name), language);
  const inOriginal = writtenIn(event.language, language);
  const place = venueLine(event);
  const bothModes = event.modes.length === 2;
  return (
    <dl className="facts">
      <Fact term={words.event.date}>
        <time className="first" dateTime={event.startsOn}>
          {daySpan(language, event.startsOn, event.endsOn)}
        </time>
      </Fact>
      {event.startsAt && (
        <Fact term={words.event.time}>
          {beforeClock(language)}
          <ClockTimes language={language} start={event.startsAt} end={event.endsAt} />
          {event.receivedFrom && (
            <p className="first">{words.event.received(clockInText(language, event.receivedFrom))}</p>
          )}
        </Fact>
      )}
      {place && (
        <Fact term={words.event.place}>
          <span {...inOriginal}>{place}</span>
        </Fact>
      )}
      {event.modes.length > 0 && (
        <Fact term={words.event.mode}>
          {bothModes ? words.event.onSiteAndDigital : event.modes.map((mode) => words.modes[mode])}
          {event.firstCome && <p>{words.event.firstCome}</p>}
        </Fact>
      )}
      {cost && (
        <Fact term={words.event.cost}>
          <span {...inText("cost")}>{cost}</span>
        </Fact>
      )}
      {event.lastDay && (
        <Fact term={words.event.lastDay}>
          <time className="first" dateTime={event.lastDay}>
            {longDay(language, event.lastDay)}
          </time>
        </Fact>
      )}
      {contact && (
        <Fact term={words.event.contact}>
          <Contact written={contact} {...inText("contact")} />
        </Fact>
      )}
      {event.registryNumber && <Fact term={words.event.registryNumber}>{event.registryNumber}</Fact>}
      {audience && (
        <Fact term={words.event.audience} long>
          <span {...inText("audience")}>{audience}</span>
        </Fact>
      )}
      {access && (
        <Fact term={words.event.access} long>
          <span {...inText("access")}>{access}</span>
        </Fact>
      )}
    </dl>
  );
}

function Fact(props: { term: string; long?: boolean; children: ReactNode }) {
  return (
    <div className={props.long ? "long" : undefined}>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
