import type { CommandContext } from "#commands/context.ts";
import { latestMessageAt, queueMessages } from "#db/records/message-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { changing, type ChangeRefusal } from "./steps/changing.ts";
import { ONCE_IN_MS } from "./steps/once-in.ts";

/** Mails one participant their own link, for an organiser whom they have asked. */
export async function sendLinkAgain(
  ctx: CommandContext,
  { registrationId }: { readonly registrationId: RegistrationId },
): Promise<Result<null, ChangeRefusal | "just-sent">> {
  return changing(ctx, registrationId, async ({ tx, at, registration, record, message }) => {
    const latest = await latestMessageAt(tx, registrationId, "link-again");
    if (latest !== null && at - latest < ONCE_IN_MS) return refused("just-sent");
    const { id, generation, person } = registration;
    await record("send-link-again", {});
    await queueMessages(tx, [message("link-again", { registrations: [{ id, generation, name: person.name }] })]);
    return ok(null);
  });
}
