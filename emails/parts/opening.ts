import { bestText } from "#domain/event/event-text.ts";
import { oneLine, shortened } from "#domain/values/one-line.ts";
import { catalogueOf, type Catalogue } from "#i18n/catalogue.ts";
import { text, type Letter, type LetterPart } from "../letter.ts";
import type { Message } from "../messages.ts";

/** The words of mail, in the person's language. */
export function wordsFor({ language }: Pick<Message, "language">): Catalogue["messages"] {
  return catalogueOf(language).messages;
}

export function titleOf({ event, language }: Pick<Message, "event" | "language">): string {
  return oneLine(bestText(event.titles, language)?.text ?? event.slug);
}

/** Mail programs show about so much of a subject. */
export function titleInSubject(message: Pick<Message, "event" | "language">): string {
  return shortened(titleOf(message), LONGEST_TITLE_IN_SUBJECT);
}

export function headed(message: Message, heading: string): Pick<Letter, "subject" | "heading"> {
  return { subject: `${heading}: ${titleInSubject(message)}`, heading };
}

export function greeting(message: Message): LetterPart[] {
  const words = wordsFor(message);
  const name = nameToGreet(message.facts.name);
  return text(name === null ? words.greetingWithoutName : words.greeting(name));
}

/**
 * Null for what no name looks like. Whoever fills in the form may write any address and anything as a name: our mail must
 * not carry a stranger's advertisement to somebody who has asked for nothing.
 */
export function nameToGreet(written: string): string | null {
  const name = oneLine(written);
  if (name === "" || [...name].length > LONGEST_NAME || /:\/\/|www\.|=\?|[@/<>\\]|\.\p{L}{2,}(?!\S)/iu.test(name))
    return null;
  return name;
}

const LONGEST_TITLE_IN_SUBJECT = 60;
const LONGEST_NAME = 80;
