import type { Organisation } from "./organisation.ts";
import { isInRing, withLink, type OrganisationLinks } from "./organisation-links.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { foldedText } from "#domain/values/folded-text.ts";

/**
 * `merged`: one of the two is merged into another · `ring`: it would become a part of itself · `another-kind`: a part of
 * a county board, municipality or region has a parent of that kind · `another-municipality`: a municipality's parts lie
 * in it · `actor-of-its-own`: a kommunalförbund is a part of none of its municipalities.
 */
export type ParentRefusal = "merged" | "ring" | "another-kind" | "another-municipality" | "actor-of-its-own";

/** Whether `child` may be recorded as a part of `parent`. `links` holds all parents and mergings of the register. */
export function allowParent(
  child: Organisation,
  parent: Organisation,
  links: OrganisationLinks,
): Result<null, ParentRefusal> {
  if (child.mergedInto !== null || parent.mergedInto !== null) return refused("merged");
  if (isInRing(child.id, withLink(links, child.id, { parent: parent.id }))) return refused("ring");
  if (isWholeByLaw(child) && child.kind !== parent.kind) return refused("another-kind");
  if (parent.kind === "municipality") {
    if (isMunicipalAssociation(child)) return refused("actor-of-its-own");
    if (child.kind === "municipality" && child.municipality !== parent.municipality) {
      return refused("another-municipality");
    }
  }
  return ok(null);
}

/** Kinds whose bodies are never a part of another kind's: else one wrong parent would take a municipality off the count. */
function isWholeByLaw(organisation: Organisation): boolean {
  return ["county-board", "municipality", "region"].includes(organisation.kind);
}

/** The register has no kind of its own for a kommunalförbund; its name says that it is one. */
function isMunicipalAssociation(organisation: Organisation): boolean {
  return foldedText(organisation.name).includes("kommunalforbund");
}
