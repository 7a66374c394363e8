import { actorReference } from "#access/actor.ts";
import { mayChangeRegister } from "#access/organisation-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { insertOrganisations, registeredIds, type NewOrganisation } from "#db/records/organisation-record.ts";
import { insertAliases, type StoredAlias } from "#db/records/spelling-record.ts";
import { invariant } from "#domain/invariant.ts";
import { INITIAL_REGISTER, initialRegister, type InitialOrganisation } from "#domain/organisation/initial-register.ts";
import { parseOrganisationName, type OrganisationName } from "#domain/organisation/organisation-name.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";

export interface LoadedRegister {
  readonly added: number;
  readonly already: number;
}

/**
 * Adds the entries of the initial register that are not there yet, with their aliases. What is there is left as people
 * have made it: renamed, merged, with another parent, or without an alias that they took away.
 */
export async function loadInitialRegister(ctx: CommandContext): Promise<Result<LoadedRegister, "not-allowed">> {
  if (!mayChangeRegister(ctx.actor)) return refused("not-allowed");
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  const entries = initialRegister().map((entry) => ({
    entry,
    id: ctx.newId("org"),
    aliases: entry.aliases.map(({ written, county }) => ({ id: ctx.newId("ali"), written: spelling(written), county })),
  }));

  return ctx.db.inTransaction(async (tx) => {
    const ids = new Map(await registeredIds(tx));
    const missing = entries.filter(({ entry }) => !ids.has(entry.key));
    for (const { entry, id } of missing) ids.set(entry.key, id);
    const rows = missing.map(({ entry, id }) => newOrganisation(entry, id, ids));
    const written = await insertOrganisations(tx, rows, at);
    const added = missing.filter(({ id }) => written.has(id));
    await insertAliases(
      tx,
      added.flatMap(({ id, aliases }) => aliases.map((each): StoredAlias => ({ ...each, organisationId: id }))),
      at,
    );
    if (added.length > 0) {
      await writeAuditEntry(tx, {
        id: auditId,
        at,
        actor: actorReference(ctx.actor),
        act: "load-initial-register",
        subject: { kind: "organisation", id: INITIAL_REGISTER },
        facts: { after: { added: added.length }, keys: added.map(({ entry }) => entry.key) },
      });
    }
    return ok({ added: added.length, already: entries.length - added.length });
  });
}

function newOrganisation(
  { key, name, kind, county, municipality, parentKey }: InitialOrganisation,
  id: OrganisationId,
  ids: ReadonlyMap<string, OrganisationId>,
): NewOrganisation {
  const parent = parentKey === null ? null : (ids.get(parentKey) ?? null);
  return { id, registerKey: key, name: spelling(name), kind, county, municipality, parent };
}

function spelling(written: string): OrganisationName {
  const name = parseOrganisationName(written);
  invariant(name.ok, `the initial register holds readable names: ${written}`);
  return name.value;
}
