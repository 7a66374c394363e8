import { isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { deleteSubmissions, findSubmissionsBefore } from "#db/records/expired-person-record.ts";
import { instant } from "#domain/values/instant.ts";

const AT_A_TIME = 500;
/** Nobody sends the same form again after so long. */
const KEPT_MS = 30 * 86_400_000;

/** Forgets which form led to which registrations, some at a time. */
export async function forgetSubmissions(ctx: CommandContext): Promise<{ more: boolean }> {
  if (!isOfTheInstallation(ctx.actor)) return { more: false };
  const before = instant(ctx.now() - KEPT_MS);
  const old = await ctx.db.read((read) => findSubmissionsBefore(read, before, AT_A_TIME));
  if (old.length > 0) await ctx.db.inTransaction((tx) => deleteSubmissions(tx, old));
  return { more: old.length === AT_A_TIME };
}
