import { languageOfPath, paths } from "#app/paths.ts";
import { catalogueOf, type Catalogue } from "#i18n/catalogue.ts";
import { isOfWork } from "./is-of-work.ts";

type Refusal = 400 | 403 | 404 | 405 | 410 | 413 | 500 | 503;

const WORDS: Readonly<Record<Refusal, keyof Omit<Catalogue["errors"], "toEvents" | "toWork">>> = {
  400: "malformed",
  403: "forbidden",
  404: "notFound",
  405: "method",
  410: "gone",
  413: "tooLarge",
  500: "broken",
  503: "busy",
};

/** A whole page without style or script, for requests that are refused before any page of ours is made, and for files that are not there. */
export function refusalPage(status: Refusal, pathname: string): string {
  const language = languageOfPath(pathname);
  const { errors, site } = catalogueOf(language);
  const { title, text } = errors[WORDS[status]];
  const inWork = isOfWork(pathname, language);
  const [to, words] = inWork ? [paths.work(language), errors.toWork] : [paths.events(language), errors.toEvents];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} – ${site.name}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="${to}">${words}</a></p>
</main>
</body>
</html>
`;
}
