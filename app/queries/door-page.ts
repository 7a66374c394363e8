import { and, asc, count, eq, type SQL } from "drizzle-orm";
import { mayHostDoor } from "#access/door-policy.ts";
import type { Reading } from "#db/index.ts";
import { doorEvent, findDoorLink } from "#db/records/door-link-record.ts";
import { hasWord, wordsOf } from "#db/records/searched-text-record.ts";
import { doorLinkEnd, isDoorLinkOpen } from "#domain/attendance/door-link.ts";
import type { EventSpan } from "#domain/event/event-span.ts";
import { bestText, type InLanguage } from "#domain/event/event-text.ts";
import { EVENTS_ON_A_PAGE, eventsBefore, type ListPage } from "#domain/event/list-page.ts";
import { venueLine } from "#domain/event/venue-line.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { QueryContext } from "./context.ts";

/** Who is expected, by no more than a name and an organisation, and the event by what hangs at its door. */
export interface DoorPage {
  readonly slug: string;
  readonly title: InLanguage<string>;
  readonly span: EventSpan;
  readonly venue: string | null;
  readonly cancelled: boolean;
  /** When the link stops working. */
  readonly until: Instant;
  /** With those who stand in no list. */
  readonly expected: number;
  readonly people: readonly { readonly name: string; readonly organisation: string | null }[];
  /** How many there are on all pages. */
  readonly found: number;
  readonly page: ListPage;
}

interface Asked {
  readonly text: string;
  /** From 1; one after the last gives the last. */
  readonly page: number;
  readonly language: Language;
}

/** Null for whoever is no door host, and once their link has expired or was closed. */
export async function doorPage(ctx: QueryContext, { text, page: asked, language }: Asked): Promise<DoorPage | null> {
  const { actor } = ctx;
  const now = ctx.now();
  return ctx.db.read(async (read) => {
    const link = actor.kind === "door-host" ? await findDoorLink(read, actor.doorLinkId) : null;
    const event = link && mayHostDoor(actor, link.eventId) ? await doorEvent(read, link.eventId) : null;
    if (!link || !event || event.state === "draft" || !isDoorLinkOpen(link, event.span, now)) return null;
    const { slug, state, span } = event;
    const { eventText } = read.tables;
    const titles = await read
      .select({ language: eventText.language, text: eventText.title })
      .from(eventText)
      .where(eq(eventText.eventId, link.eventId));
    const title = bestText(titles, language) ?? { language, text: slug };
    const cancelled = state === "cancelled";
    const facts = { slug, title, span, venue: venueLine(event), until: doorLinkEnd(link, span), cancelled };
    // Nobody comes, and nobody's name is of use.
    if (cancelled) return { ...facts, expected: 0, people: [], found: 0, page: { number: 1, of: 1 } };
    const expected = await countExpected(read, link.eventId);
    const listed = isListed(read, link.eventId, text);
    const found = await countListed(read, listed);
    const of = Math.max(1, Math.ceil(found / EVENTS_ON_A_PAGE));
    const page = { number: Math.min(asked, of), of };
    return { ...facts, expected, found, page, people: await selectListed(read, listed, eventsBefore(page.number)) };
  });
}

function isExpected(read: Reading, eventId: EventId): SQL | undefined {
  const { registration, seatPool } = read.tables;
  return and(eq(registration.eventId, eventId), eq(registration.live, true), eq(seatPool.mode, "on-site"));
}

/** Neither listed nor found: whoever has protected identity. Nobody is found by their address, which the door is not told. */
function isListed(read: Reading, eventId: EventId, text: string): SQL | undefined {
  const { registration, person } = read.tables;
  const folded = [person.foldedName, registration.organisationFolded];
  return and(
    isExpected(read, eventId),
    eq(person.protected, false),
    ...wordsOf(text).map((word) => hasWord({ folded, email: null }, word)),
  );
}

async function countExpected(read: Reading, eventId: EventId): Promise<number> {
  const { registration, seatPool } = read.tables;
  const [row] = await read
    .select({ people: count() })
    .from(registration)
    .innerJoin(seatPool, eq(seatPool.id, registration.seatPoolId))
    .where(isExpected(read, eventId));
  return row?.people ?? 0;
}

async function countListed(read: Reading, listed: SQL | undefined): Promise<number> {
  const { registration, seatPool, person } = read.tables;
  const [row] = await read
    .select({ people: count() })
    .from(registration)
    .innerJoin(seatPool, eq(seatPool.id, registration.seatPoolId))
    .innerJoin(person, eq(person.id, registration.personId))
    .where(listed);
  return row?.people ?? 0;
}

function selectListed(read: Reading, listed: SQL | undefined, offset: number) {
  const { registration, seatPool, person } = read.tables;
  return read
    .select({ name: person.name, organisation: registration.organisationWritten })
    .from(registration)
    .innerJoin(seatPool, eq(seatPool.id, registration.seatPoolId))
    .innerJoin(person, eq(person.id, registration.personId))
    .where(listed)
    .orderBy(asc(person.sortKey), asc(registration.id))
    .limit(EVENTS_ON_A_PAGE)
    .offset(offset);
}
