import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import type { Receipt } from "#queries/receipt.ts";
import { WhenAndWhere } from "#ui/when-and-where.tsx";
import type { Received } from "./received-people.tsx";

/** When and where it is, and for whoever got a seat the way into their calendar; the mail has it too. */
export function WhenReceived(props: {
  language: Language;
  slug: string;
  facts: Pick<Receipt, "open" | "span" | "venue" | "stands">;
  people: readonly Received[];
}) {
  const { language, slug, facts, people } = props;
  const words = catalogueOf(language).registration.receipt;
  const seated = people.some((person) => person.kind === "registered" && person.place.seat !== null);
  const [only] = people;
  // Several have a calendar each: their own pages lead there.
  const feedOf = people.length === 1 && only?.kind === "registered" && only.mayHaveFeed ? only.link : null;
  return (
    <section className="section" aria-labelledby="when">
      <h2 id="when">{words.when}</h2>
      <dl className="facts">
        <WhenAndWhere language={language} span={facts.span} venue={facts.venue} />
      </dl>
      {seated && facts.stands && (facts.open || feedOf) && (
        <ul className="links">
          {facts.open && (
            <li>
              <a href={paths.calendarFile(language, slug)}>{words.calendar}</a>
            </li>
          )}
          {feedOf && (
            <li>
              <a href={`${feedOf}#calendar`}>{words.feed}</a>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
