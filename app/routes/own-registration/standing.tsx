import type { OwnRegistration } from "#queries/own-registration.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { WhenAndWhere } from "#ui/when-and-where.tsx";
import { writtenIn } from "#ui/written-in.ts";

/** The event, who one is registered as, and what one has. */
export function Standing({ language, own }: { language: Language; own: OwnRegistration }) {
  const { own: words } = catalogueOf(language).registration;
  const { title, place } = own;
  return (
    <>
      <p className="lead" {...writtenIn(title.language, language)}>
        {own.open ? <a href={paths.event(language, own.slug)}>{title.text}</a> : title.text}
      </p>
      <dl className="facts">
        <WhenAndWhere language={language} span={own.span} venue={own.venue} />
        <div>
          <dt>{words.name}</dt>
          <dd>{own.name}</dd>
        </div>
        <div>
          <dt>{words.email}</dt>
          <dd>{own.email}</dd>
        </div>
        {own.said.organisation && (
          <div>
            <dt>{words.organisation}</dt>
            <dd>{own.said.organisation}</dd>
          </div>
        )}
        <div className="long">
          <dt>{words.standing}</dt>
          <dd>
            {standing(language, own).map((text) => (
              <p key={text}>
                <strong>{text}</strong>
              </p>
            ))}
          </dd>
        </div>
      </dl>
      {place.seat !== null && place.ending === null && own.changeable && own.open && (
        <p className="links">
          <a href={paths.calendarFile(language, own.slug)}>{catalogueOf(language).registration.receipt.calendar}</a>
        </p>
      )}
      {place.ending !== null && own.status.phase === "open" && own.open && (
        <p className="section">
          {words.again} <a href={paths.event(language, own.slug)}>{catalogueOf(language).registration.receipt.back}</a>
        </p>
      )}
    </>
  );
}

/** The way into the digital meeting, for whoever has a digital seat. */
export function WayIn({ language, own, joinPath }: { language: Language; own: OwnRegistration; joinPath: string }) {
  const { own: words } = catalogueOf(language).registration;
  if (own.place.seat !== "digital") return null;
  return (
    <p className="section">
      <a className="button" href={joinPath}>
        {words.join}
      </a>{" "}
      {words.joinText}
    </p>
  );
}

function standing(language: Language, { place, status }: OwnRegistration): string[] {
  const { own: words, receipt, largerThanHouse } = catalogueOf(language).registration;
  switch (place.ending) {
    case "withdrawn":
      return [words.withdrawn];
    case "withdrawn-by-organiser":
      return [words.withdrawnByOrganiser];
    case "left-list":
      return [words.leftList];
    case "lapsed":
      return [words.lapsed];
    case null:
      break;
  }
  return [
    ...(place.seat ? [receipt.seat[place.seat]] : []),
    ...(place.waitsFor && place.place !== null
      ? [receipt.waits[place.waitsFor](place.place.toLocaleString(language))]
      : []),
    ...(place.together ? [receipt.together] : []),
    ...(place.largerThanHouse ? [largerThanHouse.waits] : []),
    ...(place.offerUntil !== null ? [words.offer.title] : []),
    ...(status.phase === "cancelled" ? [words.cancelled] : status.phase === "over" ? [words.over] : []),
  ];
}
