import { and, eq, gt, isNotNull, isNull, or, sql } from "drizzle-orm";
import { foldedEmail } from "#domain/values/email-address.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { isId, type EventId, type InviteeId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import type { Reading } from "../transaction.ts";
import { isToListed } from "./message-record.ts";

/** When an invitation or a reminder last left for an address, or is leaving; null where none ever did. */
export async function lastInvitedAt(
  read: Reading,
  { eventId, email, at }: { readonly eventId: EventId; readonly email: EmailAddress; readonly at: Instant },
): Promise<Instant | null> {
  const { message } = read.tables;
  const rows = await read
    .select({ sentAt: message.sentAt })
    .from(message)
    .where(
      and(
        ...[eq(message.eventId, eventId), eq(message.kind, "invitation"), isToListed(read)],
        sql`lower(${message.email}) = lower(${email})`,
        or(isNotNull(message.sentAt), and(isNull(message.failedAt), gt(message.leasedUntil, at))),
      ),
    );
  return rows.length === 0 ? null : instant(Math.max(...rows.map(({ sentAt }) => sentAt ?? at)));
}

/** Somebody who has been taken off an event's list after they had been written to. */
export interface RemovedInvitee {
  /** What the links in the last mail to them were derived from. */
  readonly id: InviteeId;
  /** When they were last invited or reminded. */
  readonly at: Instant;
}

/**
 * Those who have been taken off an event's list after they had been invited, by their folded addresses: what was written to
 * them is gone, and the record of that act alone still knows it, until it is emptied too.
 */
export async function invitedBeforeRemoval(
  read: Reading,
  eventId: EventId,
): Promise<ReadonlyMap<string, RemovedInvitee>> {
  const { auditEntry } = read.tables;
  const rows = await read
    .select({ id: auditEntry.subjectId, personal: auditEntry.personal })
    .from(auditEntry)
    .where(
      and(...[eq(auditEntry.act, "remove-invitee"), eq(auditEntry.eventId, eventId)], isNotNull(auditEntry.personal)),
    );
  const known = new Map<string, RemovedInvitee>();
  for (const { id, personal } of rows) {
    const before = personal?.["before"];
    const email = typeof before === "object" && before !== null && "email" in before ? before.email : null;
    const at = personal?.["lastInvitedAt"];
    if (typeof email !== "string" || typeof at !== "number" || !isId("inv", id)) continue;
    const address = foldedEmail(email);
    if (at > (known.get(address)?.at ?? 0)) known.set(address, { id, at: instant(at) });
  }
  return known;
}
