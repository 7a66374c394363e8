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
  setOtherText,
  updateEventFacts,
  type FactsOfEvent,
} from "#db/records/event-facts-record.ts";
import { refreshSearch } from "#db/records/event-search-record.ts";
import { findOrganisation, survivorsOf } from "#db/records/organisation-record.ts";
import type { Tx } from "#db/index.ts";
import { changedAt } from "#domain/event/changed-at.ts";
import { changedFacts, type PlainFacts } from "#domain/event/changed-facts.ts";
import type { EventText } from "#domain/event/event-text.ts";
import { TEXT_FIELDS } from "#domain/event/other-text.ts";
import type { EventFactsTyped } from "#domain/event/parse-facts.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { otherLanguage } from "#domain/values/language.ts";
import { editionOf } from "./steps/edition-of.ts";

export interface ChangeEventFacts {
  readonly slug: string;
  /** The version that whoever changes it has seen. */
  readonly version: number;
  readonly facts: EventFactsTyped;
  /** The words in the other language, null for none; left out, they stay as they are. */
  readonly otherText?: EventText | null;
}

export type ChangedFact = keyof PlainFacts | "otherText";

export type ChangeFactsRefusal =
  | "not-allowed"
  | "no-such-event"
  | "changed-meanwhile"
  /** Whoever answers for the personal data is named to those who register: it is no arranger that is taken away. */
  | "host-left-out";

/**
 * Changes what an event says of itself, but for when and where it is. Those with a place are told of a mended title with
 * the day's other small changes, and of nothing else. Gives the names of what was changed.
 */
export async function changeEventFacts(
  ctx: CommandContext,
  { slug, version, facts, otherText }: ChangeEventFacts,
): Promise<Result<readonly ChangedFact[], ChangeFactsRefusal>> {
  const at = ctx.now();
  const actor = actorReference(ctx.actor);
  const ids = { audit: ctx.newId("aud"), series: ctx.newId("ser"), seriesAudit: ctx.newId("aud") };
  const renamedIds = [ctx.newId("aud"), ctx.newId("aud")] as const;

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
    const other = otherText === undefined ? event.otherText : otherText;
    const changedOther = TEXT_FIELDS.filter((field) => (event.otherText?.[field] ?? null) !== (other?.[field] ?? null));
    const plain = changedFacts(before, after);
    const changed: readonly ChangedFact[] = changedOther.length === 0 ? plain : [...plain, "otherText"];
    if (changed.length === 0) return ok([]);
    const arrangers = changed.includes("arrangers") ? await arrangersOf(tx, event, facts.arrangers) : event.arrangers;
    if (arrangers === null) return refused("host-left-out");
    const { language } = event;
    const edition = await editionOf(tx, facts.edition, {
      ...{ id: ids.series, auditId: ids.seriesAudit, language, at, actor, eventId: event.id },
    });
    const stamp = { version, changedAt: changedAt(event.changedAt, at) };
    const { kind, visibility, receivedFrom, firstCome, lastDay, registryNumber } = facts;
    const columns = { kind, visibility, receivedFrom, firstCome, lastDay, registryNumber, edition };
    if (!(await updateEventFacts(tx, event.id, columns, stamp))) return refused("changed-meanwhile");
    await setEventText(tx, event.id, language, facts);
    if (changedOther.length > 0) await setOtherText(tx, event.id, otherLanguage(language), other);
    if (changed.includes("arrangers")) await setArrangers(tx, event.id, arrangers);
    await refreshSearch(tx, event.id);
    const entry = { at, actor, subject: { kind: "event", id: event.id }, eventId: event.id } as const;
    const told = (of: PlainFacts, words: EventText | null, some: (name: string) => boolean) => {
      const inOther = changedOther.filter(some);
      return {
        ...Object.fromEntries(plain.filter(some).map((name) => [name, of[name]])),
        ...(inOther.length > 0 && {
          otherText: words && Object.fromEntries(inOther.map((name) => [name, words[name]])),
        }),
      };
    };
    const sides = (some: (name: string) => boolean) => ({
      before: told(before, event.otherText, some),
      after: told(after, other, some),
    });
    const namesPeople = [...plain, ...changedOther].some(isOfPeople);
    await writeAuditEntry(tx, {
      ...{ ...entry, id: ids.audit, act: "change-event-facts", facts: sides((name) => !isOfPeople(name)) },
      ...(namesPeople && { personal: sides(isOfPeople) }),
    });
    // Whoever was shown no title in a language is told of none that was mended in it.
    const titles = [
      { language, before: before.title, after: after.title },
      { language: otherLanguage(language), before: event.otherText?.title, after: other?.title },
    ];
    for (const [index, title] of titles.entries()) {
      if (title.before === undefined || title.after === undefined || title.before === title.after) continue;
      await writeAuditEntry(tx, { ...entry, id: renamedIds[index]!, act: "rename-event", facts: title });
    }
    return ok(changed);
  });
}

/** Whom to ask, and what is written freely, name people. */
const isOfPeople = (name: string) => name === "contact" || name === "description";

function plainFacts({ arrangers, series, editionNumber, ...facts }: FactsOfEvent): PlainFacts {
  return { ...facts, arrangers: arrangers.map(({ written }) => written), series, number: editionNumber };
}

/** Who was known stays known; null where the host, which stood among them, is left out. One that never did is added. */
async function arrangersOf(tx: Tx, event: FactsOfEvent, written: readonly string[]) {
  const known = new Map(event.arrangers.map((each) => [each.written, each.organisationId]));
  const resolved = await resolveArrangers(tx, written);
  const arrangers = written.map((name, index) => ({
    written: name,
    organisationId: known.get(name) ?? resolved[index] ?? null,
  }));
  const { hostId } = event;
  if (hostId === null) return arrangers;
  const ids = [...arrangers, ...event.arrangers].flatMap(({ organisationId }) => organisationId ?? []);
  const survivors = await survivorsOf(tx, ids);
  const isHost = ({ organisationId: id }: FactsOfEvent["arrangers"][number]) =>
    id !== null && survivors.get(id) === hostId;
  if (arrangers.some(isHost)) return arrangers;
  if (event.arrangers.some(isHost)) return null;
  const name = (await findOrganisation(tx, hostId))?.name ?? "";
  return [{ written: name, organisationId: hostId }, ...arrangers];
}
