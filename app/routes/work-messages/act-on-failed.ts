import { retryMessage } from "#commands/broadcast/retry-message.ts";
import { seeToMail } from "#commands/broadcast/see-to-mail.ts";
import type { CommandContext } from "#commands/context.ts";
import { isId } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";

type Done = "retry" | "seen-to" | "not-seen-to" | "all-seen-to" | "more-failed";

/** Does with mail that failed what the pressed button says; null where it is about something else. */
export async function actOnFailed(
  ctx: CommandContext,
  slug: string,
  { intent, id, seen: shown }: { readonly intent: string; readonly id: string; readonly seen: string },
): Promise<Done | "no-such-message" | null> {
  const message = isId("msg", id) ? id : null;
  switch (intent) {
    case "retry": {
      const again = message && (await retryMessage(ctx, { id: message }));
      return again?.ok ? intent : "no-such-message";
    }
    case "seen-to":
    case "not-seen-to": {
      const seen = await seeToMail(ctx, { slug, mark: intent, id: message });
      return seen.ok ? intent : "no-such-message";
    }
    case "all-seen-to": {
      const [, mails, until] = /^(\d{1,9}) (\d{1,15})$/.exec(shown) ?? [];
      if (mails === undefined || until === undefined) return "more-failed";
      const all = { mails: Number(mails), until: instant(Number(until)) };
      const seen = await seeToMail(ctx, { slug, mark: intent, ...all });
      if (seen.ok) return intent;
      return seen.refusal === "changed-meanwhile" ? "more-failed" : "no-such-message";
    }
    default:
      return null;
  }
}
