import { and, asc, desc, eq, gte, inArray, isNull, like, lt, or, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { EventAccess } from "#domain/event/event-access.ts";
import type { NeedFacts } from "#domain/event/event-need.ts";
import type { FoldedText } from "#domain/values/folded-text.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { EventId, OrganisationId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { Reading } from "../transaction.ts";
import { isOneOf } from "./is-one-of.ts";

/** Whose events are asked for; null: everybody's. */
export interface OfOrganisations {
  readonly organisationIds: readonly OrganisationId[] | null;
}

export type WorkTime = "draft" | "coming" | "past";

/** An event as the workspace lists it. */
export interface ListedWorkEvent extends NeedFacts {
  readonly id: EventId;
  readonly slug: string;
  readonly title: { readonly language: Language; readonly text: string };
  readonly example: boolean;
  /** After mergings; null where nobody has been said to be the host. */
  readonly hostId: OrganisationId | null;
}

/** Events that organisations are host, arranger or co-organiser of: what comes first, the nearest; what has been, the latest. */
export async function eventsOfOrganisations(
  read: Reading,
  { organisationIds }: OfOrganisations,
  given: { readonly time: WorkTime; readonly today: CalendarDate; readonly text: FoldedText; readonly limit: number },
): Promise<ListedWorkEvent[]> {
  const { event } = read.tables;
  return listed(read, and(isAt(read, given), isFound(read, { organisationIds, text: given.text })), {
    order: [...(given.time === "past" ? [desc(event.endsOn)] : [asc(event.startsOn)]), asc(event.id)],
    limit: given.limit,
  });
}

/**
 * Those for which something may wait: not published, to come, or been and not confirmed. As many as there are, and in no
 * order, with a statement of their ids for what is counted of them.
 */
export async function eventsThatMayNeed(
  read: Reading,
  given: OfOrganisations & { readonly today: CalendarDate; readonly text: FoldedText },
): Promise<{ readonly events: readonly ListedWorkEvent[]; readonly ids: SQLWrapper }> {
  const { event, eventSearch } = read.tables;
  const coming = and(eq(event.state, "cancelled"), gte(event.endsOn, given.today));
  const which = and(or(inArray(event.state, ["draft", "published"]), coming), isFound(read, given));
  const ids = read
    .select({ id: event.id })
    .from(event)
    .leftJoin(eventSearch, eq(eventSearch.eventId, event.id))
    .where(which);
  return { events: await listed(read, which), ids };
}

async function listed(
  read: Reading,
  which: SQL | undefined,
  cut?: { readonly order: SQL[]; readonly limit: number },
): Promise<ListedWorkEvent[]> {
  const { event, eventText, eventSearch, registrationRules: rules, organisation } = read.tables;
  const every = read
    .select({
      id: event.id,
      slug: event.slug,
      state: event.state,
      example: event.example,
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      zone: event.zone,
      lastDay: event.lastDay,
      hostId: organisation.survivorId,
      language: event.language,
      title: eventText.title,
      takesRegistrations: rules.serving,
      opensAt: rules.opensAt,
      closesAt: rules.closesAt,
      cutOffAt: rules.cutOffAt,
    })
    .from(event)
    .leftJoin(organisation, eq(organisation.id, event.hostId))
    .leftJoin(eventText, and(eq(eventText.eventId, event.id), eq(eventText.language, event.language)))
    .leftJoin(eventSearch, eq(eventSearch.eventId, event.id))
    .leftJoin(rules, eq(rules.eventId, event.id))
    .where(which)
    .$dynamic();
  const rows = await (cut === undefined ? every : every.orderBy(...cut.order).limit(cut.limit));
  return rows.map(({ title, language, takesRegistrations, ...row }) => ({
    ...row,
    title: { language, text: title ?? row.slug },
    takesRegistrations: takesRegistrations !== null,
  }));
}

/** Of a statement that joins what events are searched by. */
function isFound(
  read: Reading,
  { organisationIds, text }: OfOrganisations & { readonly text: FoldedText },
): SQL | undefined {
  const { eventSearch } = read.tables;
  const words = text.split(" ").filter((word) => word !== "");
  return and(
    organisationIds === null ? undefined : isOf(read, organisationIds),
    ...words.map((word) => like(eventSearch.folded, `%${word}%`)),
  );
}

function isAt(read: Reading, { time, today }: { readonly time: WorkTime; readonly today: CalendarDate }) {
  const { event } = read.tables;
  if (time === "draft") return eq(event.state, "draft");
  const over = time === "past" ? lt(event.endsOn, today) : gte(event.endsOn, today);
  return and(sql`${event.state} <> 'draft'`, over);
}

/** Of the organisations themselves, and of those that were merged into them. */
function isOf(read: Reading, organisationIds: readonly OrganisationId[]): SQL | undefined {
  const { event, eventArranger, eventCoOrganiser, organisation } = read.tables;
  const known = alias(organisation, "known");
  const own = read
    .select({ id: known.id })
    .from(known)
    .where(inArray(known.survivorId, [...organisationIds]));
  const arranged = read
    .select({ id: eventArranger.eventId })
    .from(eventArranger)
    .where(sql`${eventArranger.organisationId} in ${own}`);
  const shared = read
    .select({ id: eventCoOrganiser.eventId })
    .from(eventCoOrganiser)
    .where(and(sql`${eventCoOrganiser.organisationId} in ${own}`, isNull(eventCoOrganiser.until)));
  return or(sql`${event.hostId} in ${own}`, sql`${event.id} in ${arranged}`, sql`${event.id} in ${shared}`);
}

/** Who runs such events beside their hosts, in two statements for all of them. `which`: their ids, or a statement of them. */
export async function accessToEvents(
  read: Reading,
  which: readonly EventId[] | SQLWrapper,
): Promise<(event: Pick<ListedWorkEvent, "id" | "hostId">) => EventAccess> {
  const { eventArranger: arranger, eventCoOrganiser: coOrganiser, organisation } = read.tables;
  const arrangers = await read
    .select({ eventId: arranger.eventId, organisationId: organisation.survivorId })
    .from(arranger)
    .innerJoin(organisation, eq(organisation.id, arranger.organisationId))
    .where(isOneOf(arranger.eventId, which));
  const shared = await read
    .select({
      eventId: coOrganiser.eventId,
      organisationId: organisation.survivorId,
      seesNames: coOrganiser.seesNames,
    })
    .from(coOrganiser)
    .innerJoin(organisation, eq(organisation.id, coOrganiser.organisationId))
    .where(and(isOneOf(coOrganiser.eventId, which), isNull(coOrganiser.until)));
  const arrangersOf = grouped(arrangers, ({ eventId }) => eventId);
  const sharedOf = grouped(shared, ({ eventId }) => eventId);
  return ({ id, hostId }) => ({
    hostId,
    arrangerIds: (arrangersOf.get(id) ?? []).map(({ organisationId }) => organisationId),
    coOrganisers: sharedOf.get(id) ?? [],
  });
}

/** What an event itself says of what waits for its organiser; null where there is no such event. */
export async function needFacts(read: Reading, id: EventId): Promise<NeedFacts | null> {
  const { event, registrationRules: rules } = read.tables;
  const [row] = await read
    .select({
      state: event.state,
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      zone: event.zone,
      lastDay: event.lastDay,
      takesRegistrations: rules.serving,
      opensAt: rules.opensAt,
      closesAt: rules.closesAt,
      cutOffAt: rules.cutOffAt,
    })
    .from(event)
    .leftJoin(rules, eq(rules.eventId, event.id))
    .where(eq(event.id, id));
  return row ? { ...row, takesRegistrations: row.takesRegistrations !== null } : null;
}
