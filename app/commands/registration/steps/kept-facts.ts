import { COUNTIES } from "#domain/organisation/counties.ts";
import { lastDayOf, type KeptFacts } from "#domain/registration/kept-texts.ts";
import type { ZoneName } from "#domain/values/instant.ts";

/** Kept seats, as an audit entry says them. */
export function keptFacts({ name, seats, until, rule }: KeptFacts, zone: ZoneName): Record<string, unknown> {
  return { name, seats, until: until === null ? null : lastDayOf(until, zone), ...groupFacts(rule) };
}

function groupFacts(rule: KeptFacts["rule"]): Record<string, unknown> {
  switch (rule.by) {
    case "code":
      return { code: rule.code };
    case "email-domain":
      return { domains: rule.domains };
    case "county":
      return { counties: rule.counties.map((code) => COUNTIES.find((each) => each.code === code)?.name ?? code) };
    case "organisation-kind":
      return { kinds: rule.kinds };
    case "organisation":
      return { organisations: rule.organisations };
  }
}
