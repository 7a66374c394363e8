import type { ReactNode } from "react";
import { PARTICIPATION_MODES, type ParticipationMode } from "#domain/event/participation-mode.ts";
import { fieldName } from "#domain/registration/sent-person.ts";
import type { ParticipantDetails } from "#queries/participant-details.ts";
import type { WorkEvent } from "#queries/work-event.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { TextField } from "#ui/text-field.tsx";
import { DetailsAct } from "./details-act.tsx";
import { personNumber, reasonField, type Again } from "./faults.ts";

interface Shown {
  readonly language: Language;
  readonly event: WorkEvent;
  readonly details: ParticipantDetails;
  readonly again: Again | undefined;
  /** Of the act that was sent, by the field's name. */
  readonly faults: Readonly<Record<string, string>>;
}

/** Everything that one may do with a registration; each says what will happen to whom before it happens. */
export function Acts(props: Shown) {
  const { language, event, details } = props;
  const { person, messages } = catalogueOf(language).work.seats;
  const words = person.act;
  const closed = {
    cancelled: person.refused["event-cancelled"],
    draft: messages.refused["not-published"],
    published: words.over,
    held: words.over,
  };
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{words.title}</h2>
      {!event.may.change ? (
        <p>{words.viewer}</p>
      ) : !details.changeable ? (
        <p>{details.over ? closed[event.state] : words.ended}</p>
      ) : (
        <>
          <SeatActs {...props} />
          <DetailsAct {...props} />
          <NameActs {...props} />
          <OtherActs {...props} />
        </>
      )}
    </section>
  );
}

/** Those that change where somebody stands, with those whom it touches. */
function SeatActs(props: Shown) {
  const { language, details } = props;
  const words = catalogueOf(language).work.seats.person.act;
  const { place, status } = details;
  // Whoever leaves where more take part than there is room for makes no seat free.
  const freed = (mode: ParticipationMode, nobodyWaits: string) => {
    if (details.overfull.includes(mode)) return words.mode.over;
    const waiting = status.modes.find((each) => each.mode === mode)?.waiting ?? 0;
    return waiting === 0 ? nobodyWaits : words.letGo[details.letGo](waiting);
  };
  const hidden = (mode: string) => <input type="hidden" name={fieldName("mode", 1)} value={mode} />;
  const others = PARTICIPATION_MODES.filter(
    (mode) => mode !== place.seat && mode !== place.waitsFor && status.modes.some((each) => each.mode === mode),
  );
  return (
    <>
      {place.waitsFor !== null && place.offerUntil !== null && (
        <Act
          {...props}
          intent="accept"
          title={words.admit.title[place.waitsFor]}
          send={words.admit.send[place.waitsFor]}
        >
          <p>{words.admit.offered}</p>
        </Act>
      )}
      {place.waitsFor !== null && place.offerUntil === null && (
        <Act
          {...props}
          intent="admit"
          title={words.admit.title[place.waitsFor]}
          send={words.admit.send[place.waitsFor]}
        >
          <p>{words.admit.text((place.place ?? 1) - 1)}</p>
          {hidden(place.waitsFor)}
          <Reason {...props} intent="admit" mode={place.waitsFor} />
        </Act>
      )}
      {others.map((mode) => (
        <Act key={mode} {...props} intent="mode" title={words.mode.title[mode]} send={words.mode.send[mode]}>
          {place.seat !== null && (
            <p>
              {words.mode.text[mode]} {freed(place.seat, words.mode.freed)}
            </p>
          )}
          {hidden(mode)}
          <Reason {...props} intent="mode" mode={mode} />
        </Act>
      ))}
      {place.waitsFor !== null && (
        <Act {...props} intent="leave-list" title={words.leave.title} send={words.leave.send}>
          <p>
            {words.leave.text} {place.seat !== null && words.leave.keeps}
          </p>
        </Act>
      )}
      <Act {...props} intent="withdraw" title={words.withdraw.title} send={words.withdraw.send} danger>
        <p>{place.seat === null ? words.withdraw.waits : words.withdraw.text}</p>
        {place.seat !== null && <p>{freed(place.seat, words.withdraw.freed)}</p>}
        {(details.said.diet !== null || details.said.accessNeeds !== null) && <p>{words.withdraw.needs}</p>}
      </Act>
    </>
  );
}

