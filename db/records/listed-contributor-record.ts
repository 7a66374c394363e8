import { and, count, eq, isNotNull, type SQL } from "drizzle-orm";
import type { ListedPerson } from "#domain/registration/listed-person.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import { sortKey } from "#domain/values/sort-key.ts";
import type { Reading } from "../transaction.ts";
import type { ChosenList } from "./list-record.ts";
import { poolsOfEvent } from "./seat-pool-record.ts";

/** Those who carry an event out eat, need things and wear badges as its participants do, where it is on site. */
export async function countListedContributors(read: Reading, eventId: EventId, list: ChosenList): Promise<number> {
  const which = await standOn(read, eventId, list);
  if (which === null) return 0;
  const [row] = await read.select({ people: count() }).from(read.tables.contributor).where(which);
  return row?.people ?? 0;
}

export async function readListedContributors(
  read: Reading,
  eventId: EventId,
  list: ChosenList,
): Promise<readonly ListedPerson[]> {
  const which = await standOn(read, eventId, list);
  if (which === null) return [];
  const rows = await read.select().from(read.tables.contributor).where(which);
  return rows.map(({ id, name, email, organisation, diet, addedAt }) => ({
    ...{ id, name, email: email ?? "", organisation, diet, sortKey: sortKey(name) },
    ...{ protected: false, listed: false, organisationKind: null, county: null, municipality: null },
    ...({ state: "confirmed", seat: "on-site", waitsFor: null, waitNumber: null, offerUntil: null } as const),
    ...{ registeredAt: addedAt, access: null, answers: new Map<never, never>() },
  }));
}

/** Null for a list on which they don't stand. */
async function standOn(
  read: Reading,
  eventId: EventId,
  { kind, options }: ChosenList,
): Promise<SQL | undefined | null> {
  const { contributor } = read.tables;
  const asked = kind === "catering" ? "on-site" : (options.mode ?? "on-site");
  if ((kind !== "catering" && kind !== "badges" && kind !== "needs") || asked !== "on-site") return null;
  const pools = await poolsOfEvent(read, eventId);
  if (!pools.some(({ mode }) => mode === "on-site")) return null;
  return and(eq(contributor.eventId, eventId), kind === "needs" ? isNotNull(contributor.diet) : undefined);
}
