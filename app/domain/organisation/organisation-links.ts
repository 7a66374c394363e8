import type { Organisation } from "./organisation.ts";
import { invariant } from "#domain/invariant.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";

export type OrganisationLink = Pick<Organisation, "parent" | "mergedInto">;

/** The parents and mergings of the register. An organisation that has neither may be left out. */
export type OrganisationLinks = ReadonlyMap<OrganisationId, OrganisationLink>;

/** The organisation that stands for this one: itself, or the last along its mergings. */
export function survivorOf(id: OrganisationId, links: OrganisationLinks): OrganisationId {
  return endOf(id, (at) => links.get(at)?.mergedInto ?? null);
}

/**
 * The actor that figures count: the whole at the top of the parents. A municipality's administration, school or company
 * counts as the municipality, a police region as Polismyndigheten. A kommunalförbund has no parent and counts as itself.
 */
export function countsAs(id: OrganisationId, links: OrganisationLinks): OrganisationId {
  return endOf(id, (at) => nextOf(at, links));
}

/** True where following mergings and parents from here comes back to where it has been. */
export function isInRing(id: OrganisationId, links: OrganisationLinks): boolean {
  const seen = new Set<OrganisationId>();
  for (let at: OrganisationId | null = id; at !== null; at = nextOf(at, links)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

/** The organisations that this one stands for, itself among them. */
export function standsFor(id: OrganisationId, links: OrganisationLinks): readonly OrganisationId[] {
  const merged = [...links.keys()].filter((each) => each !== id && survivorOf(each, links) === id);
  return [id, ...merged];
}

/** The links as they would be after one organisation's have changed. */
export function withLink(
  links: OrganisationLinks,
  id: OrganisationId,
  change: Partial<OrganisationLink>,
): OrganisationLinks {
  return new Map(links).set(id, { parent: null, mergedInto: null, ...links.get(id), ...change });
}

/** A merged organisation's own parent rests while another stands for it. */
function nextOf(id: OrganisationId, links: OrganisationLinks): OrganisationId | null {
  const link = links.get(id);
  return link?.mergedInto ?? link?.parent ?? null;
}

function endOf(from: OrganisationId, next: (at: OrganisationId) => OrganisationId | null): OrganisationId {
  const seen = new Set<OrganisationId>();
  let end = from;
  for (let at: OrganisationId | null = from; at !== null; at = next(at)) {
    invariant(!seen.has(at), `organisations are linked in a ring at ${at}`);
    seen.add(at);
    end = at;
  }
  return end;
}
