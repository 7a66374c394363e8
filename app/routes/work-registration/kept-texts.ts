import { parseCountyCode } from "#domain/organisation/territory.ts";
import { isOrganisationKind } from "#domain/organisation/organisation.ts";
import type { AllotmentRule } from "#domain/registration/allotment.ts";
import { PARTICIPATION_MODES, type ParticipationMode } from "#domain/event/participation-mode.ts";
import { addDays, parseCalendarDate } from "#domain/values/calendar-date.ts";
import { startOfDay, type Instant, type ZoneName } from "#domain/values/instant.ts";

export const KEPT_FIELDS = ["name", "seats", "mode", "until", "by", "value", "county", "organisationKind"] as const;

/** Seats to be kept for a group, as they were typed. */
export type KeptTexts = Readonly<Record<(typeof KEPT_FIELDS)[number], string>>;

export const NO_KEPT = Object.fromEntries(KEPT_FIELDS.map((field) => [field, ""])) as KeptTexts;

export interface ReadKept {
  readonly name: string;
  readonly seats: number;
  readonly mode: ParticipationMode;
  readonly until: Instant | null;
  readonly rule: AllotmentRule;
}

/** Null where the group or the day makes no sense. The last day is kept to its end. */
export function readKept(typed: KeptTexts, zone: ZoneName): ReadKept | null {
  const mode = PARTICIPATION_MODES.find((each) => each === typed.mode);
  const rule = ruleOf(typed);
  const name = typed.name.trim();
  const day = typed.until.trim() === "" ? null : parseCalendarDate(typed.until.trim());
  if (!mode || !rule || name === "" || name.length > 200 || (day === null && typed.until.trim() !== "")) return null;
  const seats = /^\d{1,7}$/.test(typed.seats.trim()) ? Number(typed.seats) : 0;
  return { name, seats, mode, rule, until: day === null ? null : startOfDay(addDays(day, 1), zone) };
}

function ruleOf({ by, value, county, organisationKind }: KeptTexts): AllotmentRule | null {
  const text = value.trim();
  switch (by) {
    case "code":
      return text === "" || text.length > 100 ? null : { by, code: text };
    case "email-domain": {
      const domains = text.split(/[\s,;]+/).filter((domain) => domain !== "");
      return domains.length === 0 || !domains.every((domain) => DOMAIN.test(domain)) ? null : { by, domains };
    }
    case "county": {
      const code = parseCountyCode(county);
      return code && { by, counties: [code] };
    }
    case "organisation-kind":
      return isOrganisationKind(organisationKind) ? { by, kinds: [organisationKind] } : null;
    default:
      return null;
  }
}

const DOMAIN = /^@?[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63})+$/u;
