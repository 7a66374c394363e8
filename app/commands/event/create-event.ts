import { actorReference } from "#access/actor.ts";
import { mayCreateEvent } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { openForRegistrations } from "#commands/registration/steps/open-for-registrations.ts";
import { emptyPersonalValues, writeAuditEntry } from "#db/records/audit-record.ts";
import { findEventDraft, updateEventDraft } from "#db/records/event-draft-record.ts";
import { findOrganisation } from "#db/records/organisation-record.ts";
import { NO_FIELDS } from "#domain/event/draft-fields.ts";
import type { ParsedDraft } from "#domain/event/parse-draft-fields.ts";
import type { RulesRefusal } from "#domain/registration/registration-rules.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { EventDraftId, EventId, OrganisationId } from "#domain/values/identifiers.ts";
import { STOCKHOLM } from "#domain/values/instant.ts";
import { changeState } from "./steps/change-state.ts";
import { editionOf } from "./steps/edition-of.ts";
import { makeEvent, type MakeRefusal } from "./steps/make-event.ts";

export interface CreateEvent {
  readonly draftId: EventDraftId;
  /** The version of the draft that was seen. */
  readonly version: number;
  /** The organisation that answers for the personal data. */
  readonly hostId: OrganisationId | null;
  readonly parsed: ParsedDraft;
  /** Otherwise it stays a draft, which its organisers alone see. */
  readonly publish: boolean;
  /** Opens it for registrations in its modes, with the capacities of the form. */
  readonly takesRegistrations: boolean;
  /** Although an event of the same title begins that day. */
  readonly again: boolean;
}

export interface CreatedEvent {
  readonly id: EventId;
  readonly slug: string;
}

export type CreateRefusal =
  | MakeRefusal
  | RulesRefusal
  | "no-such-draft"
  | "changed-meanwhile"
  /** Somebody, or the same form sent twice, has made it already. */
  | { readonly code: "made-already"; readonly eventId: EventId };

/** Makes an event of a draft that somebody has mended, and perhaps publishes it, open for registrations. */
export async function createEvent(
  ctx: CommandContext,
  input: CreateEvent,
): Promise<Result<CreatedEvent, CreateRefusal>> {
  const { draftId, version, hostId, parsed, publish, takesRegistrations, again } = input;
  const { facts, plan, capacities } = parsed;
  const at = ctx.now();
  const actor = actorReference(ctx.actor);
  const id = ctx.newId("evt");
  const items = plan.items.map((item) => ({ ...item, id: ctx.newId("itm") }));
  const ids = {
    change: ctx.newId("stc"),
    audit: ctx.newId("aud"),
    series: ctx.newId("ser"),
    seriesAudit: ctx.newId("aud"),
  };
  const poolIds = { "on-site": ctx.newId("pol"), digital: ctx.newId("pol") };

  return ctx.db.inTransaction(async (tx) => {
    const draft = await findEventDraft(tx, draftId);
    if (!draft || !mayCreateEvent(ctx.actor, draft.hostId)) return refused("no-such-draft");
    if (draft.eventId !== null) return refused({ code: "made-already", eventId: draft.eventId });
    if (!mayCreateEvent(ctx.actor, hostId)) return refused("not-allowed");
    const { language } = draft;
    const edition = await editionOf(tx, facts.edition, {
      ...{ id: ids.series, auditId: ids.seriesAudit, language, at, actor, eventId: id },
    });
    const host = hostId === null ? null : await findOrganisation(tx, hostId);
    const made = await makeEvent(
      tx,
      {
        ...{ id, plan, items, again, edition, language, at, example: false, translations: [], county: null },
        ...{ kind: facts.kind, visibility: facts.visibility },
        ...{ venueMunicipality: facts.venueMunicipality, registryNumber: facts.registryNumber },
      },
      (arrangers) => {
        const named = arrangers.some(({ organisationId }) => organisationId === hostId);
        if (host === null || named) return { hostId, arrangers };
        return { hostId, arrangers: [{ written: host.name, organisationId: hostId }, ...arrangers] };
      },
    );
    if (!made.ok) return made;
    if (takesRegistrations && plan.modes.length > 0) {
      const opened = await openForRegistrations(tx, { ...plan, id, zone: STOCKHOLM }, { capacities, poolIds });
      if (!opened.ok) return opened;
    }
    const became = { eventId: id, source: "", fields: NO_FIELDS, changedAt: at };
    if (!(await updateEventDraft(tx, { id: draftId, version }, became))) return refused("changed-meanwhile");
    // What was said of people is the event's from now on, and deleted with it.
    await emptyPersonalValues(tx, { subjectId: draftId });
    if (publish) {
      const event = { id, state: "draft", over: false, changedAt: at } as const;
      await changeState(tx, event, "publish", { id: ids.change, at, actor: ctx.actor });
    }
    const { slug } = made.value;
    await writeAuditEntry(tx, {
      ...{ id: ids.audit, at, actor, act: "create-event", subject: { kind: "event", id }, eventId: id },
      facts: {
        draft: draftId,
        after: { slug, hostId, startsOn: plan.startsOn, items: items.length, publish, capacities },
      },
    });
    return ok({ id, slug });
  });
}
