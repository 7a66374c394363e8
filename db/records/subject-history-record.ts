import { desc, inArray, sql } from "drizzle-orm";
import type { Reading } from "../transaction.ts";

/** What has been done with a thing, or with some, the latest first, with the account of whoever did it, where it was one. */
export async function actsOn(read: Reading, subjects: string | readonly string[], most: number) {
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
    .where(inArray(entry.subjectId, typeof subjects === "string" ? [subjects] : [...subjects]))
    .orderBy(desc(entry.at), desc(entry.id))
    .limit(most);
}
