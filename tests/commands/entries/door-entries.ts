import { closeDoorLink } from "#commands/attendance/close-door-link.ts";
import { openDoorLink } from "#commands/attendance/open-door-link.ts";
import { instant } from "#domain/values/instant.ts";
import type { testContext } from "#tests/support/context.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import type { Step } from "#tests/support/told-acts.ts";

const slug = "traff";

/** Who may stand at the door, by a link that may be called by their name. */
export async function doorEntries(ctx: ReturnType<typeof testContext>, step: Step): Promise<void> {
  const { actor } = await signedIn(ctx.db, { role: "administrator" });
  const { id } = await openEvent(ctx, { slug });
  const expiresAt = instant(Date.parse("2027-05-20T21:59:00Z"));
  const link = { link: "Eva vid disken", expiresAt };
  const opened = await step(
    "attendance/open-door-link",
    (run) => openDoorLink(run, { slug, label: "Eva vid disken", expiresAt: null }),
    () => [{ act: "open-door-link", subject: ["event", id], after: link }],
    actor,
  );
  await step(
    "attendance/close-door-link",
    (run) => closeDoorLink(run, { slug, id: opened.ok ? opened.value : "dor_" }),
    () => [{ act: "close-door-link", subject: ["event", id], before: link }],
    actor,
  );
}
