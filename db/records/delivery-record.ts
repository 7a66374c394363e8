import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { MessageId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Tx } from "../transaction.ts";
import { ANSWER_LOST, held, type MessageLease } from "./outbox-record.ts";

/** What has come of a sending. */
export type Outcome =
  | { readonly lease: MessageLease; readonly sentAt: Instant }
  /** To be tried again at `dueAt`. */
  | { readonly lease: MessageLease; readonly dueAt: Instant; readonly failure: string }
  /** Given up: nobody tries again. `refused`: the server would have no mail to that address. */
  | { readonly lease: MessageLease; readonly failedAt: Instant; readonly failure: string; readonly refused?: boolean }
  /** Not tried at all. */
  | { readonly lease: MessageLease; readonly untried: true };

/** False where the lease was lost meanwhile: the row is then another's. */
export async function noteOutcome(tx: Tx, outcome: Outcome): Promise<boolean> {
  const { lease } = outcome;
  if ("sentAt" in outcome) {
    // That it may have arrived twice stays to be seen.
    return giveBack(tx, lease, { sentAt: outcome.sentAt, lastFailure: lostOr(lease, null) });
  }
  if ("untried" in outcome) return giveBack(tx, lease, { tries: lease.tries - 1, lastFailure: lease.lastFailure });
  const { failure } = outcome;
  if ("dueAt" in outcome) {
    // Whatever refused it later: the lost answer may have been a yes.
    return giveBack(tx, lease, { dueAt: outcome.dueAt, lastFailure: lostOr(lease, failure) });
  }
  const kept = await giveBack(tx, lease, { failedAt: outcome.failedAt, lastFailure: failure });
  if (kept && outcome.refused) await markRefused(tx, lease, { at: outcome.failedAt, refusal: failure });
  return kept;
}

/** Notes all that has come of one batch, whose leases are alike but for the message: what has gone in few statements. */
export async function noteOutcomes(tx: Tx, outcomes: readonly Outcome[]): Promise<void> {
  const plain = new Map<Instant, MessageLease[]>();
  for (const outcome of outcomes) {
    if (!("sentAt" in outcome) || outcome.lease.lastFailure === ANSWER_LOST) await noteOutcome(tx, outcome);
    else plain.set(outcome.sentAt, [...(plain.get(outcome.sentAt) ?? []), outcome.lease]);
  }
  const { message } = tx.tables;
  for (const [sentAt, leases] of plain) {
    const { holder, until } = leases[0]!;
    const ids = leases.map(({ id }) => id);
    await tx
      .update(message)
      .set({ sentAt, lastFailure: null, leasedBy: null, leasedUntil: null })
      .where(and(inArray(message.id, ids), eq(message.leasedBy, holder), eq(message.leasedUntil, until)));
  }
}

/** The address takes no mail. A person who has another address by now is not marked. */
export async function markRefused(
  tx: Tx,
  { registrationId, email }: Pick<MessageLease, "registrationId" | "email">,
  { at, refusal }: { readonly at: Instant; readonly refusal: string },
): Promise<boolean> {
  if (registrationId === null || email === null) return false;
  const { person, registration } = tx.tables;
  const [of] = await tx
    .select({ personId: registration.personId })
    .from(registration)
    .where(eq(registration.id, registrationId));
  if (!of?.personId) return false;
  const marked = await tx
    .update(person)
    .set({ mailRefusedAt: at, mailRefusal: refusal })
    .where(and(eq(person.id, of.personId), eq(person.email, email)))
    .returning({ id: person.id });
  return marked.length === 1;
}

/** What was sent has come back: it has reached nobody, and stands with what was given up. */
export async function noteReturned(
  tx: Tx,
  id: MessageId,
  { at, refusal }: { readonly at: Instant; readonly refusal: string },
): Promise<void> {
  const { message } = tx.tables;
  await tx
    .update(message)
    .set({ sentAt: null, failedAt: at, lastFailure: refusal })
    .where(and(eq(message.id, id), isNotNull(message.sentAt)));
}

interface Ending {
  readonly sentAt?: Instant;
  readonly failedAt?: Instant;
  readonly dueAt?: Instant;
  readonly tries?: number;
  readonly lastFailure: string | null;
}

async function giveBack(tx: Tx, lease: MessageLease, ending: Ending): Promise<boolean> {
  const { message } = tx.tables;
  const kept = await tx
    .update(message)
    .set({ ...ending, leasedBy: null, leasedUntil: null })
    .where(held(tx, lease))
    .returning({ id: message.id });
  return kept.length === 1;
}

function lostOr({ lastFailure }: MessageLease, failure: string | null): string | null {
  return lastFailure === ANSWER_LOST ? ANSWER_LOST : failure;
}
