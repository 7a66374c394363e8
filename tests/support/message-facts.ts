import type { EventPlace } from "#domain/event/event-change.ts";
import type { MessageFacts, MessageKind } from "#domain/registration/message.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { STOCKHOLM, instant } from "#domain/values/instant.ts";

export const OFFER_UNTIL = instant(Date.UTC(2027, 4, 20, 10));
export const WAITS = { seat: null, waitsFor: "on-site", place: 3 } as const;

const AFTER: EventPlace = {
  ...{ startsOn: "2027-05-31" as CalendarDate, endsOn: "2027-05-31" as CalendarDate },
  ...{ startsAt: "09:00" as ClockTime, endsAt: "16:30" as ClockTime, zone: STOCKHOLM },
  ...{ venueName: "Stadshuset, Exempelstad", venueMunicipality: null, modes: ["on-site", "digital"] },
};

/** How the event was before each of its facts changed. */
export const BEFORE: EventPlace = {
  ...AFTER,
  ...{ startsOn: "2027-05-24" as CalendarDate, endsOn: "2027-05-24" as CalendarDate, startsAt: "08:30" as ClockTime },
  ...{ venueName: "Gamla biografen, Exempelstad", modes: ["on-site"] },
};

/** What each kind is told with, as the commands tell it. */
export const FACTS: Record<MessageKind, Partial<MessageFacts>> = {
  seat: {},
  waitlist: WAITS,
  offer: { seat: null, waitsFor: "on-site", offerUntil: OFFER_UNTIL },
  served: { seat: "digital" },
  "offer-lapsed": { seat: null, waitsFor: "on-site" },
  "left-list": { seat: null, waitsFor: "on-site" },
  withdrawn: {},
  "handed-over": { seat: null, waitsFor: "on-site", offerUntil: OFFER_UNTIL },
  "handed-on": {},
  changed: { seat: "digital", waitsFor: "on-site" },
  "link-again": { seat: null },
  "event-changed": { change: { before: BEFORE, after: AFTER } },
  "event-cancelled": {},
  "event-restored": {},
  reminder: { seat: "digital", reminder: { occasion: "days-before", startsOn: AFTER.startsOn } },
  "from-organiser": {
    note: {
      subject: "Parkering vid Stadshuset",
      text: "Det går inte att parkera på torget den dagen.\n\nTa gärna bussen: linje 4 stannar vid entrén.\nCykel går också bra.",
    },
  },
};
