import { actorReference } from "#access/actor.ts";
import { mayChangeRegister } from "#access/organisation-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { findOrganisation, insertOrganisations, loadLinks } from "#db/records/organisation-record.ts";
import { knownSpellings } from "#db/records/spelling-record.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { MunicipalityCode } from "#domain/organisation/municipalities.ts";
import { parseOrganisationName, type NameRefusal } from "#domain/organisation/organisation-name.ts";
import { allowParent, type ParentRefusal } from "#domain/organisation/organisation-parent.ts";
import type { Organisation, OrganisationKind } from "#domain/organisation/organisation.ts";
import { isNameTaken } from "#domain/organisation/spelling-clash.ts";
import { place, type PlaceRefusal } from "#domain/organisation/territory.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";

export interface AddOrganisation {
  readonly name: string;
  readonly kind: OrganisationKind;
  /** May be left out where the municipality says it. */
  readonly county?: CountyCode | null;
  readonly municipality?: MunicipalityCode | null;
  readonly parent?: OrganisationId | null;
}

/** `already-registered`: the name or spelling leads to an organisation that no document could tell from this one. */
export type AddOrganisationRefusal =
  | "not-allowed"
  | NameRefusal
  | PlaceRefusal
  | "already-registered"
  | "no-such-parent"
  | ParentRefusal;

export async function addOrganisation(
  ctx: CommandContext,
  input: AddOrganisation,
): Promise<Result<OrganisationId, AddOrganisationRefusal>> {
  if (!mayChangeRegister(ctx.actor)) return refused("not-allowed");
  const name = parseOrganisationName(input.name);
  if (!name.ok) return name;
  const where = place(input.county ?? null, input.municipality ?? null);
  if (!where.ok) return where;
  const organisation: Organisation = {
    id: ctx.newId("org"),
    name: name.value,
    kind: input.kind,
    ...where.value,
    parent: input.parent ?? null,
    mergedInto: null,
  };
  const at = ctx.now();
  const auditId = ctx.newId("aud");

  return ctx.db.inTransaction(async (tx) => {
    const known = await knownSpellings(tx, [foldedText(organisation.name)]);
    if (isNameTaken(organisation.name, organisation.county, null, known)) return refused("already-registered");
    if (organisation.parent !== null) {
      const parent = await findOrganisation(tx, organisation.parent);
      if (parent === null) return refused("no-such-parent");
      const allowed = allowParent(organisation, parent, await loadLinks(tx));
      if (!allowed.ok) return allowed;
    }
    await insertOrganisations(tx, [{ ...organisation, registerKey: null }], at);
    const { id, mergedInto: _, ...after } = organisation;
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: actorReference(ctx.actor),
      act: "add-organisation",
      subject: { kind: "organisation", id },
      facts: { after },
    });
    return ok(id);
  });
}
