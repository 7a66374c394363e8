import { and, eq } from "drizzle-orm";
import type { AccountId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";

/** Whom a provider knows somebody as, for the client that we are to it. */
export interface StoredIdentity {
  readonly issuer: string;
  readonly clientId: string;
  readonly subject: string;
  readonly accountId: AccountId;
}

type Of = Pick<StoredIdentity, "issuer" | "clientId"> &
  (Pick<StoredIdentity, "subject"> | Pick<StoredIdentity, "accountId">);

/** Whose a subject is, or which subject an account's is; null where neither has been seen. */
export async function findIdentity(read: Reading, of: Of): Promise<StoredIdentity | null> {
  const { accountIdentity } = read.tables;
  const [row] = await read
    .select({
      issuer: accountIdentity.issuer,
      clientId: accountIdentity.clientId,
      subject: accountIdentity.subject,
      accountId: accountIdentity.accountId,
    })
    .from(accountIdentity)
    .where(
      and(
        eq(accountIdentity.issuer, of.issuer),
        eq(accountIdentity.clientId, of.clientId),
        "subject" in of ? eq(accountIdentity.subject, of.subject) : eq(accountIdentity.accountId, of.accountId),
      ),
    );
  return row ?? null;
}

export async function insertIdentity(tx: Tx, identity: StoredIdentity & { readonly since: Instant }): Promise<void> {
  await tx.insert(tx.tables.accountIdentity).values(identity);
}

/** Says how many there were. */
export async function deleteIdentities(tx: Tx, accountId: AccountId): Promise<number> {
  const { accountIdentity } = tx.tables;
  const gone = await tx
    .delete(accountIdentity)
    .where(eq(accountIdentity.accountId, accountId))
    .returning({ subject: accountIdentity.subject });
  return gone.length;
}
