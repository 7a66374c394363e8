import type { CommandContext } from "#commands/context.ts";
import { findSession, updateSession, type StoredSession } from "#db/records/session-record.ts";
import type { SessionId } from "#domain/values/identifiers.ts";

/** A minute for the device, and some for whoever looks for it. */
const LONGEST_MS = 5 * 60_000;

/** What the browser was asked to sign, for this one time; null where nothing was asked, or too long ago. */
export async function takeChallenge(
  ctx: CommandContext,
  sessionId: SessionId,
  wish: "add" | "use",
): Promise<{ readonly challenge: string; readonly session: StoredSession } | null> {
  const { actor } = ctx;
  const at = ctx.now();
  return ctx.db.inTransaction(async (tx) => {
    const session = await findSession(tx, sessionId);
    if (actor.kind !== "account" || session?.account.id !== actor.accountId || session.challenge === null) return null;
    if (!(await updateSession(tx, session, { challenge: null, challengeAt: null }))) return null;
    const [asked, challenge = ""] = session.challenge.split(" ");
    if (asked !== wish || at - (session.challengeAt ?? 0) > LONGEST_MS) return null;
    return { challenge, session };
  });
}
