import { type CalendarDate } from "#domain/values/calendar-date.ts";
import type { UnsureCode } from "./draft-event.ts";
import { dateOf, findDates } from "./find-dates.ts";
import { type Fact, sentencesOf, valuesOf } from "./gather-facts.ts";
import type { Line } from "./read-lines.ts";

/** A sentence of running text with the line it stands on. */
export interface Sentence {
  readonly text: string;
  readonly line: Line;
}

const AIMED =
  /(?:(?:riktar|vänder) sig (?:främst |framför allt |i första hand |särskilt )?(?:till|mot)|är till för|är öppen för|är öppet för)\s(.{3,300})$/iu;
const FOR_YOU = /(?<!\p{L})för ((?:dig|er) som (?:är|arbetar|möter|jobbar|vill|har|på|i|inom)(?!\p{L}).{3,250})$/iu;

export function eventAudience(facts: readonly Fact[], sentences: readonly Sentence[]): string | null {
  const labelled = valuesOf(facts, "audience").join(" ").trim();
  if (labelled !== "") return withoutStop(labelled);
  for (const { text } of sentences) {
    const match = AIMED.exec(text) ?? FOR_YOU.exec(text);
    if (match) return withoutStop(match[1] ?? "");
  }
  return null;
}

const FREE =
  /kostnadsfri|utan kostnad|(?:är|deltar du|delta) gratis|gratis(?: |\.|$)|avgiftsfri|fri entré|fritt inträde|kostar ingenting|kostar inget|ingen (?:kostnad|avgift)/iu;
const PRICE = /(?:kostar|kostnad\p{L}*|avgift\p{L}*|priset?)(?!\p{L})[^.]{0,60}\d[\d .]{0,8}\s?(?:kr|kronor|sek|:-)/iu;

export function eventCost(facts: readonly Fact[], sentences: readonly Sentence[]): string | null {
  const [labelled] = valuesOf(facts, "cost");
  if (labelled !== undefined) return withoutStop(labelled);
  const written =
    sentences.find(
      ({ text }) => (FREE.test(text) || PRICE.test(text)) && !/avbok|uteblir|no.?show|frånvaro/iu.test(text),
    ) ?? sentences.find(({ text }) => FREE.test(text));
  return written ? withoutStop(written.text.replace(/^(?:kostnad|pris|avgift)\s(?=\d)/iu, "")) : null;
}

const LAST_DAY =
  /(?<![\p{L}])(?:sista (?:anmälnings|svars)\p{L}+|sista dag(?:en)? (?:för|att) (?:att )?anmäl\p{L}*|anmäl\p{L}*[^.]{0,80}?senast|senast[^.]{0,60}anmäl\p{L}*|o\.?s\.?a\.?(?!\p{L})|svara[^.]{0,30}senast|anmälan (?:är )?(?:öppen|stänger|görs)[^.]{0,30}(?:till|den|senast)|anmäl\p{L}* [^.]{0,40}(?:före|innan|till och med|t\.?o\.?m\.?))(?!\p{L})/iu;
const OTHER_LAST_DAY = /avanmäl|avbok|specialkost|allergi|tolk|faktur|återbud|förhinder/iu;

/** The last day to register; its year is its own, or that of the event it comes before. */
export function eventLastDay(
  facts: readonly Fact[],
  sentences: readonly Sentence[],
  event: { readonly date: CalendarDate | null; readonly year: number | null },
): {
  readonly lastDay: CalendarDate | null;
  readonly doubts: readonly { readonly line: Line; readonly code: UnsureCode }[];
} {
  const labelled = facts
    .filter(({ field }) => field === "last-day")
    .flatMap(({ values, lines }) => values.slice(0, 2).map((text) => ({ text, line: lines[0] as Line })));
  const inFacts = facts.flatMap(({ values, word, lines, field }) =>
    field === "last-day"
      ? []
      : values
          .flatMap(sentencesOf)
          .map((text) => ({ text: field === "registration" ? `${word} ${text}` : text, line: lines[0] as Line })),
  );
  const told = [...inFacts, ...sentences].filter(
    ({ text }) =>
      LAST_DAY.test(text) &&
      !OTHER_LAST_DAY.test(
        text.slice(0, LAST_DAY.exec(text)?.index ?? 0).slice(-30) + (LAST_DAY.exec(text)?.[0] ?? ""),
      ),
  );
  for (const { text, line } of [...labelled, ...told]) {
    const from = labelled.some((one) => one.text === text) ? 0 : (LAST_DAY.exec(text)?.index ?? 0);
    const mention = findDates(text).find(({ index, length }) => index + length > from);
    if (!mention) continue;
    const written = mention.last.year;
    const date = dateOf(mention.last, event.year);
    if (date === null)
      return {
        lastDay: null,
        doubts: [{ line, code: written === null && event.year === null ? "date-without-year" : "no-such-date" }],
      };
    if (event.date === null || date <= event.date) return { lastDay: date, doubts: [] };
    if (written !== null || event.year === null)
      return { lastDay: date, doubts: [{ line, code: "last-day-after-event" }] };
    return { lastDay: dateOf(mention.last, event.year - 1), doubts: [{ line, code: "last-day-in-earlier-year" }] };
  }
  return { lastDay: null, doubts: [] };
}

const ASKS =
  /(?:kontakta(?: oss| mig)?(?: på| via)?|kontakt(?:person)? är|vänd dig till|vänd er till|hör av (?:dig|er) till|(?:frågor|funderingar) (?:besvaras av|ställs till|skickas till|till)|mejla(?: till)?|maila(?: till)?|ring(?: till)?|besvaras av|kontaktas|upplysningar (?:lämnas av|ges av))[:\s]+(.{3,240})$/iu;

export function eventContact(facts: readonly Fact[], sentences: readonly Sentence[]): string | null {
  for (const fact of facts) {
    if (fact.field !== "contact" || fact.values.length === 0) continue;
    const written = fact.values.map((value) => withoutStop(value).replace(/,$/, "")).join(", ");
    if (!isContact(written) && /information|veta mer/iu.test(fact.word)) continue;
    const asked = ASKS.exec(written);
    return withoutStop(asked && isContact(asked[1] ?? "") ? (asked[1] ?? "") : written);
  }
  for (const { text } of sentences) {
    const asked = /fråg|kontakt|upplysning|information|funder/iu.test(text) ? ASKS.exec(text) : null;
    if (asked && isContact(asked[1] ?? "")) return withoutStop(asked[1] ?? "");
  }
  return null;
}

function isContact(text: string): boolean {
  return /\S@\S|\d{2,4}[-\s–]\d{2}|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(text);
}

const FIRST_COME =
  /först[- ]till[- ]kvarn|först(?:a)? (?:som )?anmäl\p{L}* (?:får|har)|i den ordning (?:som )?(?:anmälan|anmälningar|de )|turordning|platserna fördelas (?:efter|i) (?:tur|den ordning|anmälningsordning)|anmälningsordning|först in|först kommen|först som sist/iu;

export function isFirstCome(texts: readonly string[]): boolean {
  return texts.some((text) => FIRST_COME.test(text));
}

function withoutStop(text: string): string {
  return text
    .trim()
    .replace(/(?<!\.)\.$/, "")
    .trim();
}
