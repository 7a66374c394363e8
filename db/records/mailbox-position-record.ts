import { eq } from "drizzle-orm";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";

export interface MailboxPosition {
  /** Changes when the server numbers its messages anew. */
  readonly validity: string;
  readonly lastUid: number;
}

export async function mailboxPosition(read: Reading, id: string): Promise<MailboxPosition | null> {
  const { mailboxPosition: position } = read.tables;
  const [row] = await read
    .select({ validity: position.validity, lastUid: position.lastUid })
    .from(position)
    .where(eq(position.id, id));
  return row ?? null;
}

export async function keepMailboxPosition(
  tx: Tx,
  id: string,
  { at: readAt, ...position }: MailboxPosition & { readonly at: Instant },
): Promise<void> {
  const { mailboxPosition } = tx.tables;
  const row = { ...position, readAt };
  await tx
    .insert(mailboxPosition)
    .values({ id, ...row })
    .onConflictDoUpdate({ target: mailboxPosition.id, set: row });
}
