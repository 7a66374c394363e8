import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { movedMoment } from "#domain/registration/moved-rules.ts";
import { addDays } from "#domain/values/calendar-date.ts";
import type { EventId, NewId, OrganisationId } from "#domain/values/identifiers.ts";
import type { Instant, ZoneName } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";

export type CopiedEvent = NonNullable<Awaited<ReturnType<typeof readEventToCopy>>>;

/** All that goes along into a copy of an event: nobody's name, but for those that the programme prints. */
export async function readEventToCopy(read: Reading, id: EventId) {
  const { event, eventText, eventAudience, eventMode, eventArranger, question, seatPool, allotment } = read.tables;
  const { programmeItem, programmeItemText, programmeSpeaker } = read.tables;
  const [row] = await read.select().from(event).where(eq(event.id, id));
  if (!row) return null;
  const of = { event: row };
  const items = await read
    .select()
    .from(programmeItem)
    .where(eq(programmeItem.eventId, id))
    .orderBy(asc(programmeItem.position));
  const itemIds = items.map((item) => item.id);
  const pools = await read
    .select()
    .from(seatPool)
    .where(and(eq(seatPool.eventId, id), isNull(seatPool.closedAt)))
    .orderBy(asc(seatPool.id));
  const poolIds = pools.map((pool) => pool.id);
  return {
    ...of,
    texts: await read.select().from(eventText).where(eq(eventText.eventId, id)),
    audiences: await read.select().from(eventAudience).where(eq(eventAudience.eventId, id)),
    modes: await read.select().from(eventMode).where(eq(eventMode.eventId, id)),
    arrangers: await read.select().from(eventArranger).where(eq(eventArranger.eventId, id)),
    items,
    itemTexts: await read.select().from(programmeItemText).where(inArray(programmeItemText.itemId, itemIds)),
    speakers: await read.select().from(programmeSpeaker).where(inArray(programmeSpeaker.itemId, itemIds)),
    questions: await read.select().from(question).where(eq(question.eventId, id)).orderBy(asc(question.position)),
    pools,
    allotments: await read
      .select()
      .from(allotment)
      .where(inArray(allotment.poolId, poolIds))
      .orderBy(asc(allotment.id)),
  };
}

export interface NewCopy {
  readonly id: EventId;
  readonly slug: string;
  readonly hostId: OrganisationId | null;
  readonly days: number;
  readonly at: Instant;
}

/**
 * Writes the copy as a draft so many days later: without people, registry number and calendar versions, and as if it had
 * never been cancelled. Its search text and its rules are written by whoever calls.
 */
export async function insertEventCopy(tx: Tx, copied: CopiedEvent, copy: NewCopy): Promise<void> {
  const { event, eventText, eventAudience, eventSearch, eventMode, eventArranger } = tx.tables;
  const { id: eventId, slug, hostId, days, at } = copy;
  const { startsOn, endsOn, lastDay } = copied.event;
  await tx.insert(event).values({
    ...copied.event,
    ...{ id: eventId, slug, hostId, state: "draft" as const, editionNumber: null, registryNumber: null },
    ...{ startsOn: addDays(startsOn, days), endsOn: addDays(endsOn, days) },
    ...{ lastDay: lastDay === null ? null : addDays(lastDay, days) },
    ...{ sequence: 0, version: 1, createdAt: at, changedAt: at },
  });
  const owned = <Row extends { readonly eventId: EventId }>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, eventId }));
  await tx.insert(eventSearch).values({ eventId, folded: "" });
  await tx.insert(eventText).values(owned(copied.texts));
  if (copied.audiences.length > 0) await tx.insert(eventAudience).values(owned(copied.audiences));
  if (copied.modes.length > 0) await tx.insert(eventMode).values(owned(copied.modes));
  if (copied.arrangers.length > 0) await tx.insert(eventArranger).values(owned(copied.arrangers));
}

/** The programme with its days moved, and its seats. Ids come from outside, for a unit may be run again. */
export async function insertProgrammeCopy(
  tx: Tx,
  copied: CopiedEvent,
  copy: Pick<NewCopy, "id" | "days"> & { readonly zone: ZoneName; readonly newId: NewId },
): Promise<void> {
  const { programmeItem, programmeItemText, programmeSpeaker, seatPool, allotment, question } = tx.tables;
  const { id: eventId, days, zone, newId } = copy;
  const itemIds = new Map(copied.items.map(({ id }) => [id, newId("itm")]));
  const poolIds = new Map(copied.pools.map(({ id }) => [id, newId("pol")]));
  for (const item of copied.items) {
    const moved = { ...item, id: itemIds.get(item.id)!, eventId, date: addDays(item.date, days) };
    await tx.insert(programmeItem).values(moved);
  }
  for (const text of copied.itemTexts) {
    await tx.insert(programmeItemText).values({ ...text, itemId: itemIds.get(text.itemId)! });
  }
  for (const speaker of copied.speakers) {
    await tx.insert(programmeSpeaker).values({ ...speaker, itemId: itemIds.get(speaker.itemId)! });
  }
  for (const pool of copied.pools) {
    const kept = copied.allotments
      .filter(({ poolId }) => poolId === pool.id)
      .map((each) => ({
        ...each,
        ...{ id: newId("alt"), poolId: poolIds.get(pool.id)!, taken: 0, fellBackAt: null },
        until: movedMoment(each.until, days, zone),
      }));
    const seats = kept.reduce((sum, each) => sum + each.seats, 0);
    const fits = pool.capacity === null || seats <= pool.capacity;
    await tx.insert(seatPool).values({
      ...pool,
      ...{ id: poolIds.get(pool.id)!, eventId, taken: 0, waiting: 0, counter: 0, kept: fits ? seats : 0 },
      itemId: pool.itemId === null ? null : (itemIds.get(pool.itemId) ?? null),
    });
    if (fits && kept.length > 0) await tx.insert(allotment).values(kept);
  }
  for (const each of copied.questions) await tx.insert(question).values({ ...each, id: newId("qst"), eventId });
}
