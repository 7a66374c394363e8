import type { Database } from "#db/index.ts";
import { rolesHeldBy } from "#db/records/account-record.ts";
import { findSession, updateSession, type StoredSession } from "#db/records/session-record.ts";
import type { Role } from "#domain/account/role.ts";
import { generationsThatHold, isDueToBeSeen, isDueToRotate, isSessionOpen } from "#domain/account/session.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { AccountId, SessionId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { isGenuine, personalToken, sessionOfToken } from "./personal-link.ts";

/** Who comes with a session's cookie, and what they may do in it. */
export interface SignedIn {
  readonly sessionId: SessionId;
  readonly account: {
    readonly id: AccountId;
    readonly name: string | null;
    readonly email: EmailAddress;
    readonly language: Language;
  };
  /** Those that have power in this session. */
  readonly roles: readonly Role[];
  /** Those that have none until a passkey was used. */
  readonly waitingRoles: readonly Role[];
  /** When this session was opened. */
  readonly openedAt: Instant;
  readonly secondFactorAt: Instant | null;
  /** The session's cookie as it shall be from now on; null: as it is. */
  readonly newToken: string | null;
}

interface SessionContext {
  readonly db: Database;
  readonly now: () => Instant;
  readonly secret: string;
}

/** Null for a token that opens no session now: unknown, ended, run out, or replaced some time ago. */
export async function signedIn(ctx: SessionContext, token: string): Promise<SignedIn | null> {
  const id = sessionOfToken(token);
  if (id === null) return null;
  const at = ctx.now();
  const found = await ctx.db.read(async (read) => {
    const session = await findSession(read, id);
    if (!session || !isSessionOpen(session, at) || session.account.endedAt !== null) return null;
    return { session, held: await rolesHeldBy(read, session.account.id) };
  });
  if (found === null) return null;
  const { session, held } = found;
  const { email } = session.account;
  const generation = generationsThatHold(session, at).find((of) =>
    isGenuine(ctx.secret, "session", token, { id, generation: of }),
  );
  if (generation === undefined || email === null) return null;
  const roles = held.map(({ organisationId, role }) => ({ organisationId, role }));
  const hasPower = (index: number) => session.secondFactorAt !== null || !held[index]!.asksSecondFactor;
  return {
    sessionId: id,
    account: { id: session.account.id, name: session.account.name, email, language: session.account.language },
    roles: roles.filter((_, index) => hasPower(index)),
    waitingRoles: roles.filter((_, index) => !hasPower(index)),
    openedAt: session.createdAt,
    secondFactorAt: session.secondFactorAt,
    newToken: await keptUp(ctx, session, { generation, at }),
  };
}

/** The cookie of a session as it is first given. */
export function sessionToken(secret: string, session: { readonly id: SessionId; readonly generation: number }): string {
  return personalToken(secret, "session", session);
}

/** Writes down that the session is used, and gives it another cookie from time to time. */
async function keptUp(
  ctx: SessionContext,
  session: StoredSession,
  { generation, at }: { readonly generation: number; readonly at: Instant },
): Promise<string | null> {
  const { id } = session;
  const rotate = isDueToRotate(session, at);
  if (rotate || isDueToBeSeen(session, at)) {
    const next = session.generation + 1;
    const change = { seenAt: at, ...(rotate && { rotatedAt: at, generation: next }) };
    const done = await ctx.db.inTransaction((tx) => updateSession(tx, session, change));
    return done && rotate ? sessionToken(ctx.secret, { id, generation: next }) : null;
  }
  return generation === session.generation ? null : sessionToken(ctx.secret, session);
}
