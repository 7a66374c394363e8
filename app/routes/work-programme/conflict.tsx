import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { ItemConflict } from "./act-on-programme.ts";

/** Somebody else was quicker: who, what is saved now, and that nothing of one's own is lost. */
export function Conflict(props: { language: Language; conflict: ItemConflict }) {
  const { by, now, saved } = props.conflict;
  const words = catalogueOf(props.language).work.programme.conflict;
  return (
    <div className="notice warn" role="group" aria-labelledby="conflict" tabIndex={-1} autoFocus>
      <h4 id="conflict">{now === null ? words.removedTitle(by) : words.title(by)}</h4>
      <p>{now === null ? words.removedText : words.text}</p>
      {saved.length > 0 && (
        <ul>
          {saved.map(({ label, value }) => (
            <li key={label}>
              <strong>{label}:</strong> {value}
            </li>
          ))}
        </ul>
      )}
      {now !== null && <p>{words.again}</p>}
    </div>
  );
}
