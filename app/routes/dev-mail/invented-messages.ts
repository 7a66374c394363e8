import type { ItemChange } from "#domain/programme/programme-diff.ts";
import type { EventPlace } from "#domain/event/event-change.ts";
import type { MessageEvent } from "#domain/registration/message-event.ts";
import { MESSAGE_KINDS, type MessageFacts, type MessageKind } from "#domain/registration/message.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { STOCKHOLM, instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { Message } from "#emails/render.ts";
import { paths } from "#app/paths.ts";

interface Example {
  readonly kind: MessageKind;
  readonly facts?: Partial<MessageFacts>;
  readonly event?: Partial<MessageEvent>;
  /** Where it isn't ten days before the event. */
  readonly sentAt?: Message["envelope"]["sentAt"];
}

const VARIANTS = [
  ...(["seat-digital", "handed-over-offered", "reminder-morning", "event-changed-digital"] as const),
  ...(["event-changed-invited", "event-changed-contributor", "event-cancelled-invited"] as const),
  ...(["event-cancelled-contributor", "event-restored-invited", "event-restored-contributor"] as const),
  "programme-changed-contributor",
] as const;

/** The names of the examples: each kind of message, and what differs most within one. */
export const EXAMPLE_NAMES = [...MESSAGE_KINDS, ...VARIANTS] as const;

export type ExampleName = (typeof EXAMPLE_NAMES)[number];

/** A message to nobody of an event that is not, told with what the commands would tell it with. */
export function inventedMessage(name: ExampleName, language: Language, origin: string): Message {
  const { kind, facts, event, sentAt = WRITTEN_AT } = EXAMPLES[name];
  const slug = "samverkansdagen-2027";
  return {
    ...{ kind, language },
    facts: { name: "Anna Andersson", generation: 1, sequence: 0, seat: "on-site", ...facts },
    event: { ...EVENT, slug, ...event },
    links: {
      own: origin + paths.ownRegistration(language, "OWN"),
      join: origin + paths.join(language, "JOIN"),
      event: origin + paths.event(language, slug),
      privacy: origin + paths.privacy(language),
      subscribing: `${origin}${paths.subscribing(language)}#how`,
      invitation: facts?.invitee ? origin + paths.invited(language, "INVITATION") : null,
      calendar: facts?.feed ? origin + paths.ownCalendar(language, "CALENDAR") : null,
      all: [],
    },
    envelope: {
      from: { name: "Samling", address: "no-reply@samling.example" },
      ...{ to: "anna@example.se" as EmailAddress, operatorContact: null, writtenAt: WRITTEN_AT, sentAt },
    },
  };
}

const CREATED_AT = instant(Date.UTC(2027, 0, 11, 8));
/** A Friday, ten days before the event. */
const WRITTEN_AT = instant(Date.UTC(2027, 4, 21, 8));

const PLACE: EventPlace = {
  ...{ startsOn: "2027-05-31" as CalendarDate, endsOn: "2027-05-31" as CalendarDate },
  ...{ startsAt: "09:00" as ClockTime, endsAt: "16:30" as ClockTime, zone: STOCKHOLM },
  ...{ venueName: "Stadshuset, Exempelstad", venueMunicipality: null, modes: ["on-site", "digital"] },
};

const BEFORE: EventPlace = {
  ...PLACE,
  ...{ startsOn: "2027-05-24" as CalendarDate, endsOn: "2027-05-24" as CalendarDate, startsAt: "08:30" as ClockTime },
  ...{ venueName: "Gamla biografen, Exempelstad", modes: ["on-site"] },
};

const EVENT: Omit<MessageEvent, "slug"> = {
  ...{ id: "evt_0123456789abcdefghjk", state: "published", visibility: "public", language: "sv", ...PLACE },
  titles: [
    { language: "sv", text: "Samverkansdagen" },
    { language: "en", text: "The Cooperation Day" },
  ],
  descriptions: [{ language: "sv", text: "En dag om samverkan." }],
  contacts: [{ language: "sv", text: "Eva Ek, eva.ek@lansstyrelsen.example, 010-123 45 67" }],
  ...{ host: "Länsstyrelsen Exempel", arrangers: ["Länsstyrelsen Exempel", "Polisen"], confirmationTexts: [] },
  peopleDeletedOn: "2027-11-30" as CalendarDate,
  ...{ sequence: 0, calendarSender: "samling", createdAt: CREATED_AT, changedAt: CREATED_AT },
};

const OFFER_UNTIL = instant(Date.UTC(2027, 4, 20, 10));
const OFFERED = { seat: null, waitsFor: "on-site", offerUntil: OFFER_UNTIL } as const;
const INVITED: Partial<MessageFacts> = {
  ...{ seat: null, invitee: { id: "inv_0123456789abcdefghjk", generation: 0, again: false } },
};
const CONTRIBUTOR: Partial<MessageFacts> = { seat: null, contributor: { id: "ctb_0123456789abcdefghjk" } };
const MOVED = { change: { before: BEFORE, after: PLACE } };

