import type { CommandContext } from "#commands/context.ts";
import { feedOf, updateFeed } from "#db/records/calendar-feed-record.ts";
import { ok, type Result } from "#domain/result.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { withOwnKey, type FeedRefusal } from "./steps/with-own-key.ts";

/** Shuts a participant's own calendar address for good: whoever has it reads nothing from then on. */
export async function revokeCalendarFeed(
  ctx: CommandContext,
  { registrationId }: { readonly registrationId: RegistrationId },
): Promise<Result<null, FeedRefusal>> {
  return withOwnKey(ctx, registrationId, async ({ tx, at, participantKey, record }) => {
    const feed = await feedOf(tx, participantKey);
    if (feed === null || feed.revokedAt !== null) return ok(null);
    await updateFeed(tx, feed.id, { generation: feed.generation + 1, revokedAt: at });
    await record("revoke-calendar-feed", { before: true, after: false });
    return ok(null);
  });
}
