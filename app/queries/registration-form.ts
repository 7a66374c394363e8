import { asc, eq, isNotNull, and } from "drizzle-orm";
import { mayReadEvent } from "#access/event-policy.ts";
import type { Reading } from "#db/index.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { allotmentsOfEvent } from "#db/records/allotment-record.ts";
import { findEventForRegistration } from "#db/records/registration-rules-record.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import { bestText, type InLanguage } from "#domain/event/event-text.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import { readQuestion, type QuestionKind, type ReadQuestion } from "#domain/registration/question.ts";
import { isStanding } from "#domain/registration/allotment.ts";
import { seatsForNewcomers, type SeatPool } from "#domain/registration/seat-pool.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { EventId, QuestionId, SeatPoolId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { QueryContext } from "./context.ts";
import { statusOf, type RegistrationStatus } from "./registration-status.ts";

/** What a registration's form asks, and how things are with the seats. */
export interface RegistrationForm extends AskedOfParticipants {
  readonly status: RegistrationStatus;
  /** Some seats are kept for those who have a code. */
  readonly takesCodes: boolean;
  /** Some are kept for those who come from somewhere, and need no code. */
  readonly keepsSeats: boolean;
  readonly peopleDeletedOn: CalendarDate;
}

/** What an organiser asks of everybody who takes part. */
export interface AskedOfParticipants {
  readonly questions: readonly AskedQuestion[];
  readonly slots: readonly ItemSlot[];
  readonly asksDiet: boolean;
  readonly asksAccessNeeds: boolean;
  readonly needsDeletedOn: CalendarDate;
}

export interface AskedQuestion extends ReadQuestion {
  readonly id: QuestionId;
  readonly kind: QuestionKind;
  readonly required: boolean;
  /** Null: asked of everybody. */
  readonly mode: ParticipationMode | null;
}

/** Programme items with seats of their own that begin at the same time: one chooses among them. */
export interface ItemSlot {
  readonly date: CalendarDate;
  readonly start: ClockTime | null;
  readonly items: readonly {
    readonly poolId: SeatPoolId;
    readonly title: InLanguage<string>;
    readonly end: ClockTime | null;
    /** Null: as many as come. */
    readonly left: number | null;
  }[];
}

/** Null for an event that takes no registrations here, or that the one who asks may not read. */
export async function registrationForm(
  ctx: QueryContext,
  slug: string,
  language: Language,
): Promise<RegistrationForm | null> {
  const at = ctx.now();
  return ctx.db.read(async (read) => {
    const event = await findEventForRegistration(read, slug);
    if (!event?.rules) return null;
    const access = ctx.actor.kind === "account" ? await eventAccess(read, { id: event.id }) : null;
    if (!mayReadEvent(ctx.actor, event, access)) return null;
    const { rules } = event;
    const pools = await poolsOfEvent(read, event.id);
    const allotments = (await allotmentsOfEvent(read, event.id)).filter((each) => isStanding(each, at));
    return {
      status: statusOf({ ...event, rules }, pools, at),
      takesCodes: allotments.some(({ rule }) => rule.by === "code"),
      keepsSeats: allotments.some(({ rule }) => rule.by !== "code"),
      peopleDeletedOn: rules.peopleDeletedOn,
      ...(await askedOfParticipants(read, event.id, rules, pools, language)),
    };
  });
}

/** What is asked, in the reader's language where somebody wrote it. */
export async function askedOfParticipants(
  read: Reading,
  eventId: EventId,
  {
    asksDiet,
    asksAccessNeeds,
    needsDeletedOn,
  }: Pick<AskedOfParticipants, "asksDiet" | "asksAccessNeeds" | "needsDeletedOn">,
  pools: readonly SeatPool[],
  language: Language,
): Promise<AskedOfParticipants> {
  return {
    asksDiet,
    asksAccessNeeds,
    needsDeletedOn,
    questions: await findQuestions(read, eventId, language),
    slots: pools.some(({ itemId }) => itemId !== null) ? await findSlots(read, eventId, pools, language) : [],
  };
}

async function findQuestions(read: Reading, eventId: EventId, language: Language): Promise<AskedQuestion[]> {
  const { question } = read.tables;
  const rows = await read
    .select({
      id: question.id,
      kind: question.kind,
      required: question.required,
      mode: question.mode,
      texts: question.texts,
    })
    .from(question)
    .where(eq(question.eventId, eventId))
    .orderBy(asc(question.position));
  return rows.flatMap(({ texts, ...asked }) => {
    const words = readQuestion(texts, language);
    return words ? [{ ...asked, ...words }] : [];
  });
}

async function findSlots(
  read: Reading,
  eventId: EventId,
  pools: readonly SeatPool[],
  language: Language,
): Promise<ItemSlot[]> {
  const { programmeItem: item, programmeItemText: itemText, seatPool } = read.tables;
  const rows = await read
    .select({
      poolId: seatPool.id,
      position: item.position,
      date: item.date,
      start: item.startsAt,
      end: item.endsAt,
      language: itemText.language,
      title: itemText.title,
    })
    .from(seatPool)
    .innerJoin(item, eq(item.id, seatPool.itemId))
    .innerJoin(itemText, eq(itemText.itemId, item.id))
    .where(and(eq(seatPool.eventId, eventId), isNotNull(seatPool.itemId)))
    .orderBy(asc(item.position), asc(itemText.language));
  const items = [...grouped(rows, ({ poolId }) => poolId)].flatMap(([poolId, texts]) => {
    const [first] = texts;
    const pool = pools.find(({ id }) => id === poolId);
    const title = bestText(
      texts.map((row) => ({ language: row.language, text: row.title })),
      language,
    );
    if (!first || !pool || !title) return [];
    const { date, start, end, position } = first;
    return [
      { poolId, date, start, end, position, title, left: pool.capacity === null ? null : seatsForNewcomers(pool) },
    ];
  });
  // What has no time stands alone: nobody has said that it clashes with anything.
  const slots = grouped(items, ({ date, start, position }) => `${date} ${start ?? position}`);
  return [...slots.values()].map((ofSlot) => ({
    date: ofSlot[0]!.date,
    start: ofSlot[0]!.start,
    items: ofSlot.map(({ poolId, title, end, left }) => ({ poolId, title, end, left })),
  }));
}
