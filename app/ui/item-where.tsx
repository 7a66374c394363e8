import type { PublishedItem } from "#domain/event/published-event.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { writtenIn } from "./written-in.ts";

/** "Spår A · Sal 2 · Sänds inte": on which track and where, and whether one sees it from afar. */
export function ItemWhere(props: {
  language: Language;
  item: Pick<PublishedItem, "track" | "place" | "notStreamed" | "recorded" | "text">;
}) {
  const { language, item } = props;
  const words = catalogueOf(language).event;
  const where = [item.track, item.place].filter((part) => part !== null).join(" · ");
  const how = [...(item.notStreamed ? [words.notStreamed] : []), ...(item.recorded ? [words.recorded] : [])];
  if (where === "" && how.length === 0) return null;
  return (
    <p>
      {where !== "" && <span {...writtenIn(item.text.language, language)}>{where}</span>}
      {where !== "" && how.length > 0 && " · "}
      {how.join(" · ")}
    </p>
  );
}
