import { retryMessage } from "#commands/broadcast/retry-message.ts";
import { seeToMail } from "#commands/broadcast/see-to-mail.ts";
import type { CommandContext } from "#commands/context.ts";
import { isId } from "#domain/values/identifiers.ts";

type Done = "retry" | "seen-to" | "not-seen-to" | "all-seen-to";

/** Does with mail that failed what the pressed button says; null where it is about something else. */
export async function actOnFailed(
  ctx: CommandContext,
  slug: string,
  { intent, id }: { readonly intent: string; readonly id: string },
): Promise<Done | "no-such-message" | null> {
  const message = isId("msg", id) ? id : null;
  switch (intent) {
    case "retry": {
      const again = message && (await retryMessage(ctx, { id: message }));
      return again?.ok ? intent : "no-such-message";
    }
    case "seen-to":
    case "not-seen-to":
    case "all-seen-to": {
      const seen = await seeToMail(ctx, { slug, mark: intent, id: message });
      return seen.ok ? intent : "no-such-message";
    }
    default:
      return null;
  }
}
