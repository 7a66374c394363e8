import type { MetaDescriptor } from "@remix-run/node";
import { LANGUAGES, type Language } from "#domain/values/language.ts";

/** What the head of a page says to browsers and search engines: title, description, its address in each language. */
export function headTags(page: {
  origin: string;
  language: Language;
  title: string;
  description: string;
  pathIn: (language: Language) => string;
  /** For pages that only those with the address are to find. */
  unlisted?: boolean;
}): MetaDescriptor[] {
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
    ...(page.unlisted ? [{ name: "robots", content: "noindex" }] : []),
  ];
}
