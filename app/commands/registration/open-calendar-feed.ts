import type { CommandContext } from "#commands/context.ts";
import { feedOf, insertFeed, updateFeed } from "#db/records/calendar-feed-record.ts";
import { latestMessageAt, queueMessages } from "#db/records/message-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { ONCE_IN_MS } from "./steps/once-in.ts";
import { withOwnKey, type FeedRefusal } from "./steps/with-own-key.ts";

export type OpenCalendarFeedRefusal = FeedRefusal | "protected" | "mailed-lately";

/**
 * Gives a participant a calendar address of their own, another than any that was revoked, and mails it; whoever has one
 * keeps it, and has it mailed again. It is told by mail alone: a registration's link is also known to whoever sent the
 * form, and the calendar is of all events. Those with a protected identity get none: whoever came by the address would
 * read where they are and when.
 */
export async function openCalendarFeed(
  ctx: CommandContext,
  { registrationId }: { readonly registrationId: RegistrationId },
): Promise<Result<null, OpenCalendarFeedRefusal>> {
  const newId = ctx.newId("fed");
  const messageId = ctx.newId("msg");
  return withOwnKey(ctx, registrationId, async ({ tx, at, participantKey, registration, person, record }) => {
    if (person.protected) return refused("protected");
    const feed = await feedOf(tx, participantKey);
    const isOpen = feed?.revokedAt === null;
    const mailedAt = await latestMessageAt(tx, registrationId, "calendar-address");
    if (mailedAt !== null && at - mailedAt < ONCE_IN_MS) {
      // What was mailed holds still, unless it has been revoked since.
      return isOpen ? ok(null) : refused("mailed-lately");
    }
    const { id, generation } = feed ?? { id: newId, generation: 1 };
    if (feed === null) await insertFeed(tx, { id, participantKey, generation, createdAt: at, revokedAt: null });
    // Revoking has raised the generation: the new address is another.
    else if (!isOpen) await updateFeed(tx, id, { createdAt: at, revokedAt: null });
    await queueMessages(tx, [
      {
        ...{ id: messageId, kind: "calendar-address", eventId: registration.eventId, registrationId, at },
        ...{ email: person.email, language: person.language },
        facts: {
          ...{ name: person.name, generation: registration.generation, sequence: registration.sequence },
          ...{ seat: null, feed: { id, generation } },
        },
      },
    ]);
    if (isOpen) await record("mail-calendar-address");
    else await record("open-calendar-feed", { before: false, after: true });
    return ok(null);
  });
}
