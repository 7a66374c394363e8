import type { AskedParameter } from "#domain/event/asked-events.ts";
import { LANGUAGES, type Language } from "#domain/values/language.ts";
import { OPEN_TO_ALL, taggedAnswer } from "#http/tagged-answer.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

export function jsonAnswer(request: Request, content: object): Response {
  return taggedAnswer(request, `${JSON.stringify(content)}\n`, {
    ...OPEN_TO_ALL,
    "Content-Type": "application/json; charset=utf-8",
  });
}

type Problem = { readonly status: 400; readonly parameter: AskedParameter } | { readonly status: 404 | 410 };

/** Says what is wrong in the form of RFC 9457, in the language that was asked for. */
export function problemAnswer(request: Request, problem: Problem): Response {
  const words = catalogueOf(languageAsked(request)).openData.problems;
  const [title, facts] =
    problem.status === 400
      ? [words.parameter(problem.parameter), { parameter: problem.parameter, detail: words.values[problem.parameter] }]
      : [problem.status === 410 ? words.gone : words.nothing, {}];
  return new Response(`${JSON.stringify({ title, status: problem.status, ...facts })}\n`, {
    status: problem.status,
    headers: { ...OPEN_TO_ALL, "Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-cache" },
  });
}

function languageAsked(request: Request): Language {
  const lang = new URL(request.url).searchParams.get("lang");
  return LANGUAGES.find((each) => each === lang) ?? "sv";
}
