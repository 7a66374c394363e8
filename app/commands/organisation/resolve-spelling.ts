import { actorReference } from "#access/actor.ts";
import { mayChangeRegister } from "#access/organisation-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { changeableOrganisation, type ChangeRefusal } from "#commands/organisation/steps/changeable-organisation.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { organisationWithWholes } from "#db/records/registered-organisation-record.ts";
import { insertAliases, knownSpellings } from "#db/records/spelling-record.ts";
import {
  insertResolution,
  noteResolved,
  resolveRegistrations,
  writtenAs,
} from "#db/records/spelling-resolution-record.ts";
import { parseSpelling, type SpellingRefusal } from "#domain/organisation/alias.ts";
import { aliasClash } from "#domain/organisation/spelling-clash.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";

export interface ResolveSpelling {
  /** What registrations with the spelling are counted by until the register knows it. */
  readonly key: string;
  readonly organisation: OrganisationId;
}

export type ResolveSpellingRefusal = "not-allowed" | "nothing-to-resolve" | "taken" | ChangeRefusal | SpellingRefusal;

export interface ResolvedSpelling {
  readonly written: string;
  readonly organisation: string;
  readonly registrations: number;
}

/**
 * Says which organisation people meant with a spelling: it becomes an alias, by which later registrations find it, and
 * earlier ones get their organisation. What they wrote stays.
 */
export async function resolveSpelling(
  ctx: CommandContext,
  { key, organisation }: ResolveSpelling,
): Promise<Result<ResolvedSpelling, ResolveSpellingRefusal>> {
  if (!mayChangeRegister(ctx.actor)) return refused("not-allowed");
  const at = ctx.now();
  const [id, aliasId, auditId] = [ctx.newId("rsl"), ctx.newId("ali"), ctx.newId("aud")];
  const by = actorReference(ctx.actor);

  return ctx.db.inTransaction(async (tx) => {
    const [text] = key.startsWith("~") ? ((await writtenAs(tx, [key])).get(key) ?? []) : [];
    if (text === undefined) return refused("nothing-to-resolve");
    const found = await changeableOrganisation(tx, organisation);
    if (!found.ok) return found;
    const spelling = parseSpelling(text);
    if (!spelling.ok) return spelling;
    const known = await knownSpellings(tx, [foldedText(spelling.value)]);
    const clash = aliasClash(spelling.value, null, found.value.id, known);
    if (clash === "taken") return refused("taken");
    const alias = { id: aliasId, organisationId: found.value.id, written: spelling.value, county: null };
    const isNew = clash === null && (await insertAliases(tx, [alias], at)) === 1;
    const chain = await organisationWithWholes(tx, found.value.id);
    const [own, top] = [chain[0], chain.at(-1)];
    if (!own || !top) return refused("not-found");
    await insertResolution(tx, {
      ...{ id, organisationKey: key, written: spelling.value, organisationId: own.id },
      ...{ aliasId: isNew ? aliasId : null, registrations: 0, at, by },
    });
    const registrations = await resolveRegistrations(
      tx,
      { id, key },
      {
        ...{ organisationId: own.id, organisationKey: top.id, organisationKind: top.kind },
        ...{ county: own.county, municipality: own.municipality ?? top.municipality },
      },
    );
    await noteResolved(tx, id, registrations);
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: by, act: "resolve-spelling" },
      subject: { kind: "organisation", id: own.id },
      facts: {
        ...{ resolution: id, alias: isNew ? aliasId : null, written: spelling.value, registrations },
        ...{ before: { stoodFor: null }, after: { stoodFor: own.id } },
      },
    });
    return ok({ written: text, organisation: found.value.name, registrations });
  });
}
