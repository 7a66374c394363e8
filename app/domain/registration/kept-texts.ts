import type { CountyCode } from "#domain/organisation/counties.ts";
import { isOrganisationKind, ORGANISATION_KINDS } from "#domain/organisation/organisation.ts";
import { parseCountyCode } from "#domain/organisation/territory.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { addDays, parseCalendarDate, type CalendarDate } from "#domain/values/calendar-date.ts";
import { isId } from "#domain/values/identifiers.ts";
import { dateIn, instant, startOfDay, type Instant, type ZoneName } from "#domain/values/instant.ts";
import type { Texts } from "#domain/values/merge-texts.ts";
import type { AllotmentRule } from "./allotment.ts";

/** What can be changed of seats that are kept; for whom is one thing, however many it names. */
export const KEPT_FIELDS = ["name", "seats", "until", "rule"] as const;

export type KeptField = (typeof KEPT_FIELDS)[number];

/** Kept seats as a form shows them. */
export type KeptTexts = Texts<KeptField>;

/** In the order in which a form has them. */
export const KEPT_BY = ["organisation", "organisation-kind", "county", "email-domain", "code"] as const;

export type KeptBy = (typeof KEPT_BY)[number];

export type KeptFault =
  | "name-missing"
  | "seats-malformed"
  | "day-malformed"
  | "group-missing"
  | `${KeptBy}-missing`
  | "email-domain-malformed";

export type KeptFaults = Readonly<Partial<Record<KeptField, KeptFault>>>;

/** Seats that are kept, or are to be. */
export interface KeptFacts {
  readonly name: string;
  readonly seats: number;
  readonly until: Instant | null;
  readonly rule: AllotmentRule;
}

export const NO_KEPT: KeptTexts = { name: "", seats: "", until: "", rule: "" };

export function keptTexts({ name, seats, until, rule }: KeptFacts, zone: ZoneName): KeptTexts {
  return { name, seats: String(seats), until: until === null ? "" : lastDayOf(until, zone), rule: textOfRule(rule) };
}

/** The last day that is a part of the time before. */
export function lastDayOf(until: Instant, zone: ZoneName): CalendarDate {
  return dateIn(zone, instant(until - 1));
}

/** Tells one state of kept seats from another, so that a second writer is told. */
export function keptKey(texts: KeptTexts): string {
  return JSON.stringify(KEPT_FIELDS.map((field) => texts[field]));
}

/** For whom seats are kept, as one text: what several are chosen from stands in one order. */
export function ruleText(by: string, values: readonly string[]): string {
  const ordered = by === "code" || by === "email-domain" ? values : [...new Set(values)].sort();
  return by === "" ? "" : JSON.stringify([by, ordered.join(" ")]);
}

/** What such a text says, also where it makes no sense as a rule. */
export function ruleParts(text: string): { readonly by: string; readonly values: readonly string[] } {
  const [by = "", joined = ""] = text === "" ? [] : (JSON.parse(text) as string[]);
  return { by, values: by === "code" ? [joined] : joined.split(" ").filter((value) => value !== "") };
}

/** What was typed, each fault at its field. The last day is kept to its end. */
export function parseKept(texts: KeptTexts, zone: ZoneName): Result<KeptFacts, KeptFaults> {
  const faults: Partial<Record<KeptField, KeptFault>> = {};
  const name = texts.name.trim();
  if (name === "" || name.length > LONGEST_NAME) faults.name = "name-missing";
  const seats = /^\d{1,7}$/.test(texts.seats.replace(/\s/g, "")) ? Number(texts.seats.replace(/\s/g, "")) : 0;
  if (seats < 1) faults.seats = "seats-malformed";
  const day = texts.until.trim() === "" ? null : parseCalendarDate(texts.until.trim());
  if (day === null && texts.until.trim() !== "") faults.until = "day-malformed";
  const { by, values } = ruleParts(texts.rule);
  const rule = parseRule(by, values);
  if (rule === null) faults.rule = whyNoRule(by, values);
  if (rule === null || Object.keys(faults).length > 0) return refused(faults);
  return ok({ name, seats, rule, until: day === null ? null : startOfDay(addDays(day, 1), zone) });
}

/** The rule as one text. */
function textOfRule(rule: AllotmentRule): string {
  switch (rule.by) {
    case "code":
      return ruleText(rule.by, [rule.code]);
    case "email-domain":
      return ruleText(rule.by, rule.domains);
    case "county":
      return ruleText(rule.by, rule.counties);
    case "organisation-kind":
      return ruleText(rule.by, rule.kinds);
    case "organisation":
      return ruleText(rule.by, rule.organisations);
  }
}

function whyNoRule(by: string, values: readonly string[]): KeptFault {
  if (by === "email-domain" && values.length > 0) return "email-domain-malformed";
  return isKeptBy(by) ? `${by}-missing` : "group-missing";
}

function isKeptBy(by: string): by is KeptBy {
  return KEPT_BY.some((each) => each === by);
}

/** Null where nobody is named, or where one of several can't be read. */
function parseRule(by: string, values: readonly string[]): AllotmentRule | null {
  if (values.length === 0 || !isKeptBy(by)) return null;
  switch (by) {
    case "code": {
      const code = values.join(" ").trim();
      return code === "" || code.length > LONGEST_CODE ? null : { by, code };
    }
    case "email-domain":
      return values.every((domain) => DOMAIN.test(domain)) ? { by, domains: values } : null;
    case "county": {
      const counties = values.map(parseCountyCode).filter((code): code is CountyCode => code !== null);
      return counties.length === values.length ? { by, counties } : null;
    }
    case "organisation-kind":
      return values.every(isOrganisationKind)
        ? { by, kinds: ORGANISATION_KINDS.filter((kind) => values.includes(kind)) }
        : null;
    case "organisation": {
      const organisations = values.flatMap((id) => (isId("org", id) ? [id] : []));
      return organisations.length === values.length ? { by, organisations } : null;
    }
  }
}

const LONGEST_NAME = 200;
const LONGEST_CODE = 100;
const DOMAIN = /^@?[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63})+$/u;
