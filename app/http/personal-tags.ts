import { catalogueOf } from "#i18n/catalogue.ts";
import type { Language } from "#domain/values/language.ts";
import { paths } from "#app/paths.ts";
import { headTags } from "./head-tags.ts";

interface PersonalPage {
  readonly origin: string;
  readonly language: Language;
  /** The event's, where the token was genuine; the other language leads there, for no personal address stands in a page. */
  readonly slug: string | null;
  readonly title: string;
}

/** The head of a page that opens by a personal link alone: listed nowhere. */
export function personalTags({ origin, language, slug, title }: PersonalPage) {
  return headTags({
    origin,
    language,
    title: `${title} – ${catalogueOf(language).site.name}`,
    description: title,
    pathIn: (of) => (slug === null ? paths.events(of) : paths.event(of, slug)),
    unlisted: true,
  });
}
