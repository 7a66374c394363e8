import { and, eq, inArray, sql } from "drizzle-orm";
import { suggestedAudience } from "#domain/event/audience.ts";
import type { EventKind, EventState, Visibility } from "#domain/event/event.ts";
import type { EventPlan } from "#domain/event/event-plan.ts";
import type { EventText } from "#domain/event/event-text.ts";
import { searchText } from "#domain/event/search-text.ts";
import type { Edition } from "#domain/event/edition-series.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EventId, OrganisationId, StateChangeId } from "#domain/values/identifiers.ts";
import type { Instant, ZoneName } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { Reading, Tx } from "../transaction.ts";

export interface NewEvent {
  readonly id: EventId;
  readonly slug: string;
  readonly kind: EventKind;
  readonly visibility: Visibility;
  readonly example: boolean;
  readonly edition: Edition | null;
  readonly hostId: OrganisationId | null;
  readonly zone: ZoneName;
  readonly language: Language;
  readonly at: Instant;
  readonly plan: EventPlan;
  readonly venueMunicipality?: string | null;
  readonly registryNumber?: string | null;
  /** Words in other languages than the event's own. */
  readonly translations: readonly { readonly language: Language; readonly text: EventText }[];
  readonly arrangers: readonly { readonly written: string; readonly organisationId: OrganisationId | null }[];
}

/** Writes an event as a draft, without its programme. */
export async function insertEvent(tx: Tx, event: NewEvent): Promise<void> {
  const { event: eventTable, eventText, eventAudience, eventSearch, eventMode, eventArranger } = tx.tables;
  const { id, plan } = event;
  await tx.insert(eventTable).values({
    id,
    slug: event.slug,
    kind: event.kind,
    state: "draft",
    visibility: event.visibility,
    example: event.example,
    seriesId: event.edition?.seriesId ?? null,
    editionNumber: event.edition?.number ?? null,
    hostId: event.hostId,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    startsAt: plan.startsAt,
    endsAt: plan.endsAt,
    receivedFrom: plan.receivedFrom,
    zone: event.zone,
    venueName: plan.venueName,
    venueMunicipality: event.venueMunicipality ?? null,
    registryNumber: event.registryNumber ?? null,
    firstCome: plan.firstCome,
    lastDay: plan.lastDay,
    language: event.language,
    version: 1,
    createdAt: event.at,
    changedAt: event.at,
  });
  const texts = [{ language: event.language, text: plan.text }, ...event.translations];
  await tx.insert(eventText).values(texts.map(({ language, text }) => ({ eventId: id, language, ...text })));
  const folded = searchText(
    { ...plan, venueMunicipality: event.venueMunicipality ?? null },
    event.translations.map(({ text }) => text),
  );
  await tx.insert(eventSearch).values({ eventId: id, folded });
  const audiences = suggestedAudience(plan.text.audience);
  if (audiences.length > 0) {
    await tx.insert(eventAudience).values(audiences.map((audience) => ({ eventId: id, audience })));
  }
  if (plan.modes.length > 0) await tx.insert(eventMode).values(plan.modes.map((mode) => ({ eventId: id, mode })));
  if (event.arrangers.length > 0) {
    await tx
      .insert(eventArranger)
      .values(event.arrangers.map((arranger, position) => ({ eventId: id, position, ...arranger })));
  }
}

/** Those of the addresses that some event already has. */
export async function takenSlugs(read: Reading, slugs: readonly string[]): Promise<Set<string>> {
  const { event } = read.tables;
  const rows = await read
    .select({ slug: event.slug })
    .from(event)
    .where(inArray(event.slug, [...slugs]));
  return new Set(rows.map((row) => row.slug));
}

/** Events that visitors may find and that begin on the day, each with its own title. */
export async function findEventsBeginning(read: Reading, day: CalendarDate) {
  const { event, eventText } = read.tables;
  return read
    .select({ slug: event.slug, title: eventText.title })
    .from(event)
    .innerJoin(eventText, and(eq(eventText.eventId, event.id), eq(eventText.language, event.language)))
    .where(and(eq(event.startsOn, day), inArray(event.state, ["published", "held"])))
    .orderBy(event.createdAt, event.id);
}

/** What deciding on an event's state takes. */
export async function findEventState(read: Reading, slug: string) {
  const { event } = read.tables;
  const rows = await read
    .select({
      id: event.id,
      state: event.state,
      changedAt: event.changedAt,
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      zone: event.zone,
    })
    .from(event)
    .where(eq(event.slug, slug));
  return rows[0] ?? null;
}

/** `raisesSequence`: calendars must take it for another version of their entry. */
export async function setEventState(
  tx: Tx,
  id: EventId,
  { state, changedAt, raisesSequence }: { state: EventState; changedAt: Instant; raisesSequence: boolean },
): Promise<void> {
  const { event } = tx.tables;
  await tx
    .update(event)
    .set({
      ...{ state, changedAt, version: sql`${event.version} + 1` },
      ...(raisesSequence && { sequence: sql`${event.sequence} + 1` }),
    })
    .where(eq(event.id, id));
}

export interface StateChange {
  readonly id: StateChangeId;
  readonly eventId: EventId;
  readonly from: EventState | null;
  readonly to: EventState;
  readonly at: Instant;
  readonly actor: string;
}

export async function insertStateChange(tx: Tx, change: StateChange): Promise<void> {
  await tx.insert(tx.tables.eventStateChange).values(change);
}
