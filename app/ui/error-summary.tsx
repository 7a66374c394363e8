import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/**
 * At the top of a page whose form could not be taken: every fault, in the order of the fields, each a link to its field.
 * It has the focus when the page opens, also without JavaScript, so that it is read first.
 */
export function ErrorSummary(props: { language: Language; faults: readonly { name: string; fault: string }[] }) {
  return (
    <div className="notice warn" role="group" aria-labelledby="faults" tabIndex={-1} autoFocus>
      <h2 id="faults">{catalogueOf(props.language).forms.faults}</h2>
      <ul>
        {props.faults.map(({ name, fault }) => (
          <li key={name}>
            <a href={`#${name}`}>{fault}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
