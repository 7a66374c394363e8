import type { Language } from "#domain/values/language.ts";
import { headTags } from "#http/head-tags.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/** The head of a page of signing in, which nobody is to find by searching. */
export function signInTags(
  { language, origin }: { readonly language: Language; readonly origin: string },
  step: "ask" | "code" | "link",
  pathIn: (language: Language) => string,
) {
  const { site, work } = catalogueOf(language);
  const { title, code, link } = work.access.signIn;
  const named = step === "ask" ? title : step === "code" ? code.title : link.title;
  const description = work.access.signIn.lead;
  return headTags({ origin, language, title: `${named} – ${site.name}`, description, pathIn, unlisted: true });
}
