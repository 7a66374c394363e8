import type { Organisation } from "./organisation.ts";
import { isInRing, withLink, type OrganisationLinks } from "./organisation-links.ts";
import { ok, refused, type Result } from "#domain/result.ts";

/**
 * `into-itself` · `already-merged`: undo that merging first · `survivor-is-merged`: choose the one that stands for it ·
 * `part-of-itself`: the survivor is a part of the one that would disappear · `different-authorities`: two county boards,
 * municipalities or regions of different territories are never one.
 */
export type MergeRefusal =
  | "into-itself"
  | "already-merged"
  | "survivor-is-merged"
  | "part-of-itself"
  | "different-authorities";

/** `ring`: what was linked since the merging would become a part of itself. */
export type UndoRefusal = "not-merged" | "ring";

/**
 * Whether a person may record that `merged` and `survivor` are one. Merging writes one link and moves nothing, so that
 * undoing it restores all; whoever points at the merged one is led to the survivor by `survivorOf`. `links` holds all
 * parents and mergings of the register.
 */
export function allowMerge(
  merged: Organisation,
  survivor: Organisation,
  links: OrganisationLinks,
): Result<null, MergeRefusal> {
  if (merged.id === survivor.id) return refused("into-itself");
  if (merged.mergedInto !== null) return refused("already-merged");
  if (survivor.mergedInto !== null) return refused("survivor-is-merged");
  if (areDifferentAuthorities(merged, survivor)) return refused("different-authorities");
  const after = withLink(links, merged.id, { mergedInto: survivor.id });
  return isInRing(survivor.id, after) ? refused("part-of-itself") : ok(null);
}

export function allowUndoMerge(merged: Organisation, links: OrganisationLinks): Result<null, UndoRefusal> {
  if (merged.mergedInto === null) return refused("not-merged");
  return isInRing(merged.id, withLink(links, merged.id, { mergedInto: null })) ? refused("ring") : ok(null);
}

function areDifferentAuthorities(one: Organisation, other: Organisation): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === "municipality") return differ(one.municipality, other.municipality);
  return (one.kind === "county-board" || one.kind === "region") && differ(one.county, other.county);
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}
