import { count, desc, eq, lt } from "drizzle-orm";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { MessageId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";

export interface CaughtMail {
  readonly id: MessageId;
  readonly at: Instant;
  readonly email: EmailAddress;
  readonly subject: string;
  /** The whole message as it would go over the wire. */
  readonly source: string;
}

/** The same message sent again is one mail. */
export async function keepCaughtMail(tx: Tx, mail: CaughtMail): Promise<void> {
  await tx.insert(tx.tables.caughtMail).values(mail).onConflictDoNothing();
}

/** The newest first, without their sources. */
export async function listCaughtMail(
  read: Reading,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ mails: Omit<CaughtMail, "source">[]; total: number }> {
  const { caughtMail } = read.tables;
  const mails = await read
    .select({ id: caughtMail.id, at: caughtMail.at, email: caughtMail.email, subject: caughtMail.subject })
    .from(caughtMail)
    .orderBy(desc(caughtMail.at), desc(caughtMail.id))
    .limit(limit)
    .offset(offset);
  const [all] = await read.select({ total: count() }).from(caughtMail);
  return { mails, total: all?.total ?? 0 };
}

export async function findCaughtMailSource(read: Reading, id: MessageId): Promise<string | null> {
  const { caughtMail } = read.tables;
  const [row] = await read.select({ source: caughtMail.source }).from(caughtMail).where(eq(caughtMail.id, id));
  return row?.source ?? null;
}

export async function forgetMailCaughtBefore(tx: Tx, before: Instant): Promise<void> {
  const { caughtMail } = tx.tables;
  await tx.delete(caughtMail).where(lt(caughtMail.at, before));
}
