import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/** Somebody else has removed the item, or added it by the same form: nothing of one's own is lost. */
export function Conflict(props: { language: Language; by: string; removed: boolean }) {
  const { by, removed } = props;
  const words = catalogueOf(props.language).work.programme.conflict;
  return (
    <div className="notice warn" role="group" aria-labelledby="conflict" tabIndex={-1} autoFocus>
      <h4 id="conflict">{removed ? words.removedTitle(by) : words.title(by)}</h4>
      <p>{removed ? words.removedText : words.again}</p>
    </div>
  );
}