/** What a mode has left, and the words without which nobody goes over it. */
function Reason(props: Shown & { intent: string; mode: string }) {
  const { language, details, again, faults, intent, mode } = props;
  const words = catalogueOf(language).work.seats.person.act.limit;
  const status = details.status.modes.find((each) => each.mode === mode);
  if (!status || status.left === null) return null;
  const sent = again?.sent.intent === intent;
  const name = reasonField(mode);
  return (
    <>
      <p>{status.left === 0 ? words.full : words.free(status.left.toLocaleString(language))}</p>
      <TextField
        {...{ language, name, label: words.label, hint: words.hint, autoComplete: "off" }}
        fault={sent ? faults[name] : undefined}
        defaultValue={sent ? again.sent.reason : ""}
      />
    </>
  );
}

function NameActs(props: Shown) {
  const { language, details } = props;
  const words = catalogueOf(language).work.seats.person.act;
  if (details.person === null) return null;
  const { name, email } = details.person;
  return (
    <>
      <Act {...props} intent="person" title={words.person.title} send={words.person.send} quiet>
        <p>{words.person.text}</p>
        <NameFields {...props} intent="person" name={name} email={email} words={words.person} />
      </Act>
      <Act {...props} intent="hand-over" title={words.hand.title} send={words.hand.send} quiet>
        <p>{words.hand.text}</p>
        <NameFields {...props} intent="hand-over" name="" email="" words={words.hand} />
      </Act>
    </>
  );
}

function NameFields(
  props: Shown & {
    intent: "person" | "hand-over";
    name: string;
    email: string;
    words: { readonly name: string; readonly email: string };
  },
) {
  const { language, again, faults, intent, words } = props;
  const sent = again?.sent.intent === intent ? again.sent.person : null;
  const number = personNumber(intent);
  const [name, email] = [fieldName("name", number), fieldName("email", number)];
  const common = { language, required: true, autoComplete: "off" } as const;
  return (
    <>
      <TextField
        {...{ ...common, name, label: words.name, fault: sent ? faults[name] : undefined }}
        defaultValue={sent?.name ?? props.name}
      />
      <TextField
        {...{ ...common, name: email, type: "email", label: words.email }}
        fault={sent ? faults[email] : undefined}
        defaultValue={sent?.email ?? props.email}
      />
    </>
  );
}

function OtherActs(props: Shown) {
  const { language, event, details } = props;
  const words = catalogueOf(language).work.seats.person.act;
  const messages = paths.workEvent(language, event.slug, "messages");
  return (
    <>
      <Act {...props} intent="link" title={words.link.title} send={words.link.send}>
        <p>{words.link.text}</p>
      </Act>
      <p className="section">
        <a href={`${messages}?chosen=${details.id}`}>{words.write.title}</a>
      </p>
    </>
  );
}

/** Opened first, then pressed: nothing happens by one touch. `quiet`: its own text says whom mail goes to. */
export function Act(
  props: Shown & {
    intent: string;
    title: string;
    send: string;
    danger?: boolean;
    quiet?: boolean;
    children: ReactNode;
  },
) {
  const { language, details, again, intent, danger, quiet } = props;
  const words = catalogueOf(language).work.seats.person.act;
  return (
    <details open={again?.sent.intent === intent}>
      <summary>{props.title}</summary>
      <form method="post" noValidate>
        {props.children}
        {!quiet && details.person !== null && <p className="quiet">{words.mailGoes(details.person.email)}</p>}
        <p className="actions">
          <button type="submit" name="intent" value={intent} className={danger ? "second danger" : undefined}>
            {props.send}
          </button>
        </p>
      </form>
    </details>
  );
}
