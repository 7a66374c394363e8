import type { MessageKind } from "#domain/registration/message.ts";
import { accountLetter } from "./account-letter.ts";
import { calendarAddress } from "./calendar-address.ts";
import { calendarPart } from "./calendar-part.ts";
import { changed } from "./changed.ts";
import { digest } from "./digest.ts";
import { eventCancelled } from "./event-cancelled.ts";
import { eventChanged } from "./event-changed.ts";
import { eventRestored } from "./event-restored.ts";
import { fromOrganiser } from "./from-organiser.ts";
import { handedOn } from "./handed-on.ts";
import { handedOver } from "./handed-over.ts";
import { leftList } from "./left-list.ts";
import { letterHtml } from "./letter-html.ts";
import { letterText, type Letter } from "./letter.ts";
import { linkAgain } from "./link-again.ts";
import type { AccountMessage, AnyMessage, Message, SignInMessage } from "./messages.ts";
import { offerLapsed } from "./offer-lapsed.ts";
import { offer } from "./offer.ts";
import { programmeChanged } from "./programme-changed.ts";
import { reminder } from "./reminder.ts";
import type { RenderedMail } from "./rendered-mail.ts";
import { replyTo } from "./reply-to.ts";
import { seat } from "./seat.ts";
import { served } from "./served.ts";
import { invitation } from "./invitation.ts";
import { signIn } from "./sign-in.ts";
import { waitlist } from "./waitlist.ts";
import { withdrawn } from "./withdrawn.ts";

export type { AccountMessage, AnyMessage, Message, RenderedMail, SignInMessage };

/** A message as it is sent, in the person's language. */
export function render(message: AnyMessage): RenderedMail {
  const letter = letterOf(message);
  return {
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter, message.language),
    calendar: isOfAnEvent(message) ? calendarPart(message) : null,
    replyTo: replyTo(message),
  };
}

function letterOf(message: AnyMessage): Letter {
  if (message.kind === "sign-in") return signIn(message);
  return message.kind === "account" ? accountLetter(message) : TEMPLATES[message.kind](message);
}

function isOfAnEvent(message: AnyMessage): message is Message {
  return message.kind !== "sign-in" && message.kind !== "account";
}

const TEMPLATES: Record<MessageKind, (message: Message) => Letter> = {
  seat,
  waitlist,
  offer,
  served,
  "offer-lapsed": offerLapsed,
  "left-list": leftList,
  withdrawn,
  "handed-over": handedOver,
  "handed-on": handedOn,
  changed,
  "link-again": linkAgain,
  "calendar-address": calendarAddress,
  "event-changed": eventChanged,
  "event-cancelled": eventCancelled,
  "event-restored": eventRestored,
  "programme-changed": programmeChanged,
  digest,
  reminder,
  "from-organiser": fromOrganiser,
  invitation,
};
