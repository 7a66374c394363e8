export const CALENDAR_SENDERS = ["samling", "meeting-tool"] as const;

/** Who sends those who take part in an event their calendar entry. Where the meeting tool does, our mail carries none. */
export type CalendarSender = (typeof CALENDAR_SENDERS)[number];
