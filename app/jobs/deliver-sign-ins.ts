import { personalToken } from "#access/personal-link.ts";
import { signInCode } from "#access/sign-in-secrets.ts";
import { hasMailToSend, leaseSignInMails, noteSignInMail, type SignInMail } from "#db/records/sign-in-record.ts";
import { SIGN_IN_MINUTES } from "#domain/account/sign-in.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import type { SignInMessage } from "#emails/messages.ts";
import type { Delivery } from "#emails/outgoing-mail.ts";
import { signInLinks } from "#emails/sign-in-links.ts";
import type { OutboxParts } from "./deliver-outbox.ts";
import type { Job, JobContext } from "./job.ts";

/**
 * Sends links and codes to whoever wants to sign in and waits for them: apart from the outbox, where ten thousand may
 * stand before them, and again soon where the server had no time, for they are good for minutes alone.
 */
export function deliverSignIns(parts: OutboxParts): Job {
  return {
    name: "deliver-sign-ins",
    everyMs: 250,
    byEveryWorker: true,
    hasWork: hasMailToSend,
    async run(ctx) {
      const at = ctx.now();
      const until = instant(at + LEASE_MS);
      const mails = await ctx.db.inTransaction((tx) => leaseSignInMails(tx, { at, until, limit: AT_ONCE }));
      await Promise.all(mails.map((mail) => sendOne(ctx, parts, mail)));
    },
  };
}

async function sendOne(ctx: JobContext, parts: OutboxParts, mail: SignInMail): Promise<void> {
  const { room, keep, log } = parts;
  const id = mail.messageId;
  const message = messageOf(parts, mail, ctx.now());
  const [prepared] = await room.prepare([{ id, message, calendar: null, references: null }]);
  if (!prepared || "fault" in prepared) {
    log.info("message-not-made", { kind: "sign-in", tries: mail.tries, fault: prepared?.fault ?? "not-prepared" });
    return note(ctx, mail, { sent: false, permanent: true, code: prepared?.fault ?? "not-prepared" });
  }
  const signal = AbortSignal.any([ctx.signal, AbortSignal.timeout(SENDING_MS)]);
  const delivery = await room.send(id, signal);
  if (delivery.sent && delivery.caught) await keep({ id, ...delivery.caught });
  await note(ctx, mail, delivery);
}

/** Once it has run out, nobody looks at the row again: what is due then is never sent. */
async function note(
  ctx: JobContext,
  { id, tries }: SignInMail,
  delivery: Pick<Delivery & { sent: true }, "sent"> | Pick<Delivery & { sent: false }, "sent" | "permanent" | "code">,
): Promise<void> {
  const at = ctx.now();
  const outcome = delivery.sent
    ? { dueAt: null, mailedAt: at, failure: null }
    : {
        dueAt: delivery.permanent ? null : instant(at + Math.min(tries * FIRST_WAIT_MS, LONGEST_WAIT_MS)),
        mailedAt: null,
        failure: delivery.code,
      };
  await ctx.db.inTransaction((tx) => noteSignInMail(tx, id, outcome));
}

function messageOf(
  { secret, origin, from, operatorContact }: OutboxParts,
  { id, email, name, language, createdAt }: SignInMail,
  sentAt: Instant,
): SignInMessage {
  return {
    ...{ kind: "sign-in", language, facts: { name: name ?? "" } },
    ...{ code: signInCode(secret, id), minutes: SIGN_IN_MINUTES },
    links: signInLinks({ origin, language }, personalToken(secret, "sign-in", { id, generation: 0 })),
    envelope: { from, to: email, operatorContact, writtenAt: createdAt, sentAt },
  };
}

const AT_ONCE = 10;
/** All sending ends before the leases do. */
const LEASE_MS = 60_000;
const SENDING_MS = 45_000;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 30_000;
