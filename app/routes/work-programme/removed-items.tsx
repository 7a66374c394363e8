import type { ItemChange } from "#domain/programme/programme-diff.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { titleFor } from "./changes.tsx";

/** What will be gone when the programme is released, each to be taken back. */
export function RemovedItems(props: { language: Language; changes: readonly ItemChange[] }) {
  const { language } = props;
  const removed = props.changes.filter(({ what }) => what === "removed");
  if (removed.length === 0) return null;
  const words = catalogueOf(language).work.programme;
  return (
    <section className="section" aria-labelledby="removed">
      <h2 id="removed">{words.removed}</h2>
      <ul className="log">
        {removed.map((change) => (
          <li key={change.id} className="row">
            <s>{titleFor(language, change)}</s>
            <form method="post">
              <input type="hidden" name="item" value={change.id} />
              <button
                type="submit"
                name="intent"
                value="restore"
                className="second"
                aria-label={words.restoreThis(titleFor(language, change))}
              >
                {words.restore}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
