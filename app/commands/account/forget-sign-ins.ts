import { actorReference, isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { deleteSessionsEndedBefore } from "#db/records/session-record.ts";
import { deleteSignInsBefore } from "#db/records/sign-in-record.ts";
import { THE_INSTALLATION } from "#domain/audit/acts.ts";
import { instant } from "#domain/values/instant.ts";

const DAY_MS = 86_400_000;
/** Wrong codes are counted over a day. */
const SIGN_INS_KEPT_MS = 2 * DAY_MS;
const SESSIONS_KEPT_MS = 30 * DAY_MS;

/** Deletes what is left of signing in once nobody needs it: that somebody signed in stays in the log of acts. */
export async function forgetSignIns(ctx: CommandContext): Promise<{ readonly more: boolean }> {
  if (!isOfTheInstallation(ctx.actor)) return { more: false };
  const at = ctx.now();
  const id = ctx.newId("aud");
  await ctx.db.inTransaction(async (tx) => {
    const signIns = await deleteSignInsBefore(tx, instant(at - SIGN_INS_KEPT_MS));
    const sessions = await deleteSessionsEndedBefore(tx, instant(at - SESSIONS_KEPT_MS));
    if (signIns + sessions === 0) return;
    await writeAuditEntry(tx, {
      ...{ id, at, actor: actorReference(ctx.actor), act: "forget-sign-ins", subject: THE_INSTALLATION },
      facts: { signIns, sessions },
    });
  });
  return { more: false };
}
