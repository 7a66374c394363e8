import { runsTheInstallation } from "#access/actor.ts";
import { findAccount, rolesHeldBy } from "#db/records/account-record.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { AccountId } from "#domain/values/identifiers.ts";
import type { QueryContext } from "./context.ts";

/** The account that has an address, and how many roles it has; null where none has, and for whoever may not know. */
export async function accountOfAddress(
  ctx: QueryContext,
  email: EmailAddress,
): Promise<{ readonly id: AccountId; readonly roles: number } | null> {
  if (!runsTheInstallation(ctx.actor)) return null;
  return ctx.db.read(async (read) => {
    const account = await findAccount(read, { email });
    if (account === null || account.endedAt !== null) return null;
    return { id: account.id, roles: (await rolesHeldBy(read, account.id)).length };
  });
}
