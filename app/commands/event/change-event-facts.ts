import { actorReference } from "#access/actor.ts";
import { mayChangeEvent, refusalAt } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { resolveArrangers } from "#commands/organisation/steps/resolve-written-names.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import {
  findEventFacts,
  setArrangers,
  setEventText,
  updateEventFacts,
  type FactsOfEvent,
} from "#db/records/event-facts-record.ts";
import { refreshSearch } from "#db/records/event-search-record.ts";
import { findOrganisation } from "#db/records/organisation-record.ts";
import type { Tx } from "#db/index.ts";
import { changedAt } from "#domain/event/changed-at.ts";
import { changedFacts, type PlainFacts } from "#domain/event/changed-facts.ts";
import type { EventFactsTyped } from "#domain/event/parse-facts.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { editionOf } from "./steps/edition-of.ts";

export interface ChangeEventFacts {
  readonly slug: string;
  /** The version that whoever changes it has seen. */
  readonly version: number;
  readonly facts: EventFactsTyped;
}

export type ChangeFactsRefusal = "not-allowed" | "no-such-event" | "changed-meanwhile";

/**
 * Changes what an event says of itself, but for when and where it is. Those with a place are told of a mended title with
 * the day's other small changes, and of nothing else. Gives the names of what was changed.
 */
export async function changeEventFacts(
  ctx: CommandContext,
  { slug, version, facts }: ChangeEventFacts,
): Promise<Result<readonly (keyof PlainFacts)[], ChangeFactsRefusal>> {
  const at = ctx.now();
  const actor = actorReference(ctx.actor);
  const ids = { audit: ctx.newId("aud"), renamed: ctx.newId("aud"), series: ctx.newId("ser") };

  return ctx.db.inTransaction(async (tx) => {
    const refusal = refusalAt(ctx.actor, await eventAccess(tx, { slug }), mayChangeEvent);
    if (refusal) return refused(refusal);
    const event = await findEventFacts(tx, slug);
    if (!event) return refused("no-such-event");
    const before = plainFacts(event);
    const after: PlainFacts = {
      ...facts,
      series: facts.edition?.series ?? null,
      number: facts.edition?.number ?? null,
    };
    const changed = changedFacts(before, after);
    if (changed.length === 0) return ok([]);
    const { language } = event;
    const edition = await editionOf(tx, facts.edition, { id: ids.series, language, at });
    const stamp = { version, changedAt: changedAt(event.changedAt, at) };
    const { kind, visibility, receivedFrom, firstCome, lastDay, registryNumber } = facts;
    const columns = { kind, visibility, receivedFrom, firstCome, lastDay, registryNumber, edition };
    if (!(await updateEventFacts(tx, event.id, columns, stamp))) return refused("changed-meanwhile");
    await setEventText(tx, event.id, language, facts);
    if (changed.includes("arrangers")) await setArrangers(tx, event.id, await arrangersOf(tx, event, facts.arrangers));
    await refreshSearch(tx, event.id);
    const entry = { at, actor, subject: { kind: "event", id: event.id }, eventId: event.id } as const;
    const told = (of: PlainFacts) => Object.fromEntries(changed.map((name) => [name, of[name]]));
    await writeAuditEntry(tx, {
      ...{ ...entry, id: ids.audit, act: "change-event-facts" },
      facts: { before: told(before), after: told(after) },
    });
    if (changed.includes("title")) {
      await writeAuditEntry(tx, {
        ...{ ...entry, id: ids.renamed, act: "rename-event" },
        facts: { language, before: before.title, after: after.title },
      });
    }
    return ok(changed);
  });
}

function plainFacts({ arrangers, series, editionNumber, ...facts }: FactsOfEvent): PlainFacts {
  return { ...facts, arrangers: arrangers.map(({ written }) => written), series, number: editionNumber };
}

/** Who was known stays known; the host, which answers for the personal data, is always among them. */
async function arrangersOf(tx: Tx, event: FactsOfEvent, written: readonly string[]) {
  const known = new Map(event.arrangers.map((each) => [each.written, each.organisationId]));
  const resolved = await resolveArrangers(tx, written);
  const arrangers = written.map((name, index) => ({
    written: name,
    organisationId: known.get(name) ?? resolved[index] ?? null,
  }));
  const { hostId } = event;
  if (hostId === null || arrangers.some(({ organisationId }) => organisationId === hostId)) return arrangers;
  const shown = event.arrangers.find(({ organisationId }) => organisationId === hostId)?.written;
  const name = shown ?? (await findOrganisation(tx, hostId))?.name ?? "";
  return [{ written: name, organisationId: hostId }, ...arrangers];
}
