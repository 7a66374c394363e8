import type { MetaDescriptor } from "@remix-run/node";
import { LANGUAGES, type Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

export interface PageHead {
  readonly origin: string;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly pathIn: (language: Language) => string;
  /** For pages that only those with the address are to find. */
  readonly unlisted?: boolean;
  /** What is shown of the page where somebody has put a link to it: a PNG of 1200 by 630. */
  readonly picture?: { readonly path: string; readonly alt: string };
  /** The pages before and after, of a list that is longer than one. */
  readonly neighbours?: { readonly prev: string | null; readonly next: string | null };
  /** Where the page's content can be subscribed to. */
  readonly feed?: { readonly path: string; readonly title: string };
  /** The same for calendars. */
  readonly calendar?: { readonly path: string; readonly title: string };
}

/** What the head of a page says to browsers, search engines, feed readers, and whoever shows a link to it. */
export function headTags(page: PageHead): MetaDescriptor[] {
  const address = (language: Language) => page.origin + page.pathIn(language);
  return [
    { title: page.title },
    { name: "description", content: page.description },
    { tagName: "link", rel: "canonical", href: address(page.language) },
    ...LANGUAGES.map((language) => ({
      tagName: "link",
      rel: "alternate",
      hrefLang: language,
      href: address(language),
    })),
    { tagName: "link", rel: "alternate", hrefLang: "x-default", href: address("sv") },
    ...(["prev", "next"] as const).flatMap((rel) => {
      const path = page.neighbours?.[rel] ?? null;
      return path === null ? [] : [{ tagName: "link", rel, href: page.origin + path }];
    }),
    ...alternate("application/atom+xml", page.feed),
    ...alternate("text/calendar", page.calendar),
    ...(page.unlisted ? [{ name: "robots", content: "noindex" }] : []),
    ...openGraph(page),
  ];
}

/** The page's content in another form. */
function alternate(type: string, form: PageHead["feed"]): MetaDescriptor[] {
  if (form === undefined) return [];
  return [{ tagName: "link", rel: "alternate", type, href: form.path, title: form.title }];
}

/** The Open Graph protocol (ogp.me), which chats and social media read. */
function openGraph({ origin, language, title, description, pathIn, picture }: PageHead): MetaDescriptor[] {
  const site = catalogueOf(language).site.name;
  const ending = ` – ${site}`;
  const other = LANGUAGES.filter((each) => each !== language);
  return [
    { property: "og:type", content: "website" },
    { property: "og:site_name", content: site },
    { property: "og:title", content: title.endsWith(ending) ? title.slice(0, -ending.length) : title },
    { property: "og:description", content: description },
    { property: "og:url", content: origin + pathIn(language) },
    { property: "og:locale", content: LOCALES[language] },
    ...other.map((each) => ({ property: "og:locale:alternate", content: LOCALES[each] })),
    ...(picture === undefined
      ? []
      : [
          { property: "og:image", content: origin + picture.path },
          { property: "og:image:type", content: "image/png" },
          { property: "og:image:width", content: "1200" },
          { property: "og:image:height", content: "630" },
          { property: "og:image:alt", content: picture.alt },
          { name: "twitter:card", content: "summary_large_image" },
        ]),
  ];
}

const LOCALES: Record<Language, string> = { sv: "sv_SE", en: "en_GB" };
