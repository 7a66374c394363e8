import { z } from "zod";
import { PROGRAMME_ITEM_KINDS } from "#domain/programme/programme-item.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { type CalendarDate, parseCalendarDate } from "#domain/values/calendar-date.ts";
import { type ClockTime, parseClockTime } from "#domain/values/clock-time.ts";
import { DRAFT_MODES, type DraftEvent, UNSURE_CODES } from "./draft-event.ts";

/** Why a draft is refused, and where: "programme.3.start". */
export interface DraftRefusal {
  readonly field: string;
  readonly code: DraftRefusalCode;
}

export const DRAFT_REFUSAL_CODES = [
  "missing",
  "wrong-type",
  "not-a-date",
  "not-a-time",
  "unknown-value",
  "unknown-field",
  "empty",
  "not-a-draft",
] as const;

export type DraftRefusalCode = (typeof DRAFT_REFUSAL_CODES)[number];

/**
 * Accepts a draft as the reader prints it, and as a person has edited it. What the reader adds to the facts
 * (`description`, `moderators`, `unsure`) may be left out; a field that is misspelt is refused rather than lost.
 */
export function parseDraftEvent(json: unknown): Result<DraftEvent, DraftRefusal> {
  const parsed = DRAFT.safeParse(json, { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return refused(issue ? refusalOf(issue) : { field: "", code: "not-a-draft" });
}

const NOT_A_DATE = "not-a-date";
const NOT_A_TIME = "not-a-time";

const date = z.string().transform((text, context): CalendarDate => {
  const read = parseCalendarDate(text);
  if (read === null) context.addIssue({ code: "custom", message: NOT_A_DATE });
  return read ?? z.NEVER;
});

const time = z.string().transform((text, context): ClockTime => {
  const read = parseClockTime(text);
  if (read === null) context.addIssue({ code: "custom", message: NOT_A_TIME });
  return read ?? z.NEVER;
});

const text = z.string().nullable();

const speaker = z.strictObject({ name: z.string().min(1), role: text.default(null), organisation: text.default(null) });

const item = z.strictObject({
  date: date.nullable(),
  start: time.nullable(),
  end: time.nullable(),
  endWritten: z.boolean(),
  kind: z.enum(PROGRAMME_ITEM_KINDS),
  title: z.string(),
  speakers: z.array(speaker),
  description: text.default(null),
  moderators: z.array(speaker).default([]),
});

const unsure = z.strictObject({ line: z.int().min(1), text: z.string(), code: z.enum(UNSURE_CODES) });

const DRAFT = z.strictObject({
  title: text,
  date: date.nullable(),
  endDate: date.nullable(),
  startsAt: time.nullable(),
  endsAt: time.nullable(),
  registrationOpensAt: time.nullable(),
  venue: text,
  modes: z.array(z.enum(DRAFT_MODES)),
  firstCome: z.boolean(),
  arrangers: z.array(z.string().min(1)),
  audience: text,
  cost: text,
  lastDay: date.nullable(),
  contact: text,
  programme: z.array(item),
  unsure: z.array(unsure).default([]),
  description: text.default(null),
  moderators: z.array(speaker).default([]),
});

function refusalOf(issue: z.core.$ZodIssue): DraftRefusal {
  const field = issue.path.join(".");
  if (issue.code === "invalid_type") {
    return { field, code: field === "" ? "not-a-draft" : issue.input === undefined ? "missing" : "wrong-type" };
  }
  if (issue.code === "unrecognized_keys") {
    return { field: [...issue.path, issue.keys[0] ?? ""].join("."), code: "unknown-field" };
  }
  if (issue.code === "custom") return { field, code: issue.message === NOT_A_TIME ? "not-a-time" : "not-a-date" };
  if (issue.code === "invalid_value") return { field, code: "unknown-value" };
  return { field, code: issue.code === "too_small" ? "empty" : "wrong-type" };
}
