import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/** From a part of a long history to what is older, and where it is not the latest, back to that. */
export function OlderLinks(props: {
  language: Language;
  /** In the address. */
  by: "before" | "mailed-before";
  /** Behind which there are more; null where there are none. */
  older: string | null;
  /** The heading that the history stands under. */
  at: string;
}) {
  const { language, by, older, at } = props;
  if (older === null) return null;
  const words = catalogueOf(language).work.access.history;
  return (
    <p className="no-print">
      {words.cut} <a href={`?${by}=${older}#${at}`}>{words.older}</a>
    </p>
  );
}
