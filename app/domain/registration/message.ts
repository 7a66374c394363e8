import type { AccountNews } from "#domain/account/account-news.ts";
import type { EventChange } from "#domain/event/event-change.ts";
import type { SmallChange } from "#domain/event/small-change.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { CalendarFeedId, ContributorId, InviteeId, RegistrationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { OrganiserNote, ProgrammeNews, Reminder } from "./broadcast.ts";

/** What a message tells of. */
export const MESSAGE_KINDS = [
  /** A seat at once. */
  "seat",
  /** A place on the waitlist; perhaps with a digital seat meanwhile. */
  "waitlist",
  /** A freed seat to be answered before a deadline. */
  "offer",
  /** A freed seat, at once. */
  "served",
  /** An offer that nobody answered in time. */
  "offer-lapsed",
  /** No longer on the waitlist, while another seat may remain. */
  "left-list",
  "withdrawn",
  /** To the person who takes over. */
  "handed-over",
  /** To the person who no longer comes. */
  "handed-on",
  /** Another mode, or other details. */
  "changed",
  /** Their own links, because they asked or sent a second form. */
  "link-again",
  /** The address of their own calendar, because it was asked for on their page. */
  "calendar-address",
  /** The event has another time or place, or is held in another way. */
  "event-changed",
  "event-cancelled",
  /** What was cancelled takes place after all. */
  "event-restored",
  /** Programme items were moved, added or taken out. */
  "programme-changed",
  /** Smaller changes of the event, gathered. */
  "digest",
  /** Some days before, or on the morning. */
  "reminder",
  /** In the organiser's own words. */
  "from-organiser",
  /** To somebody on the list of those who are invited, who has no registration; also as a reminder. */
  "invitation",
] as const;

export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** What waits in the outbox: messages of an event, and what people are told of their own account. */
export type OutboxKind = MessageKind | "account";

/** What was true when the act was done. Names and places are read from the event when it is sent; this is about the person. */
export interface MessageFacts {
  readonly name: string;
  /** Of the registration's links, of which the message carries the ones that hold now. */
  readonly generation: number;
  readonly sequence: number;
  /** The mode of the seat that the person has, if any. */
  readonly seat: ParticipationMode | null;
  /** The list that the person stands on, if any, and where. */
  readonly waitsFor?: ParticipationMode | null;
  readonly place?: number | null;
  /** Waits with those of the same form: all of them get seats, or none. */
  readonly together?: boolean;
  /** An offered seat's deadline. */
  readonly offerUntil?: Instant | null;
  /** For "link-again": every live registration of the address at the event, each with a link of its own. */
  readonly registrations?: readonly {
    readonly id: RegistrationId;
    readonly name: string;
    readonly generation: number;
  }[];
  /** For "account". */
  readonly account?: AccountNews;
  /** For "calendar-address": what the address's token is derived from when the message is sent. */
  readonly feed?: { readonly id: CalendarFeedId; readonly generation: number };
  /** What has changed of the event, with how it was. */
  readonly change?: EventChange;
  /** What smaller things have changed of it since they were last told. */
  readonly changes?: readonly SmallChange[];
  /** Which reminder it is, and of which day: one of another day than the event's is not sent. */
  readonly reminder?: Reminder;
  /** To whoever is invited and has not answered: what the link to the answer is derived from, and whether it was sent before. */
  readonly invitee?: { readonly id: InviteeId; readonly generation: number; readonly again: boolean };
  /** To whoever carries the event out, and has no registration. */
  readonly contributor?: { readonly id: ContributorId };
  /** The organiser's own words. */
  readonly note?: OrganiserNote;
  /** For "programme-changed". */
  readonly programme?: ProgrammeNews;
  /** Programme items that were wished for and are full. */
  readonly fullItems?: readonly string[];
}
