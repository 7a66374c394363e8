import { and, eq, sql } from "drizzle-orm";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Reading } from "../transaction.ts";

/** Which of the addresses somebody has registered with who has protected personal data. */
export async function protectedAddresses(
  read: Reading,
  eventId: EventId,
  emails: readonly string[],
): Promise<(email: string) => boolean> {
  const { registration, person } = read.tables;
  const asked = emails.map((email) => email.toLowerCase());
  const rows =
    asked.length === 0
      ? []
      : await read
          .selectDistinct({ email: person.email })
          .from(registration)
          .innerJoin(person, eq(person.id, registration.personId))
          .where(and(eq(registration.eventId, eventId), sql`${person.protected}`));
  const hidden = new Set(rows.map(({ email }) => email.toLowerCase()).filter((email) => asked.includes(email)));
  return (email) => hidden.has(email.toLowerCase());
}
