import { and, desc, eq, isNull, lt, ne, or } from "drizzle-orm";
import type { Device } from "#domain/account/device.ts";
import type { SessionEnding, SignInWay } from "#domain/account/session.ts";
import type { AccountId, SessionId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";

export type StoredSession = NonNullable<Awaited<ReturnType<typeof findSession>>>;

/** A session with whose it is. */
export async function findSession(read: Reading, id: SessionId) {
  const { session, account } = read.tables;
  const [row] = await read
    .select({
      id: session.id,
      generation: session.generation,
      rotatedAt: session.rotatedAt,
      way: session.way,
      createdAt: session.createdAt,
      seenAt: session.seenAt,
      expiresAt: session.expiresAt,
      endedAt: session.endedAt,
      secondFactorAt: session.secondFactorAt,
      challenge: session.challenge,
      challengeAt: session.challengeAt,
      account: {
        id: account.id,
        email: account.email,
        name: account.name,
        language: account.language,
        endedAt: account.endedAt,
      },
    })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(eq(session.id, id));
  return row ?? null;
}

export async function insertSession(
  tx: Tx,
  session: {
    readonly id: SessionId;
    readonly accountId: AccountId;
    readonly way: SignInWay;
    readonly device: Device;
    readonly at: Instant;
    readonly expiresAt: Instant;
  },
): Promise<void> {
  const { at, ...others } = session;
  await tx.insert(tx.tables.session).values({ ...others, generation: 0, rotatedAt: at, createdAt: at, seenAt: at });
}

interface SessionChange {
  readonly seenAt?: Instant;
  readonly rotatedAt?: Instant;
  readonly generation?: number;
  readonly secondFactorAt?: Instant;
  readonly challenge?: string | null;
  readonly challengeAt?: Instant | null;
}

/** False where it has ended, or is no longer of the generation that was read. */
export async function updateSession(
  tx: Tx,
  { id, generation }: { readonly id: SessionId; readonly generation: number },
  change: SessionChange,
): Promise<boolean> {
  const { session } = tx.tables;
  const changed = await tx
    .update(session)
    .set(change)
    .where(and(eq(session.id, id), eq(session.generation, generation), isNull(session.endedAt)))
    .returning({ id: session.id });
  return changed.length === 1;
}

/** Ends sessions that are open: one of the account's, all, or all but one. Says how many. */
export async function endSessions(
  tx: Tx,
  of: { readonly accountId: AccountId; readonly id?: SessionId; readonly except?: SessionId },
  end: { readonly at: Instant; readonly ending: SessionEnding },
): Promise<number> {
  const { session } = tx.tables;
  const ended = await tx
    .update(session)
    .set({ endedAt: end.at, ending: end.ending, challenge: null })
    .where(
      and(
        eq(session.accountId, of.accountId),
        isNull(session.endedAt),
        of.id === undefined ? undefined : eq(session.id, of.id),
        of.except === undefined ? undefined : ne(session.id, of.except),
      ),
    )
    .returning({ id: session.id });
  return ended.length;
}

/** Sessions that have not been ended, the latest seen first; those that have run out are among them. */
export async function sessionsOf(read: Reading, accountId: AccountId) {
  const { session } = read.tables;
  return read
    .select({
      id: session.id,
      way: session.way,
      device: session.device,
      createdAt: session.createdAt,
      seenAt: session.seenAt,
      expiresAt: session.expiresAt,
      endedAt: session.endedAt,
      generation: session.generation,
      rotatedAt: session.rotatedAt,
      secondFactorAt: session.secondFactorAt,
    })
    .from(session)
    .where(and(eq(session.accountId, accountId), isNull(session.endedAt)))
    .orderBy(desc(session.seenAt), desc(session.id));
}

/** Those that ended before, or ran out before. Says how many. */
export async function deleteSessionsEndedBefore(tx: Tx, before: Instant): Promise<number> {
  const { session } = tx.tables;
  const gone = await tx
    .delete(session)
    .where(or(lt(session.endedAt, before), lt(session.expiresAt, before)))
    .returning({ id: session.id });
  return gone.length;
}

/** What somebody may do has changed: each of their sessions gets another cookie when it is next used. */
export async function rotateSessions(tx: Tx, accountId: AccountId): Promise<void> {
  const { session } = tx.tables;
  await tx
    .update(session)
    .set({ rotatedAt: instant(0) })
    .where(and(eq(session.accountId, accountId), isNull(session.endedAt)));
}
