import { signSomebodyOut } from "#commands/account/sign-somebody-out.ts";
import type { testContext } from "#tests/support/context.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import type { Step } from "#tests/support/told-acts.ts";

/** By whoever keeps the people of their organisation. */
export async function signedOutEntries(ctx: ReturnType<typeof testContext>, step: Step): Promise<void> {
  const { actor } = await signedIn(ctx.db, { role: "administrator" });
  const eva = await signedIn(ctx.db, { role: "organiser", organisation: "Länsstyrelsen Testlän" });
  await step(
    "account/sign-somebody-out",
    (run) => signSomebodyOut(run, { accountId: eva.accountId, removesPasskeys: false }),
    () => [{ act: "sign-somebody-out", subject: ["account", eva.accountId] }],
    actor,
  );
}
