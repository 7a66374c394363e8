import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { runsTheInstallation } from "#access/actor.ts";
import { maySeeNames, refusalAt } from "#access/event-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { protectedAddresses } from "#db/records/protected-address-record.ts";
import { mailToSeeTo } from "#db/records/seen-mail-record.ts";
import type { OutboxKind } from "#domain/registration/message.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { MessageId, RegistrationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Settled } from "./access-needs.ts";
import { notDropped } from "./broadcast-progress.ts";
import type { QueryContext } from "./context.ts";

/** A mail that was given up, for whoever can reach its person in another way. */
export interface FailedMessage {
  readonly id: MessageId;
  readonly slug: string | null;
  readonly kind: OutboxKind;
  readonly registrationId: RegistrationId | null;
  /** Null for whoever has protected identity, and for whoever has been deleted. */
  readonly email: EmailAddress | null;
  readonly failedAt: Instant | null;
  /** A code of ours, or the server's three digits. */
  readonly reason: string | null;
  /** Its receiver has protected identity. */
  readonly protected: boolean;
  /** Somebody has seen to it; null while it waits. */
  readonly seenTo: Settled | null;
}

const MOST = 1_000;

/** Mails that could not be sent, the latest first: of one event, or of all. */
export async function failedMessages(
  ctx: QueryContext,
  { slug }: { readonly slug: string | null },
): Promise<Result<readonly FailedMessage[], "not-allowed" | "no-such-event">> {
  if (slug === null && !runsTheInstallation(ctx.actor)) return refused("not-allowed");
  return ctx.db.read(async (read) => {
    const { message, event, account } = read.tables;
    const refusal = slug !== null && refusalAt(ctx.actor, await eventAccess(read, { slug }), maySeeNames);
    if (refusal) return refused(refusal);
    const rows = await read
      .select({
        id: message.id,
        slug: event.slug,
        kind: message.kind,
        registrationId: message.registrationId,
        email: message.email,
        failedAt: message.failedAt,
        reason: message.lastFailure,
        seenToAt: message.seenToAt,
        seenBy: account.name,
        seenByAddress: account.email,
      })
      .from(message)
      .leftJoin(event, eq(event.id, message.eventId))
      .leftJoin(account, sql`${account.id} = ${message.seenToBy}`)
      .where(
        and(
          isNull(message.sentAt),
          isNotNull(message.failedAt),
          notDropped(message.lastFailure),
          slug === null ? undefined : eq(event.slug, slug),
        ),
      )
      .orderBy(desc(message.failedAt), desc(message.id))
      .limit(MOST);
    // By the address, for a registration that was handed over leads to another person.
    const written = rows.flatMap(({ email }) => (email === null ? [] : [email]));
    const isProtected = await protectedAddresses(read, "anywhere", written);
    return ok(
      rows.map(({ email, seenToAt: at, seenBy, seenByAddress, ...row }) => {
        const hidden = email !== null && isProtected(email);
        return {
          ...row,
          ...{ email: hidden ? null : email, protected: hidden },
          seenTo: at === null ? null : { at, by: seenBy ?? seenByAddress },
        };
      }),
    );
  });
}

/** How many of an event wait to be seen to, of which a list shows the latest alone, and when the latest was given up. */
export type MailToSeeTo = Awaited<ReturnType<typeof mailToSeeTo>>;

export async function mailOfEventToSeeTo(ctx: QueryContext, slug: string): Promise<MailToSeeTo> {
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    if (!access || refusalAt(ctx.actor, access, maySeeNames)) return { mails: 0, latest: null };
    return mailToSeeTo(read, access.id);
  });
}
