import { ok, refused, type Result } from "#domain/result.ts";
import { addDays, type CalendarDate } from "#domain/values/calendar-date.ts";
import type { Instant } from "#domain/values/instant.ts";

/** How an event takes registrations, as its organiser has set it. */
export interface RegistrationRules {
  /** Null: open from the start. */
  readonly opensAt: Instant | null;
  /** Null: the end of the last day that the invitation names, else the event's start. */
  readonly closesAt: Instant | null;
  /** A freed seat goes to the head of the waitlist at once, or as an offer to be answered. */
  readonly serving: "at-once" | "offer";
  readonly offerMinutes: number;
  /** From here on nobody is served; null: two working days before the event's first day. */
  readonly cutOffAt: Instant | null;
  readonly mostFromOrganisation: number | null;
  readonly smallerPartyPasses: boolean;
  readonly asksDiet: boolean;
  readonly asksAccessNeeds: boolean;
  readonly needsDeletedOn: CalendarDate;
  readonly peopleDeletedOn: CalendarDate;
  readonly meetingUrl: string | null;
  /** In the language that the event was first written in. */
  readonly confirmationText: string | null;
  /** In the other. */
  readonly otherConfirmationText: string | null;
  /** Days before the first day on which those who have a seat are reminded; null: not at all. */
  readonly reminderDays: number | null;
  /** Those who take part digitally are reminded on the morning too. */
  readonly morningReminder: boolean;
}

export type RulesRefusal =
  | "closes-before-it-opens"
  | "capacity-malformed"
  | "offer-time-malformed"
  | "organisation-limit-malformed"
  | "deleted-before-the-event"
  | "deleted-later-than-told"
  | "meeting-address-malformed"
  | "reminder-malformed"
  | "text-too-long"
  | "other-text-too-long";

const MOST_SEATS = 1_000_000;
const LONGEST_OFFER_MINUTES = 60 * 24 * 60;
const LONGEST_TEXT = 2_000;
export const MOST_REMINDER_DAYS = 30;

/** Rules that can be lived by; the first fault is named. */
export function checkedRules(
  rules: RegistrationRules,
  capacities: Readonly<Partial<Record<string, number | null>>>,
  lastDay: CalendarDate,
): Result<RegistrationRules, RulesRefusal> {
  const { opensAt, closesAt, offerMinutes, mostFromOrganisation } = rules;
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt) return refused("closes-before-it-opens");
  if (!Object.values(capacities).every((each) => each === undefined || each === null || isCount(each, 0, MOST_SEATS))) {
    return refused("capacity-malformed");
  }
  if (!isCount(offerMinutes, 1, LONGEST_OFFER_MINUTES)) return refused("offer-time-malformed");
  if (mostFromOrganisation !== null && !isCount(mostFromOrganisation, 1, MOST_SEATS)) {
    return refused("organisation-limit-malformed");
  }
  // Needs serve the event, and attendance is followed up after it.
  if (rules.needsDeletedOn <= lastDay || rules.peopleDeletedOn <= lastDay) return refused("deleted-before-the-event");
  if (rules.meetingUrl !== null && !isHttps(rules.meetingUrl)) return refused("meeting-address-malformed");
  if (rules.reminderDays !== null && !isCount(rules.reminderDays, 1, MOST_REMINDER_DAYS)) {
    return refused("reminder-malformed");
  }
  if ((rules.confirmationText?.length ?? 0) > LONGEST_TEXT) return refused("text-too-long");
  if ((rules.otherConfirmationText?.length ?? 0) > LONGEST_TEXT) return refused("other-text-too-long");
  return ok(rules);
}

/** Whoever has registered was told in the form on which day the data are deleted: sooner is kept to that, later is not. */
export function deletesLater(
  rules: Pick<RegistrationRules, "needsDeletedOn" | "peopleDeletedOn">,
  told: Pick<RegistrationRules, "needsDeletedOn" | "peopleDeletedOn">,
): boolean {
  return rules.needsDeletedOn > told.needsDeletedOn || rules.peopleDeletedOn > told.peopleDeletedOn;
}

function isCount(number: number, least: number, most: number): boolean {
  return Number.isInteger(number) && number >= least && number <= most;
}

function isHttps(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === "https:";
}

/** Diet and access needs are of no use once the event is over; people a while longer, for what is asked afterwards. */
export const NEEDS_KEPT_DAYS = 14;
export const PEOPLE_KEPT_DAYS = 365;

/** What holds until an organiser says otherwise, for an event that ends on this day. */
export function defaultRules(lastDay: CalendarDate): RegistrationRules {
  return {
    opensAt: null,
    closesAt: null,
    serving: "at-once",
    offerMinutes: 24 * 60,
    cutOffAt: null,
    mostFromOrganisation: null,
    smallerPartyPasses: false,
    asksDiet: false,
    asksAccessNeeds: false,
    needsDeletedOn: addDays(lastDay, NEEDS_KEPT_DAYS),
    peopleDeletedOn: addDays(lastDay, PEOPLE_KEPT_DAYS),
    meetingUrl: null,
    confirmationText: null,
    otherConfirmationText: null,
    reminderDays: 2,
    morningReminder: true,
  };
}
