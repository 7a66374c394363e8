import type { ContributorFacts } from "./contributor.ts";

/**
 * What the log of acts says of somebody who carries the event out: how they were and became, null where they weren't
 * there or are no longer. Of what they eat it says nothing: that is deleted before everything else, and so must be that
 * they had asked for anything.
 */
export function contributorChanges(before: ContributorFacts | null, after: ContributorFacts | null) {
  return {
    facts: { before: before && { role: before.role }, after: after && { role: after.role } },
    personal: { before: told(before), after: told(after) },
  };
}

function told(facts: ContributorFacts | null) {
  if (facts === null) return null;
  const { name, organisation, email, telephone, material, arrival, note } = facts;
  return { name, organisation, email, telephone, material, arrival, note };
}
