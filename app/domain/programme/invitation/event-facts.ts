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
  if (labelled !== undefined) {
    const [first = "", ...rest] = sentencesOf(labelled);
    return withoutStop([first, ...rest.filter((sentence) => !/(?<!\p{L})anmäl/iu.test(sentence))].join(" "));
  }
  const written =
    sentences.find(
      ({ text }) => (FREE.test(text) || PRICE.test(text)) && !/avbok|uteblir|no.?show|frånvaro/iu.test(text),
    ) ?? sentences.find(({ text }) => FREE.test(text));
  return written ? withoutStop(written.text.replace(/^(?:kostnad|pris|avgift)\s(?=\d)/iu, "")) : null;
}

const ASKS =
  /(?:kontakta(?: oss| mig)?(?: på| via)?|kontakt(?:person)? är|vänd dig till|vänd er till|hör av (?:dig|er) till|(?:frågor|funderingar) (?:besvaras av|ställs till|skickas till|till)|mejla(?: till)?|maila(?: till)?|ring(?: till)?|besvaras av|kontaktas|upplysningar (?:lämnas av|ges av))[:\s]+(.{3,240})$/iu;

export function eventContact(facts: readonly Fact[], sentences: readonly Sentence[]): string | null {
  for (const fact of facts) {
    if (fact.field !== "contact" || fact.values.length === 0) continue;
    const written = fact.values.map((value) => withoutStop(contactIn(value)).replace(/,$/, "")).join(", ");
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

/** What a value says of whom to ask: sentences behind it that name nobody tell something else. */
function contactIn(value: string): string {
  const sentences = sentencesOf(value);
  const first = sentences.findIndex(isContact);
  return first === -1 ? value : sentences.filter((one, index) => index <= first || isContact(one)).join(" ");
}

function isContact(text: string): boolean {
  return /\S@\S|\d{2,4}[-\s–]\d{2}|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(text);
}

const FIRST_COME =
  /först[- ]till[- ]kvarn|först(?:a)? (?:som )?anmäl\p{L}* (?:får|har)|i den ordning (?:som )?(?:anmälan|anmälningar|de )|turordning|platserna fördelas (?:efter|i) (?:tur|den ordning|anmälningsordning)|anmälningsordning|först in|först kommen|först som sist/iu;

export function isFirstCome(texts: readonly string[]): boolean {
  return texts.some((text) => FIRST_COME.test(text));
}

/** The full stop of prose, which is more than one sentence, stays; a short value needs none. */
function withoutStop(text: string): string {
  if (sentencesOf(text).length > 1) return text.trim();
  return text
    .trim()
    .replace(/(?<!\.)\.$/, "")
    .trim();
}
