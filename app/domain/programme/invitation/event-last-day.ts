import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { UnsureCode } from "./draft-event.ts";
import type { Sentence } from "./event-facts.ts";
import { type DateMention, dateOf, findDates } from "./find-dates.ts";
import { type Fact, lineOf, sentencesOf } from "./gather-facts.ts";
import type { Line } from "./read-lines.ts";

export interface LastDay {
  readonly lastDay: CalendarDate | null;
  readonly doubts: readonly { readonly line: Line; readonly code: UnsureCode }[];
}

/** The event that the last day comes before, and the year that days without one have. */
interface Before {
  readonly date: CalendarDate | null;
  readonly year: number | null;
}

/** The last day to register; its year is its own, or that of the event it comes before. */
export function eventLastDay(facts: readonly Fact[], sentences: readonly Sentence[], event: Before): LastDay {
  for (const { text, line } of [...labelled(facts), ...told(facts, sentences)]) {
    const mention = findDates(text)[0];
    if (mention) return lastDayOn(mention, line, event);
  }
  return { lastDay: null, doubts: [] };
}

function lastDayOn({ last: day }: DateMention, line: Line | null, event: Before): LastDay {
  const doubt = (code: UnsureCode): LastDay["doubts"] => (line === null ? [] : [{ line, code }]);
  const date = dateOf(day, event.year);
  if (date === null) {
    return {
      lastDay: null,
      doubts: doubt(day.year === null && event.year === null ? "date-without-year" : "no-such-date"),
    };
  }
  if (event.date === null || date <= event.date) return { lastDay: date, doubts: [] };
  if (day.year !== null || event.year === null) return { lastDay: date, doubts: doubt("last-day-after-event") };
  return { lastDay: dateOf(day, event.year - 1), doubts: doubt("last-day-in-earlier-year") };
}

const LAST_DAY =
  /(?<![\p{L}])(?:sista (?:anmälnings|svars)\p{L}+|sista dag(?:en)? (?:för|att) (?:att )?anmäl\p{L}*|anmäl\p{L}*[^.]{0,80}?(?:senast|sista dag(?:en)?)|senast[^.]{0,60}anmäl\p{L}*|o\.?s\.?a\.?(?!\p{L})|svara[^.]{0,30}senast|anmälan (?:är )?(?:öppen|stänger|görs)[^.]{0,30}(?:till|den|senast)|anmäl\p{L}* [^.]{0,40}(?:före|innan|till och med|t\.?o\.?m\.?))(?!\p{L})/iu;
const OTHER_LAST_DAY = /avanmäl|avbok|specialkost|allergi|tolk|faktur|återbud|förhinder/iu;

interface Told {
  readonly text: string;
  readonly line: Line | null;
}

function labelled(facts: readonly Fact[]): readonly Told[] {
  return facts
    .filter(({ field }) => field === "last-day")
    .flatMap((fact) => fact.values.slice(0, 2).map((text) => ({ text, line: lineOf(fact, text) })));
}

/** What running text says from the words about registering on; addresses hold full stops and are left out. */
function told(facts: readonly Fact[], sentences: readonly Sentence[]): readonly Told[] {
  const inFacts = facts
    .filter(({ field }) => field !== "last-day")
    .flatMap((fact) =>
      fact.values.flatMap(sentencesOf).map((text) => ({
        text: fact.field === "registration" ? `${fact.word} ${text}` : text,
        line: lineOf(fact, text),
      })),
    );
  return [...inFacts, ...sentences].flatMap(({ text, line }) => {
    const plain = text.replace(/\S+/gu, (word) => (/https?:|www\.|@/u.test(word) ? "" : word));
    const match = LAST_DAY.exec(plain);
    if (!match || OTHER_LAST_DAY.test(plain.slice(Math.max(0, match.index - 30), match.index) + match[0])) return [];
    const from = /senast$/iu.test(match[0]) || match.index === 0 ? match.index : Math.max(0, match.index - 40);
    return [{ text: plain.slice(from), line }];
  });
}
