import { and, asc, desc, eq, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { mayReadEvent } from "#access/event-policy.ts";
import type { Reading } from "#db/index.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import type { Visibility } from "#domain/event/event.ts";
import { readText } from "#domain/event/event-text.ts";
import type { EarlierPlace } from "#domain/event/moved-from.ts";
import type { PublishedEvent } from "#domain/event/published-event.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EventId, SeriesId } from "#domain/values/identifiers.ts";
import type { ZoneName } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { QueryContext } from "./context.ts";
import { earlierPlace } from "./earlier-place.ts";
import { findProgramme, type ProgrammeDay } from "./find-programme.ts";

export interface EventPage extends PublishedEvent {
  readonly slug: string;
  readonly visibility: Visibility;
  readonly zone: ZoneName;
  readonly edition: (NonNullable<PublishedEvent["edition"]> & { readonly slug: string }) | null;
  /** The arranger who answers for the personal data, by the name that it has now; null where nobody has said who does. */
  readonly controller: string | null;
  readonly otherEditions: readonly {
    readonly slug: string;
    readonly startsOn: CalendarDate;
    readonly example: boolean;
  }[];
  readonly days: readonly ProgrammeDay[];
  /** Where it was first told to be; null where it has not been moved since it was published. */
  readonly movedFrom: EarlierPlace | null;
}

export type EventPageAnswer =
  | { readonly found: "event"; readonly page: EventPage }
  /** Was public once, and is no longer. */
  | { readonly found: "gone" }
  | { readonly found: "nothing" };

/** What one event's page shows, in the reader's language where somebody wrote it. */
export async function eventPage(ctx: QueryContext, slug: string, language: Language): Promise<EventPageAnswer> {
  return ctx.db.read(async (read) => {
    const event = await findEvent(read, slug);
    if (!event) return { found: "nothing" };
    const access = ctx.actor.kind === "account" ? await eventAccess(read, { id: event.id }) : null;
    if (!mayReadEvent(ctx.actor, event, access)) {
      return { found: event.state === "draft" && (await wasPublished(read, event.id)) ? "gone" : "nothing" };
    }
    const { eventText, eventMode, eventArranger, organisation } = read.tables;
    const survivor = alias(organisation, "survivor");
    const texts = await read.select().from(eventText).where(eq(eventText.eventId, event.id));
    const modes = await read
      .select({ mode: eventMode.mode })
      .from(eventMode)
      .where(eq(eventMode.eventId, event.id))
      .orderBy(desc(eventMode.mode));
    const arrangers = await read
      .select({
        written: eventArranger.written,
        organisationId: eventArranger.organisationId,
        now: { id: survivor.id, name: survivor.name },
      })
      .from(eventArranger)
      .leftJoin(organisation, eq(organisation.id, eventArranger.organisationId))
      .leftJoin(survivor, eq(survivor.id, organisation.survivorId))
      .where(eq(eventArranger.eventId, event.id))
      .orderBy(asc(eventArranger.position));
    const written = texts.map(({ language: of, title, description, audience, cost, contact, access }) => ({
      language: of,
      text: { title, description, audience, cost, contact, access },
    }));
    const { id, hostId, seriesId, seriesSlug, seriesName, seriesLanguage, editionNumber, ...facts } = event;
    const host = arrangers.find(({ now }) => now !== null && now.id === hostId);
    const isMerged = host !== undefined && host.now?.id !== host.organisationId;
    const empty = { title: slug, description: null, audience: null, cost: null, contact: null, access: null };
    return {
      found: "event",
      page: {
        ...facts,
        text: readText(written, language) ?? { language: event.language, text: empty, borrowed: [] },
        modes: modes.map(({ mode }) => mode),
        arrangers: arrangers.map(({ written: name, now }) => ({
          written: name,
          host: now !== null && now.id === hostId,
        })),
        controller: (isMerged ? host.now?.name : host?.written) ?? null,
        edition:
          seriesSlug !== null && seriesName !== null && seriesLanguage !== null
            ? { slug: seriesSlug, series: { language: seriesLanguage, text: seriesName }, number: editionNumber }
            : null,
        otherEditions: await findOtherEditions(read, id, seriesId),
        days: await findProgramme(read, id, language),
        movedFrom: await earlierPlace(read, id, facts),
      },
    };
  });
}

async function findEvent(read: Reading, slug: string) {
  const { event, editionSeries, organisation } = read.tables;
  const rows = await read
    .select({
      id: event.id,
      slug: event.slug,
      kind: event.kind,
      state: event.state,
      visibility: event.visibility,
      example: event.example,
      language: event.language,
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      receivedFrom: event.receivedFrom,
      zone: event.zone,
      venueName: event.venueName,
      venueMunicipality: event.venueMunicipality,
      firstCome: event.firstCome,
      lastDay: event.lastDay,
      registryNumber: event.registryNumber,
      hostId: organisation.survivorId,
      seriesId: event.seriesId,
      editionNumber: event.editionNumber,
      seriesSlug: editionSeries.slug,
      seriesName: editionSeries.name,
      seriesLanguage: editionSeries.language,
    })
    .from(event)
    .leftJoin(editionSeries, eq(editionSeries.id, event.seriesId))
    .leftJoin(organisation, eq(organisation.id, event.hostId))
    .where(eq(event.slug, slug));
  return rows[0] ?? null;
}

export async function wasPublished(read: Reading, id: EventId): Promise<boolean> {
  const { eventStateChange } = read.tables;
  const rows = await read
    .select({ id: eventStateChange.id })
    .from(eventStateChange)
    .where(and(eq(eventStateChange.eventId, id), eq(eventStateChange.to, "published")))
    .limit(1);
  return rows.length > 0;
}

async function findOtherEditions(read: Reading, id: EventId, seriesId: SeriesId | null) {
  if (seriesId === null) return [];
  const { event } = read.tables;
  return read
    .select({ slug: event.slug, startsOn: event.startsOn, example: event.example })
    .from(event)
    .where(
      and(eq(event.seriesId, seriesId), ne(event.id, id), ne(event.state, "draft"), eq(event.visibility, "public")),
    )
    .orderBy(desc(event.startsOn))
    .limit(50);
}
