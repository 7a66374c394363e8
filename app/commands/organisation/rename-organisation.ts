import { actorReference } from "#access/actor.ts";
import { mayChangeRegister } from "#access/organisation-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { changeableOrganisation, type ChangeRefusal } from "#commands/organisation/steps/changeable-organisation.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { writeName } from "#db/records/organisation-record.ts";
import { insertAliases, knownSpellings } from "#db/records/spelling-record.ts";
import { parseOrganisationName, type NameRefusal } from "#domain/organisation/organisation-name.ts";
import { isNameTaken } from "#domain/organisation/spelling-clash.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";

export interface RenameOrganisation {
  readonly organisation: OrganisationId;
  readonly name: string;
  /** Kept, the old name stays a spelling that old documents are read by; a slip of the pen is dropped. */
  readonly oldName: "keep" | "drop";
}

export type RenameOrganisationRefusal = "not-allowed" | NameRefusal | ChangeRefusal | "already-registered";

export async function renameOrganisation(
  ctx: CommandContext,
  input: RenameOrganisation,
): Promise<Result<null, RenameOrganisationRefusal>> {
  if (!mayChangeRegister(ctx.actor)) return refused("not-allowed");
  const name = parseOrganisationName(input.name);
  if (!name.ok) return name;
  const at = ctx.now();
  const [aliasId, auditId] = [ctx.newId("ali"), ctx.newId("aud")];

  return ctx.db.inTransaction(async (tx) => {
    const found = await changeableOrganisation(tx, input.organisation);
    if (!found.ok) return found;
    const { id, name: from, county } = found.value;
    if (from === name.value) return ok(null);
    const known = await knownSpellings(tx, [foldedText(name.value)]);
    if (isNameTaken(name.value, county, id, known)) return refused("already-registered");

    await writeName(tx, id, name.value, at);
    if (input.oldName === "keep" && foldedText(from) !== foldedText(name.value)) {
      await insertAliases(tx, [{ id: aliasId, organisationId: id, written: from, county: null }], at);
    }
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: actorReference(ctx.actor),
      act: "rename-organisation",
      subject: { kind: "organisation", id },
      facts: { before: { name: from }, after: { name: name.value }, oldName: input.oldName },
    });
    return ok(null);
  });
}
