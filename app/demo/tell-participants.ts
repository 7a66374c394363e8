import { sendMessage } from "#commands/broadcast/send-message.ts";
import type { CommandContext } from "#commands/context.ts";
import { invariant } from "#domain/invariant.ts";
import { broadcastProgress } from "#queries/broadcast-progress.ts";

const SLUG = "natverkstraff-exempel-1";

/** The organiser of a network meeting writes to those who come, once. */
export async function tellParticipants(ctx: CommandContext): Promise<void> {
  const told = await broadcastProgress(ctx, { slug: SLUG });
  invariant(told.ok, `the demo's ${SLUG} is there`);
  if (told.value.length > 0) return;
  // Refused where the story is told so late that nobody has come.
  await sendMessage(ctx, {
    slug: SLUG,
    receivers: { standing: "seat", mode: null },
    note: {
      subject: "Ta med en fråga",
      text: "Vi börjar med en runda där alla får ta upp något från sin vardag.\n\nTa gärna med en fråga som du vill ha hjälp med. Träffen är påhittad, så det är ingen brådska.",
    },
  });
}
