import { and, asc, count, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { mayRunRegistration } from "#access/registration-policy.ts";
import type { Reading } from "#db/index.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { EVENTS_ON_A_PAGE, eventsBefore, type ListPage } from "#domain/event/list-page.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { EventId, RegistrationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";

/** What somebody who takes part, or waits to, needs to be able to. */
export interface AccessNeed {
  readonly registrationId: RegistrationId;
  /** Null for whoever has protected identity. */
  readonly name: string | null;
  readonly organisation: string | null;
  readonly mode: ParticipationMode | null;
  /** Has no seat yet. */
  readonly waits: boolean;
  readonly text: string;
  readonly settled: Settled | null;
}

/** When something was ticked off, and by whom; without a name where the machine did it, or the account is gone. */
export interface Settled {
  readonly at: Instant;
  readonly by: string | null;
}

export interface AccessNeeds {
  readonly needs: readonly AccessNeed[];
  /** Not arranged yet, on all pages. */
  readonly open: number;
  readonly page: ListPage;
}

/** What the people of an event need, what has not been arranged first; null for whoever may not run its registration. */
export async function accessNeeds(ctx: QueryContext, slug: string, page: number): Promise<AccessNeeds | null> {
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    if (!access || !mayRunRegistration(ctx.actor, access)) return null;
    const { registrationNeed: need, registration } = read.tables;
    const [counted] = await read
      .select({ all: count(), open: count(sql`case when ${isNull(need.accessSettledAt)} then 1 end`) })
      .from(need)
      .innerJoin(registration, eq(registration.id, need.registrationId))
      .where(isNeedOf(read, access.id));
    const of = Math.max(1, Math.ceil((counted?.all ?? 0) / EVENTS_ON_A_PAGE));
    const number = Math.min(page, of);
    return {
      needs: await needsOf(read, access.id, eventsBefore(number)),
      open: counted?.open ?? 0,
      page: { number, of },
    };
  });
}

/** Of one participant; null while it has not been arranged. */
export async function accessSettledOf(read: Reading, id: RegistrationId): Promise<Settled | null> {
  const { registrationNeed: need, account } = read.tables;
  const [row] = await read
    .select({ at: need.accessSettledAt, name: account.name, email: account.email })
    .from(need)
    .leftJoin(account, sql`${account.id} = ${need.accessSettledBy}`)
    .where(eq(need.registrationId, id));
  return row && row.at !== null ? { at: row.at, by: row.name ?? row.email } : null;
}

async function needsOf(read: Reading, eventId: EventId, offset: number): Promise<AccessNeed[]> {
  const { registrationNeed: need, registration, person, seatPool, account } = read.tables;
  const rows = await read
    .select({
      registrationId: registration.id,
      name: person.name,
      protected: person.protected,
      organisation: registration.organisationWritten,
      seatPoolId: registration.seatPoolId,
      mode: seatPool.mode,
      text: need.access,
      settledAt: need.accessSettledAt,
      account: account.name,
      email: account.email,
    })
    .from(need)
    .innerJoin(registration, eq(registration.id, need.registrationId))
    .innerJoin(person, eq(person.id, registration.personId))
    .leftJoin(seatPool, sql`${seatPool.id} = coalesce(${registration.seatPoolId}, ${registration.waitPoolId})`)
    .leftJoin(account, sql`${account.id} = ${need.accessSettledBy}`)
    .where(isNeedOf(read, eventId))
    .orderBy(
      sql`case when ${isNull(need.accessSettledAt)} then 0 else 1 end`,
      sql`case when ${person.protected} then '' else ${person.sortKey} end`,
      asc(registration.id),
    )
    .limit(EVENTS_ON_A_PAGE)
    .offset(offset);
  return rows.map(({ protected: hidden, seatPoolId, settledAt, account: name, email, text, ...row }) => ({
    ...row,
    text: text ?? "",
    // Who that is stands on their own page alone.
    ...(hidden && { name: null, organisation: null }),
    waits: seatPoolId === null,
    settled: settledAt === null ? null : { at: settledAt, by: name ?? email },
  }));
}

function isNeedOf(read: Reading, eventId: EventId) {
  const { registrationNeed: need, registration } = read.tables;
  return and(eq(registration.eventId, eventId), isNotNull(need.access), sql`${registration.live}`);
}
