import type { Message } from "#emails/messages.ts";
import type { MessageEvent } from "#domain/registration/message-event.ts";
import type { MessageFacts, MessageKind } from "#domain/registration/message.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { STOCKHOLM, instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";

export interface GivenMessage {
  readonly facts?: Partial<MessageFacts>;
  readonly event?: Partial<MessageEvent>;
  readonly links?: Partial<Message["links"]>;
  readonly envelope?: Partial<Message["envelope"]>;
}

const CREATED_AT = instant(Date.UTC(2027, 0, 11, 8));
/** A Friday, ten days before the event. */
const WRITTEN_AT = instant(Date.UTC(2027, 4, 21, 8));

/** A message to Anna of an event in two modes; what a test is about it says itself. */
export function madeMessage(
  kind: MessageKind,
  language: Language,
  { facts = {}, event = {}, links = {}, envelope = {} }: GivenMessage = {},
): Message {
  return {
    ...{ kind, language },
    facts: { name: "Anna Andersson", generation: 1, sequence: 0, seat: "on-site", ...facts },
    event: {
      ...{ id: "evt_0123456789abcdefghjk", slug: "samverkansdagen-2027", state: "published" },
      titles: [
        { language: "sv", text: "Samverkansdagen" },
        { language: "en", text: "The Cooperation Day" },
      ],
      ...{ startsOn: "2027-05-31" as CalendarDate, endsOn: "2027-05-31" as CalendarDate },
      ...{ startsAt: "09:00" as ClockTime, endsAt: "16:30" as ClockTime, zone: STOCKHOLM },
      descriptions: [{ language: "sv", text: "En dag om samverkan." }],
      contacts: [{ language: "sv", text: "Eva Ek, eva.ek@lansstyrelsen.example, 010-123 45 67" }],
      ...{ venueName: "Stadshuset, Exempelstad", venueMunicipality: null, modes: ["on-site", "digital"] },
      ...{ host: "Länsstyrelsen Exempel", arrangers: ["Länsstyrelsen Exempel", "Polisen"], confirmationText: null },
      peopleDeletedOn: "2027-11-30" as CalendarDate,
      ...{ sequence: 0, calendarSender: "samling", createdAt: CREATED_AT, changedAt: CREATED_AT },
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
    envelope: {
      from: { name: "Samling", address: "no-reply@samling.example" },
      ...{ to: "anna@example.se" as EmailAddress, operatorContact: null },
      ...{ writtenAt: WRITTEN_AT, sentAt: WRITTEN_AT },
      ...envelope,
    },
  };
}
