import { text, type LetterPart } from "../letter.ts";
import type { Message } from "../messages.ts";
import { eventPage, privacy, questions } from "./closing.ts";
import { wordsFor } from "./opening.ts";

/** What somebody without a registration is to the event; null for whoever has one, and a page of their own. */
export function otherThanParticipant({ facts }: Message): "invitee" | "contributor" | null {
  if (facts.invitee) return "invitee";
  return facts.contributor ? "contributor" : null;
}

/** Why whoever has no registration is told of the event. */
export function whyTold(message: Message, as: "invitee" | "contributor"): LetterPart[] {
  const words = wordsFor(message).others[as];
  return text(message.event.state === "cancelled" ? words.whyCancelled : words.why);
}

/** What they can do, and who answers for what is known of them. No page of the registered is theirs to open. */
export function othersAffairs(message: Message, as: "invitee" | "contributor"): LetterPart[] {
  const { others, invitation } = wordsFor(message);
  const { event, links } = message;
  if (event.state === "cancelled") return [...questions(message), ...privacy(message)];
  if (as === "invitee") {
    const { title, text: how, button } = invitation;
    return [
      { kind: "link", title, text: how, button, url: links.invitation ?? links.event },
      ...text(invitation.keep),
      ...questions(message),
      ...privacy(message),
    ];
  }
  return [...text(others.contributor.ask), ...questions(message), ...eventPage(message), ...privacy(message)];
}
