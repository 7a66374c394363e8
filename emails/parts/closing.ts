import { day } from "#i18n/dates.ts";
import { bestText } from "#domain/event/event-text.ts";
import { oneLine } from "#domain/values/one-line.ts";
import { text, type LetterPart } from "../letter.ts";
import type { Message } from "../messages.ts";
import { wordsFor } from "./opening.ts";

/** For whoever has a seat or waits for one: what the organiser says, how to join, one's own page, and the way out. */
export function ownAffairs(message: Message): LetterPart[] {
  const words = wordsFor(message);
  const { facts } = message;
  return [
    ...text(facts.fullItems?.length ? words.fullItems(facts.fullItems.map(oneLine).join(", ")) : null),
    ...(facts.seat === null ? [] : organisersWords(message)),
    ...joining(message),
    ...ownPage(message),
  ];
}

/** What the organiser says to those who have a seat: where it is not in the letter's language, it is told in which. */
export function organisersWords(message: Message): LetterPart[] {
  const { event, language } = message;
  const best = bestText(event.confirmationTexts, language);
  const [written] = organiserText(best?.text ?? "");
  if (best === null || written === undefined) return [];
  if (best.language === language) return [written];
  return [...text(wordsFor(message).organiserWritesIn[best.language]), { ...written, language: best.language }];
}

/** What can be done on one's own page, and that it is nobody else's. */
export function ownPage(message: Message): LetterPart[] {
  const words = wordsFor(message);
  const { facts, event, links } = message;
  const { title, button } = words.own;
  const ofSeat = event.modes.length > 1 ? words.own.seatAndModes : words.own.seat;
  const written = facts.seat === null ? words.own.waiting : ofSeat;
  return [
    { kind: "link", title, text: written, url: links.own, button },
    ...text(facts.seat === null ? words.cannotCome.waiting : words.cannotCome.seat),
    ...text(words.keepToYourself),
  ];
}

/** The way into the meeting, for those who take part digitally. */
export function joining(message: Message): LetterPart[] {
  if (message.facts.seat !== "digital") return [];
  return [{ kind: "link", ...wordsFor(message).joining, url: message.links.join }];
}

/** Where the event stands, and who answers for what is known of the person. */
export function closing(message: Message): LetterPart[] {
  return [...eventPage(message), ...privacy(message)];
}

/** An event for the invited alone shows nothing to whoever comes without a link of their own: none leads there. */
export function eventPage(message: Message): LetterPart[] {
  if (message.event.visibility === "invited") return [];
  return [{ kind: "link", text: wordsFor(message).eventPage, url: message.links.event, aside: true }];
}

/** Words that lead to the event's page; others, where it can't be opened. */
export function byEventPage(
  message: Message,
  words: { readonly open: string; readonly invited: string },
): LetterPart[] {
  if (message.event.visibility === "invited") return text(words.invited);
  return [{ kind: "link", text: words.open, url: message.links.event }];
}

/** GDPR, 13.1: who the controller is, and for how long the data are kept. */
export function privacy(message: Message): LetterPart[] {
  const { event, language, links } = message;
  const words = wordsFor(message).privacy;
  const who =
    event.host !== null
      ? words.host(oneLine(event.host))
      : event.arrangers.length > 0
        ? words.arrangers(event.arrangers.map(oneLine).join(", "))
        : null;
  const until = event.peopleDeletedOn === null ? null : words.deleted(day(language, event.peopleDeletedOn));
  const sentences = [who, until, words.how].filter((sentence) => sentence !== null);
  return [{ kind: "link", title: words.title, text: sentences.join(" "), url: links.privacy, aside: true }];
}

/** For whoever no longer takes part, and may want to. */
export function again(message: Message): LetterPart[] {
  return [...byEventPage(message, wordsFor(message).gone.again), ...privacy(message)];
}

/** Whom to ask, where the organiser has said it. */
export function questions(message: Message): LetterPart[] {
  const contact = bestText(message.event.contacts, message.language)?.text ?? null;
  return text(contact !== null && wordsFor(message).questions(oneLine(contact)));
}

/** An organiser's words with their paragraphs, and without anything that a line of mail can't hold. */
export function organiserText(written: string): Extract<LetterPart, { kind: "text" }>[] {
  const paragraphs = written
    .split(/\r\n?|\n/)
    .map(oneLine)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return paragraphs === "" ? [] : [{ kind: "text", text: paragraphs, linked: true }];
}
