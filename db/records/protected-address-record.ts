import { and, eq, sql } from "drizzle-orm";
import { foldedEmail } from "#domain/values/email-address.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Reading } from "../transaction.ts";

/**
 * Which of the addresses somebody has registered with who has protected personal data: at the event, or anywhere. They are
 * compared as the domain folds them, for the engines fold ASCII alone, and people write "Örjan@" and "örjan@".
 */
export async function protectedAddresses(
  read: Reading,
  at: EventId | "anywhere",
  emails: readonly string[],
): Promise<(email: string) => boolean> {
  const asked = new Set(emails.map(foldedEmail));
  if (asked.size === 0) return () => false;
  const { registration, person } = read.tables;
  const rows =
    at === "anywhere"
      ? await read
          .selectDistinct({ email: person.email })
          .from(person)
          .where(sql`${person.protected}`)
      : await read
          .selectDistinct({ email: person.email })
          .from(registration)
          .innerJoin(person, eq(person.id, registration.personId))
          .where(and(eq(registration.eventId, at), sql`${person.protected}`));
  const hidden = new Set(rows.map(({ email }) => foldedEmail(email)).filter((email) => asked.has(email)));
  return (email) => hidden.has(foldedEmail(email));
}
