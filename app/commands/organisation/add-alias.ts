import { actorReference } from "#access/actor.ts";
import { mayChangeRegister } from "#access/organisation-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { changeableOrganisation, type ChangeRefusal } from "#commands/organisation/steps/changeable-organisation.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { insertAliases, knownSpellings } from "#db/records/spelling-record.ts";
import { parseSpelling, type SpellingRefusal } from "#domain/organisation/alias.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import { aliasClash, type AliasClash } from "#domain/organisation/spelling-clash.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import type { AliasId, OrganisationId } from "#domain/values/identifiers.ts";

export interface AddAlias {
  readonly organisation: OrganisationId;
  readonly written: string;
  /** The one county in whose documents it holds, or null for everywhere. */
  readonly county: CountyCode | null;
}

export type AddAliasRefusal = "not-allowed" | SpellingRefusal | ChangeRefusal | AliasClash;

export async function addAlias(ctx: CommandContext, input: AddAlias): Promise<Result<AliasId, AddAliasRefusal>> {
  if (!mayChangeRegister(ctx.actor)) return refused("not-allowed");
  const written = parseSpelling(input.written);
  if (!written.ok) return written;
  const alias = {
    id: ctx.newId("ali"),
    organisationId: input.organisation,
    written: written.value,
    county: input.county,
  };
  const at = ctx.now();
  const auditId = ctx.newId("aud");

  return ctx.db.inTransaction(async (tx) => {
    const found = await changeableOrganisation(tx, input.organisation);
    if (!found.ok) return found;
    const known = await knownSpellings(tx, [foldedText(alias.written)]);
    const clash = aliasClash(alias.written, alias.county, found.value.id, known);
    if (clash !== null) return refused(clash);
    await insertAliases(tx, [alias], at);
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: actorReference(ctx.actor),
      act: "add-alias",
      subject: { kind: "organisation", id: found.value.id },
      facts: { alias: alias.id, after: { written: alias.written, county: alias.county } },
    });
    return ok(alias.id);
  });
}
