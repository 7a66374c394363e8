import type { CommandContext } from "#commands/context.ts";
import { feedOf, insertFeed, updateFeed } from "#db/records/calendar-feed-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { withOwnKey, type FeedRefusal } from "./steps/with-own-key.ts";

/**
 * Gives a participant a calendar address of their own, another than any that was revoked; whoever has one keeps it. Those
 * with a protected identity get none: whoever came by the address would read where they are and when.
 */
export async function openCalendarFeed(
  ctx: CommandContext,
  { registrationId }: { readonly registrationId: RegistrationId },
): Promise<Result<null, FeedRefusal | "protected">> {
  const id = ctx.newId("fed");
  return withOwnKey(ctx, registrationId, async ({ tx, at, participantKey, isProtected, record }) => {
    if (isProtected) return refused("protected");
    const feed = await feedOf(tx, participantKey);
    if (feed?.revokedAt === null) return ok(null);
    if (feed === null) await insertFeed(tx, { id, participantKey, generation: 1, createdAt: at, revokedAt: null });
    // Revoking has raised the generation: the new address is another.
    else await updateFeed(tx, feed.id, { createdAt: at, revokedAt: null });
    await record("open-calendar-feed");
    return ok(null);
  });
}
