import { and, asc, eq } from "drizzle-orm";
import type { AccountId, PasskeyId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";

export interface NewPasskey {
  readonly id: PasskeyId;
  readonly accountId: AccountId;
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly createdAt: Instant;
}

export async function insertPasskey(tx: Tx, passkey: NewPasskey): Promise<void> {
  await tx.insert(tx.tables.passkey).values(passkey);
}

/** The oldest first. */
export async function passkeysOf(read: Reading, accountId: AccountId) {
  const { passkey } = read.tables;
  return read
    .select({
      id: passkey.id,
      credentialId: passkey.credentialId,
      publicKey: passkey.publicKey,
      counter: passkey.counter,
      transports: passkey.transports,
      name: passkey.name,
      createdAt: passkey.createdAt,
      usedAt: passkey.usedAt,
    })
    .from(passkey)
    .where(eq(passkey.accountId, accountId))
    .orderBy(asc(passkey.createdAt), asc(passkey.id));
}

export async function isPasskeyKnown(read: Reading, credentialId: string): Promise<boolean> {
  const { passkey } = read.tables;
  const rows = await read.select({ id: passkey.id }).from(passkey).where(eq(passkey.credentialId, credentialId));
  return rows.length > 0;
}

/** False where it was removed meanwhile. */
export async function notePasskeyUse(
  tx: Tx,
  id: PasskeyId,
  use: { readonly counter: number; readonly usedAt: Instant },
): Promise<boolean> {
  const { passkey } = tx.tables;
  const used = await tx.update(passkey).set(use).where(eq(passkey.id, id)).returning({ id: passkey.id });
  return used.length === 1;
}

/** False where it is not the account's. */
export async function renamePasskey(tx: Tx, accountId: AccountId, id: PasskeyId, name: string): Promise<boolean> {
  const { passkey } = tx.tables;
  const named = await tx
    .update(passkey)
    .set({ name })
    .where(and(eq(passkey.id, id), eq(passkey.accountId, accountId)))
    .returning({ id: passkey.id });
  return named.length === 1;
}

export async function deletePasskey(tx: Tx, accountId: AccountId, id: PasskeyId): Promise<boolean> {
  const { passkey } = tx.tables;
  const gone = await tx
    .delete(passkey)
    .where(and(eq(passkey.id, id), eq(passkey.accountId, accountId)))
    .returning({ id: passkey.id });
  return gone.length === 1;
}
