import { and, countDistinct, eq, inArray, isNotNull, isNull, lte, max, notExists } from "drizzle-orm";
import type { EventId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import type { Reading } from "../transaction.ts";

/** Until a batch that noted what became of its mails has surely been committed, by whatever clock. */
const SETTLED_MS = 5 * 60_000;

/** How many people's addresses a server would have no mail to since that was last told of their event, by events. */
export async function untoldRefusals(
  read: Reading,
  now: Instant,
): Promise<readonly { readonly eventId: EventId; readonly addresses: number }[]> {
  const settled = instant(now - SETTLED_MS);
  const refused = await refusedUntil(read, settled);
  const told = await lastTold(read, [...new Set(refused.map(({ eventId }) => eventId))]);
  const counts = new Map<EventId, number>();
  for (const { eventId, failedAt, addresses } of refused) {
    if (failedAt === null || failedAt + SETTLED_MS <= (told.get(eventId) ?? 0)) continue;
    counts.set(eventId, (counts.get(eventId) ?? 0) + addresses);
  }
  return [...counts].map(([eventId, addresses]) => ({ eventId, addresses }));
}

/** As it was noted when a mail was sent; what came back later has an entry of its own for each. */
function refusedUntil(read: Reading, settled: Instant) {
  const { message, registration, person, auditEntry: entry } = read.tables;
  const cameBack = read
    .select({ id: entry.id })
    .from(entry)
    .where(and(eq(entry.subjectId, registration.id), eq(entry.act, "note-bounce"), eq(entry.at, message.failedAt)));
  return read
    .select({ eventId: registration.eventId, failedAt: message.failedAt, addresses: countDistinct(person.id) })
    .from(message)
    .innerJoin(registration, eq(registration.id, message.registrationId))
    .innerJoin(person, eq(person.id, registration.personId))
    .where(
      and(
        isNull(message.sentAt),
        isNotNull(message.failedAt),
        lte(message.failedAt, settled),
        eq(person.mailRefusedAt, message.failedAt),
        notExists(cameBack),
      ),
    )
    .groupBy(registration.eventId, message.failedAt)
    .orderBy(registration.eventId, message.failedAt);
}

async function lastTold(read: Reading, events: readonly EventId[]): Promise<ReadonlyMap<EventId | null, Instant>> {
  if (events.length === 0) return new Map();
  const { auditEntry: entry } = read.tables;
  const rows = await read
    .select({ eventId: entry.eventId, at: max(entry.at) })
    .from(entry)
    .where(and(inArray(entry.eventId, [...events]), eq(entry.act, "note-refusals")))
    .groupBy(entry.eventId);
  return new Map(rows.flatMap(({ eventId, at }) => (at === null ? [] : [[eventId, at] as const])));
}