const AT = { date: PLACE.startsOn, start: "10:00" as ClockTime, end: null, place: "Stora salen", track: null };
const PROGRAMME_CHANGES: readonly ItemChange[] = [
  {
    ...{ id: "itm_aaaaaaaaaaaaaaaaaaaa", what: "changed", titles: [{ language: "sv", text: "Lägesbild" }], at: AT },
    before: { when: { ...AT, start: "09:30" as ClockTime }, people: true },
  },
  { id: "itm_bbbbbbbbbbbbbbbbbbbb", what: "added", titles: [{ language: "sv", text: "Samtal i panel" }], at: AT },
  { id: "itm_cccccccccccccccccccc", what: "removed", titles: [{ language: "sv", text: "Verkstad A" }], at: AT },
];

const PROGRAMME: Partial<MessageFacts> = {
  programme: { changes: PROGRAMME_CHANGES, more: 0, seatsGone: ["itm_cccccccccccccccccccc"] },
};

const EXAMPLES: Record<ExampleName, Example> = {
  seat: {
    kind: "seat",
    event: { confirmationTexts: [{ language: "sv", text: "Ta med legitimation.\n\nEntrén ligger på baksidan." }] },
  },
  "seat-digital": { kind: "seat", facts: { seat: "digital", fullItems: ["Verkstad A", "Studiebesök"] } },
  waitlist: { kind: "waitlist", facts: { seat: null, waitsFor: "on-site", place: 3 } },
  offer: { kind: "offer", facts: OFFERED },
  served: { kind: "served", facts: { seat: "digital" } },
  "offer-lapsed": { kind: "offer-lapsed", facts: { seat: null, waitsFor: "on-site" } },
  "left-list": { kind: "left-list", facts: { seat: null, waitsFor: "on-site" } },
  withdrawn: { kind: "withdrawn", facts: { sequence: 1 } },
  "handed-over": { kind: "handed-over", facts: { sequence: 1 } },
  "handed-over-offered": { kind: "handed-over", facts: OFFERED },
  "handed-on": { kind: "handed-on", facts: { sequence: 1 } },
  changed: { kind: "changed", facts: { seat: "digital", waitsFor: "on-site", sequence: 1 } },
  "link-again": { kind: "link-again", facts: { seat: null } },
  "calendar-address": {
    kind: "calendar-address",
    facts: { seat: null, feed: { id: "fed_0123456789abcdefghjk", generation: 1 } },
  },
  "event-changed": { kind: "event-changed", facts: MOVED, event: { sequence: 1 } },
  "event-changed-digital": {
    kind: "event-changed",
    facts: { seat: "digital", change: { before: PLACE, after: PLACE } },
    event: { sequence: 1, modes: ["on-site"] },
  },
  "event-cancelled": { kind: "event-cancelled", event: { state: "cancelled", sequence: 2 } },
  "event-restored": { kind: "event-restored", event: { sequence: 3 } },
  "event-changed-invited": { kind: "event-changed", facts: { ...MOVED, ...INVITED }, event: { sequence: 1 } },
  "event-changed-contributor": { kind: "event-changed", facts: { ...MOVED, ...CONTRIBUTOR }, event: { sequence: 1 } },
  "event-cancelled-invited": {
    ...{ kind: "event-cancelled", facts: INVITED, event: { state: "cancelled", sequence: 2 } },
  },
  "event-cancelled-contributor": {
    ...{ kind: "event-cancelled", facts: CONTRIBUTOR, event: { state: "cancelled", sequence: 2 } },
  },
  "event-restored-invited": { kind: "event-restored", facts: INVITED, event: { sequence: 3 } },
  "event-restored-contributor": { kind: "event-restored", facts: CONTRIBUTOR, event: { sequence: 3 } },
  invitation: { kind: "invitation", facts: INVITED },
  "programme-changed": { kind: "programme-changed", facts: PROGRAMME },
  "programme-changed-contributor": { kind: "programme-changed", facts: { ...PROGRAMME, ...CONTRIBUTOR } },
  digest: {
    kind: "digest",
    facts: {
      changes: [
        { what: "title", language: "sv", before: "Samverkansdag", after: "Samverkansdagen" },
        { what: "title", language: "en", before: "Cooperation Day", after: "The Cooperation Day" },
      ],
    },
  },
  reminder: {
    kind: "reminder",
    facts: { reminder: { occasion: "days-before", startsOn: PLACE.startsOn } },
    sentAt: instant(Date.UTC(2027, 4, 28, 6)),
  },
  "reminder-morning": {
    kind: "reminder",
    facts: { seat: "digital", reminder: { occasion: "morning", startsOn: PLACE.startsOn } },
    sentAt: instant(Date.UTC(2027, 4, 31, 5)),
  },
  "from-organiser": {
    kind: "from-organiser",
    facts: {
      note: {
        subject: "Parkering vid Stadshuset",
        text: "Det går inte att parkera på torget den dagen.\n\nTa gärna bussen: linje 4 stannar vid entrén.\nCykel går också bra.",
      },
    },
  },
};
