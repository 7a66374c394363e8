import { CALENDAR_ANSWERS, type CalendarAnswer } from "#domain/calendar/calendar-answer.ts";
import { PARTICIPATION_MODES, type ParticipationMode } from "#domain/event/participation-mode.ts";
import { isId, type AllotmentId, type QuestionId } from "#domain/values/identifiers.ts";

/** Where somebody stands: all who have a place, with a seat, on a waitlist, with an open offer, or no longer. */
export const STANDINGS = ["live", "seat", "waiting", "offered", "ended"] as const;
export type ParticipantStanding = (typeof STANDINGS)[number];

/** Swedish by name or by organisation; the latest registered first; seats and places in their own order. */
export const PARTICIPANT_ORDERS = ["name", "organisation", "registered", "place"] as const;
export type ParticipantOrder = (typeof PARTICIPANT_ORDERS)[number];

/** Stands for what nobody knows, where null stands for any. */
export const UNKNOWN = "unknown";

/** Which of those who have registered for an event are meant; what is null asks for nothing. */
export interface ParticipantFilter {
  readonly standing: ParticipantStanding;
  readonly mode: ParticipationMode | null;
  /** What every one of them has in name, organisation or address. */
  readonly text: string;
  /** As registrations count their organisation: the whole that it belongs to, or its folded words. */
  readonly organisation: string | null;
  /** A kind's, county's or municipality's code, or unknown. */
  readonly kind: string | null;
  readonly county: string | null;
  readonly municipality: string | null;
  readonly allotment: AllotmentId | null;
  readonly calendarAnswer: CalendarAnswer | null;
  readonly mailRefused: boolean;
  readonly answer: AnswerAsked | null;
}

/** What was chosen: an option's place from 0, or yes or no. */
export interface AnswerAsked {
  readonly questionId: QuestionId;
  readonly chosen: number | "yes" | "no";
}

export const ALL_PARTICIPANTS: ParticipantFilter = {
  standing: "live",
  mode: null,
  text: "",
  organisation: null,
  kind: null,
  county: null,
  municipality: null,
  allotment: null,
  calendarAnswer: null,
  mailRefused: false,
  answer: null,
};

/**
 * Whether the filter would say something about whoever has protected identity: such a list leaves them out, for they are
 * counted by organisation alone.
 */
export function tellsOfProtected(filter: ParticipantFilter): boolean {
  const { standing: _, mode: _mode, organisation: _organisation, ...others } = filter;
  return Object.entries(others).some(([name, value]) => value !== ALL_PARTICIPANTS[name as keyof ParticipantFilter]);
}

interface Parameters {
  get(name: string): string | null;
}

const LONGEST_TEXT = 200;
const LONGEST_CODE = 400;

/** From an address; what means nothing asks for nothing, so that an old address still gives a list. */
export function parseParticipantFilter(given: Parameters): ParticipantFilter {
  const code = (name: string) => given.get(name)?.slice(0, LONGEST_CODE) || null;
  const allotment = given.get("allotment") ?? "";
  return {
    standing: oneOf(STANDINGS, given.get("standing")) ?? "live",
    mode: oneOf(PARTICIPATION_MODES, given.get("mode")),
    text: (given.get("q") ?? "").trim().slice(0, LONGEST_TEXT),
    organisation: code("organisation"),
    kind: code("kind"),
    county: code("county"),
    municipality: code("municipality"),
    allotment: isId("alt", allotment) ? allotment : null,
    calendarAnswer: oneOf(CALENDAR_ANSWERS, given.get("calendar")),
    mailRefused: given.get("mail") === "refused",
    answer: parseAnswer(given.get("answer") ?? ""),
  };
}

export function parseParticipantOrder(given: Parameters): ParticipantOrder {
  return oneOf(PARTICIPANT_ORDERS, given.get("order")) ?? "name";
}

/** The same as an address's query, "" where everybody is meant. */
export function participantQuery(filter: ParticipantFilter, order: ParticipantOrder = "name"): string {
  const { standing, mode, text, organisation, kind, county, municipality, allotment, answer } = filter;
  const given = Object.entries({
    q: text,
    standing: standing === "live" ? null : standing,
    ...{ mode, organisation, kind, county, municipality, allotment },
    calendar: filter.calendarAnswer,
    mail: filter.mailRefused ? "refused" : null,
    answer: answer && writtenAnswer(answer),
    order: order === "name" ? null : order,
  }).flatMap(([name, value]) => (value === null || value === "" ? [] : [[name, value]]));
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

/** "qst_….2", as a form's field has it. */
export function writtenAnswer({ questionId, chosen }: AnswerAsked): string {
  return `${questionId}.${chosen}`;
}

function parseAnswer(written: string): AnswerAsked | null {
  const [questionId = "", chosen = ""] = written.split(".");
  if (!isId("qst", questionId)) return null;
  if (chosen === "yes" || chosen === "no") return { questionId, chosen };
  return /^\d{1,4}$/.test(chosen) ? { questionId, chosen: Number(chosen) } : null;
}

function oneOf<Value extends string>(values: readonly Value[], given: string | null): Value | null {
  return values.find((value) => value === given) ?? null;
}
