export const CALENDAR_ANSWERS = ["accepted", "tentative", "declined"] as const;

/** What a person's calendar says of their coming (PARTSTAT; RFC 5545, 3.2.12). Who comes is told by the registration. */
export type CalendarAnswer = (typeof CALENDAR_ANSWERS)[number];
