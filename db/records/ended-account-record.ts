import { and, eq, isNull } from "drizzle-orm";
import type { AccountId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Tx } from "../transaction.ts";

/**
 * Ends an account: its roles, and all by which one signs in, which is deleted with what it says of the person. Its id stays,
 * for what was done by it. Says how many roles it had; null where it has ended before.
 */
export async function endAccountRow(
  tx: Tx,
  id: AccountId,
  { at, by }: { readonly at: Instant; readonly by: string },
): Promise<number | null> {
  const { account, accountIdentity, membership, session, signIn, passkey } = tx.tables;
  const ended = await tx
    .update(account)
    .set({ endedAt: at, endsAt: null, email: null, foldedEmail: null, name: null })
    .where(and(eq(account.id, id), isNull(account.endedAt)))
    .returning({ id: account.id });
  if (ended.length === 0) return null;
  await tx.delete(session).where(eq(session.accountId, id));
  await tx.delete(signIn).where(eq(signIn.accountId, id));
  await tx.delete(accountIdentity).where(eq(accountIdentity.accountId, id));
  await tx.delete(passkey).where(eq(passkey.accountId, id));
  const roles = await tx
    .update(membership)
    .set({ until: at, endedBy: by })
    .where(and(eq(membership.accountId, id), isNull(membership.until)))
    .returning({ id: membership.id });
  return roles.length;
}
