import type { EventChange } from "#domain/event/event-change.ts";
import type { SmallChange } from "#domain/event/small-change.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { Language } from "#domain/values/language.ts";
import type { ItemChange } from "#domain/programme/programme-diff.ts";
import type { ContributorId, InviteeId, ProgrammeItemId, RegistrationId } from "#domain/values/identifiers.ts";
import type { MessageKind } from "./message.ts";
import { ALL_PARTICIPANTS, type ParticipantFilter } from "./participant-filter.ts";

/** The kinds of message that go to many at a time. */
export const BROADCAST_KINDS = [
  "event-changed",
  "event-cancelled",
  "event-restored",
  "programme-changed",
  "digest",
  "reminder",
  "from-organiser",
  "invitation",
] as const satisfies readonly MessageKind[];

export type BroadcastKind = (typeof BROADCAST_KINDS)[number];

/** Of those, what is told to whoever has no registration too: the event itself is another, or not to be. */
export const TOLD_TO_OTHERS = [
  "event-changed",
  "event-cancelled",
  "event-restored",
] as const satisfies readonly BroadcastKind[];

/** What is told to those who carry the event out, registered or not: its programme is what they do there. */
export const TOLD_TO_CONTRIBUTORS = [
  ...TOLD_TO_OTHERS,
  "programme-changed",
] as const satisfies readonly BroadcastKind[];

/** Some days before the event, or on the morning of its first day. */
export const REMINDER_OCCASIONS = ["days-before", "morning"] as const;

export interface Reminder {
  readonly occasion: (typeof REMINDER_OCCASIONS)[number];
  /** The event's first day as it was when the reminder was made. */
  readonly startsOn: CalendarDate;
}

export interface OrganiserNote {
  readonly subject: string;
  /** Plain text; an empty line parts paragraphs. */
  readonly text: string;
}

/** Whom a message goes to: those with a seat, those who wait (an offer counts as waiting), in one mode or in any. */
export interface Receivers {
  readonly standing: "seat" | "waiting" | "offered" | "all";
  readonly mode: ParticipationMode | null;
  /** Of them, those alone who fit; as it was when the message was sent. What was typed to find people is no part of it. */
  readonly among?: Partial<Omit<ParticipantFilter, "standing" | "mode" | "text">>;
  /** Of them, those alone who were chosen one by one. */
  readonly chosen?: readonly RegistrationId[];
  /** Of them, those alone who were written down with the message, for what told who they are is gone. */
  readonly writtenDown?: true;
  /** Of them, those alone who read this language: what is said is no news to others. */
  readonly language?: Language;
  /** Those too who have no registration: who carry the event out, and who were invited and have not answered. */
  readonly others?: true;
  /** Of those who carry the event out, these, whoever of them it reaches in no other way; nobody who was invited. */
  readonly contributors?: readonly ContributorId[];
}

/** How many are told of a thing: nobody twice who is several of these. */
export interface Told {
  /** With a seat, or waiting for one. */
  readonly participants: number;
  /** Who carry the event out, and whose address is known. */
  readonly contributors: number;
  /** Who got an invitation, and have not answered it. */
  readonly invitees: number;
}

export const NOBODY_TOLD: Told = { participants: 0, contributors: 0, invitees: 0 };

export function allTold({ participants, contributors, invitees }: Told): number {
  return participants + contributors + invitees;
}

/** Who came last of those whose messages have been made: first registrations, then those who carry it out, then the invited. */
export type BroadcastCursor = RegistrationId | ContributorId | InviteeId;

/** The receivers that a list of participants shows; whoever has left is written to no more. */
export function receiversOf({ standing, mode, text: _, ...filter }: ParticipantFilter): Receivers {
  const among = Object.fromEntries(
    Object.entries(filter).filter(([name, value]) => value !== ALL_PARTICIPANTS[name as keyof typeof filter]),
  );
  const stands = standing === "live" || standing === "ended" ? "all" : standing;
  return { standing: stands, mode, ...(Object.keys(among).length > 0 && { among }) };
}

/** As many as one can choose by hand, page by page. */
export const MOST_CHOSEN = 500;

/** What every receiver is told alike. */
export interface BroadcastFacts {
  readonly receivers: Receivers;
  readonly change?: EventChange;
  readonly changes?: readonly SmallChange[];
  readonly reminder?: Reminder;
  readonly note?: OrganiserNote;
  readonly programme?: ProgrammeNews;
}

/** What a released programme says otherwise than the one before. */
export interface ProgrammeNews {
  /** The first of them, those of items with seats before the others. */
  readonly changes: readonly ItemChange[];
  /** How many more there are. */
  readonly more: number;
  /** Those of the removed items that had been chosen: seats on them are gone. */
  readonly seatsGone: readonly ProgrammeItemId[];
}
