import { expect } from "vitest";
import { SYSTEM } from "#access/actor.ts";
import { endUnusedAccounts } from "#commands/account/end-unused-accounts.ts";
import { giveRole } from "#commands/account/give-role.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { testContext } from "#tests/support/context.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import type { Step } from "#tests/support/told-acts.ts";

const EMAIL = "eva@example.se" as EmailAddress;
const DAY = 86_400_000;
const MONTH = 31 * DAY;

/** Somebody is told that their account ends, keeps it, for they are given another role, is told again, and is gone. */
export async function unusedAccountEntries(ctx: ReturnType<typeof testContext>, step: Step): Promise<void> {
  await signedIn(ctx.db, { role: "administrator" });
  const host = await addedOrganisation(ctx, "Länsstyrelsen Testlän");
  const { accountId } = await signedIn(ctx.db, { role: "viewer", organisation: host, email: EMAIL });
  const subject = ["account", accountId] as const;
  const some = expect.any(Number) as unknown;
  const timeDoes = (wanted: Parameters<Step>[2]) =>
    step("account/end-unused-accounts", endUnusedAccounts, wanted, SYSTEM);
  ctx.moveClock(18 * MONTH - 27 * DAY);
  const warned = [{ act: "warn-account", subject, before: { endsAt: null }, after: { endsAt: some } }] as const;
  await timeDoes(() => warned);
  const role = { organisationId: host, role: "coordinator" } as const;
  await giveRole(ctx, { email: EMAIL, name: null, language: "sv", ...role });
  await timeDoes(() => [{ act: "spare-account", subject, before: { endsAt: some }, after: { endsAt: null } }]);
  ctx.moveClock(18 * MONTH);
  await timeDoes(() => warned);
  ctx.moveClock(29 * DAY);
  await timeDoes(() => [{ act: "end-account", subject, before: { roles: 2 } }]);
  // What they were told of it has reached them.
  await ctx.db.inTransaction((tx) => tx.update(tx.tables.message).set({ sentAt: ctx.now() }));
  await timeDoes(() => [{ act: "forget-account-mail", subject: ["installation", "installation"] }]);
}
