import { and, desc, eq, inArray, lt, or, sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { AuditEntryId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading } from "../transaction.ts";

/** So many that most things' histories are whole. */
export const ACTS_AT_ONCE = 100;

/**
 * What has been done with a thing, or with some, the latest first, with the account of whoever did it, where it was one: at
 * most `ACTS_AT_ONCE`, from behind an entry on. `older`: behind which there are more; null where there are none.
 */
export async function actsOn(read: Reading, subjects: string | readonly string[], before: AuditEntryId | null) {
  const { auditEntry: entry, account } = read.tables;
  const ofThing = inArray(entry.subjectId, typeof subjects === "string" ? [subjects] : [...subjects]);
  const [last] =
    before === null
      ? []
      : await read
          .select({ at: entry.at, id: entry.id })
          .from(entry)
          .where(and(eq(entry.id, before), ofThing));
  const rows = await read
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
    .where(and(ofThing, last && isBehind(entry.at, entry.id, last)))
    .orderBy(desc(entry.at), desc(entry.id))
    .limit(ACTS_AT_ONCE + 1);
  const acts = rows.slice(0, ACTS_AT_ONCE);
  return { acts, older: rows.length > ACTS_AT_ONCE ? acts.at(-1)!.id : null };
}

/** What comes after a row in a list that has the latest first, and of those of one moment the higher id. */
export function isBehind(
  at: PgColumn,
  id: PgColumn,
  last: { readonly at: Instant; readonly id: string },
): SQL | undefined {
  return or(lt(at, last.at), and(eq(at, last.at), lt(id, last.id)));
}
