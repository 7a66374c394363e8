import type { ContributorFacts } from "./contributor.ts";

/**
 * What the log of acts says of somebody who carries the event out: how they were and became, null where they weren't
 * there or are no longer. What they eat is told by its kind alone, for it is deleted before everything else.
 */
export function contributorChanges(before: ContributorFacts | null, after: ContributorFacts | null) {
  const fed = (before?.diet ?? null) !== (after?.diet ?? null);
  return {
    facts: { before: before && { role: before.role }, after: after && { role: after.role } },
    personal: { ...(fed && { changed: ["diet"] }), before: told(before), after: told(after) },
  };
}

function told(facts: ContributorFacts | null) {
  if (facts === null) return null;
  const { name, organisation, email, telephone, material, arrival, note } = facts;
  return { name, organisation, email, telephone, material, arrival, note };
}
