import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import type { UntoldPeople } from "#queries/untold-people.ts";

/** Who gets no message of what is about to be done, and where their addresses stand. */
export function Untold(props: { language: Language; slug: string; untold: UntoldPeople }) {
  const { language, slug, untold } = props;
  const { invited, contributors } = catalogueOf(language).work.event;
  if (untold.invitees + untold.contributors === 0) return null;
  return (
    <ul className="stack">
      {untold.invitees > 0 && (
        <li>
          {invited.untold(untold.invitees)}{" "}
          <a href={paths.workEvent(language, slug, "invited")}>{invited.untoldWhere}</a>
        </li>
      )}
      {untold.contributors > 0 && (
        <li>
          {contributors.untold(untold.contributors)}{" "}
          <a href={paths.workEvent(language, slug, "contributors")}>{contributors.untoldWhere}</a>
        </li>
      )}
    </ul>
  );
}
