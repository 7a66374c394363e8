import { rolesOf, runsTheInstallation } from "#access/actor.ts";
import { mayCreateEvent } from "#access/event-policy.ts";
import { findEventDraft, unfinishedDrafts } from "#db/records/event-draft-record.ts";
import type { DraftFields } from "#domain/event/draft-fields.ts";
import type { AuditEntryId, EventDraftId, OrganisationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";
import { eventSlug } from "./event-slug.ts";
import { thingHistory, type ThingActs } from "./thing-history.ts";

export interface EventDraftPage {
  readonly id: EventDraftId;
  readonly hostId: OrganisationId | null;
  readonly source: string;
  readonly fields: DraftFields;
  readonly version: number;
  /** The event that it has become; null while it has not. */
  readonly slug: string | null;
  readonly history: ThingActs;
}

/** What somebody has pasted and mended; null for whoever may not make an event of it. */
export async function eventDraft(
  ctx: QueryContext,
  id: EventDraftId,
  before: AuditEntryId | null = null,
): Promise<EventDraftPage | null> {
  const found = await ctx.db.read(async (read) => {
    const draft = await findEventDraft(read, id);
    if (!draft || !mayCreateEvent(ctx.actor, draft.hostId)) return null;
    return { ...draft, history: await thingHistory(read, id, { reader: ctx.actor, before }) };
  });
  if (!found) return null;
  const { hostId, source, fields, version, eventId, history } = found;
  const slug = eventId === null ? null : await eventSlug(ctx, eventId);
  return { id, hostId, source, fields, version, history, slug };
}

export interface UnfinishedDraft {
  readonly id: EventDraftId;
  readonly title: string;
  readonly changedAt: Instant;
}

/** What has been begun and is no event yet. */
export async function eventDrafts(ctx: QueryContext): Promise<readonly UnfinishedDraft[]> {
  const hosts = runsTheInstallation(ctx.actor)
    ? ("all" as const)
    : rolesOf(ctx.actor).flatMap(({ organisationId: id }) =>
        id !== null && mayCreateEvent(ctx.actor, id) ? [id] : [],
      );
  return ctx.db.read(async (read) => {
    const drafts = await unfinishedDrafts(read, hosts);
    return drafts.map(({ id, fields, changedAt }) => ({ id, title: fields.facts.title, changedAt }));
  });
}
