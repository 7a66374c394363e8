import type { Message } from "#emails/messages.ts";
import type { MessageEvent } from "#domain/registration/message-event.ts";
import type { MessageFacts, MessageKind } from "#domain/registration/message.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { STOCKHOLM } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";

export interface GivenMessage {
  readonly facts?: Partial<MessageFacts>;
  readonly event?: Partial<MessageEvent>;
  readonly links?: Partial<Message["links"]>;
}

/** A message to Anna of an event in two modes; what a test is about it says itself. */
export function madeMessage(
  kind: MessageKind,
  language: Language,
  { facts = {}, event = {}, links = {} }: GivenMessage = {},
): Message {
  return {
    ...{ kind, language },
    facts: { name: "Anna Andersson", generation: 1, sequence: 0, seat: "on-site", ...facts },
    event: {
      ...{ slug: "samverkansdagen-2027", state: "published" },
      titles: [
        { language: "sv", text: "Samverkansdagen" },
        { language: "en", text: "The Cooperation Day" },
      ],
      ...{ startsOn: "2027-05-31" as CalendarDate, endsOn: "2027-05-31" as CalendarDate },
      ...{ startsAt: "09:00" as ClockTime, endsAt: "16:30" as ClockTime, zone: STOCKHOLM },
      ...{ venueName: "Stadshuset, Exempelstad", modes: ["on-site", "digital"] },
      ...{ host: "Länsstyrelsen Exempel", arrangers: ["Länsstyrelsen Exempel", "Polisen"], confirmationText: null },
      peopleDeletedOn: "2027-11-30" as CalendarDate,
      ...event,
    },
    links: {
      own: "https://samling.example/anmalan/OWN",
      join: "https://samling.example/delta/JOIN",
      event: "https://samling.example/evenemang/samverkansdagen-2027",
      privacy: "https://samling.example/personuppgifter",
      all: [],
      ...links,
    },
  };
}
