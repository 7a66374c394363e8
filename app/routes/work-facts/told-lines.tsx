import { allTold, type Told } from "#domain/registration/broadcast.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";

/** How many of each are told of what is about to be done, and who can't be. `registered` says it of the registered. */
export function ToldLines(props: {
  language: Language;
  slug: string;
  told: Told;
  /** Contributors without an address. */
  untold: number;
  registered: (people: number) => string;
}) {
  const { language, slug, told, untold, registered } = props;
  const words = catalogueOf(language).work.told;
  const { participants, contributors, invitees } = told;
  return (
    <>
      {(participants > 0 || allTold(told) === 0) && (
        <li>
          <strong>{registered(participants)}</strong>
        </li>
      )}
      {contributors > 0 && (
        <li>
          <strong>{words.contributors(contributors)}</strong>
        </li>
      )}
      {invitees > 0 && (
        <li>
          <strong>{words.invitees(invitees)}</strong>
        </li>
      )}
      {untold > 0 && (
        <li>
          {words.withoutAddress(untold)} <a href={paths.workEvent(language, slug, "contributors")}>{words.where}</a>
        </li>
      )}
    </>
  );
}
