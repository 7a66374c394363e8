import { desc, eq, sql } from "drizzle-orm";
import type { Reading } from "../transaction.ts";

/** What has been done with a thing, the latest first, with the account of whoever did it, where it was one. */
export async function actsOn(read: Reading, subjectId: string, most: number) {
  const { auditEntry: entry, account } = read.tables;
  return read
    .select({
      id: entry.id,
      at: entry.at,
      act: entry.act,
      actor: entry.actor,
      facts: entry.facts,
      personal: entry.personal,
      name: account.name,
      email: account.email,
    })
    .from(entry)
    .leftJoin(account, sql`${account.id} = ${entry.actor}`)
    .where(eq(entry.subjectId, subjectId))
    .orderBy(desc(entry.at), desc(entry.id))
    .limit(most);
}
