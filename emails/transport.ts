import { createTransport as createMailer } from "nodemailer";
import { invariant } from "#domain/invariant.ts";
import type { DkimKey, SmtpServer } from "#domain/values/mail-settings.ts";
import { NO_REACHING_OUT, type ComposedMail } from "./compose-mail.ts";
import { deliveryFailure } from "./delivery-failure.ts";
import type { Delivery, MailHouse } from "./outgoing-mail.ts";

export interface Transport {
  /** Throws nothing that a server may do. What an aborted sending has come to nobody knows: it counts as not sent. */
  send(mail: ComposedMail, signal: AbortSignal): Promise<Delivery>;
  close(): void;
}

export function createTransport({ route, origin, dkim }: MailHouse): Transport {
  const signing = dkim === null ? {} : { dkim: signature(dkim) };
  return route.kind === "smtp" ? smtpTransport(route, new URL(origin).hostname, signing) : mailboxTransport(signing);
}

type Signing = { readonly dkim?: ReturnType<typeof signature> };

function smtpTransport(server: SmtpServer, name: string, signing: Signing): Transport {
  const { host, port, secure, requireTls, signIn } = server;
  const mailer = createMailer({
    ...{ host, port, secure, requireTLS: requireTls, name, ...NO_REACHING_OUT, ...signing },
    // Where mail may go without TLS at all, a certificate that nobody vouches for, as a relay's own often is, is no worse.
    tls: { rejectUnauthorized: secure || requireTls },
    ...(signIn && { auth: { user: signIn.user, pass: signIn.password } }),
    ...{ pool: true, maxConnections: CONNECTIONS, idleTimeout: IDLE_MS },
    // Sent again by us alone, and counted.
    maxRequeues: 0,
    ...{ connectionTimeout: CONNECTING_MS, greetingTimeout: CONNECTING_MS, dnsTimeout: CONNECTING_MS },
    socketTimeout: SILENCE_MS,
  });
  /** Mails that the server has been given whole: where it then says nothing, nobody knows what came of them. */
  const given = new Set<unknown>();
  mailer.use("stream", ({ message, data }, next) => {
    const open = message.createReadStream.bind(message);
    message.createReadStream = (options) => open(options).once("end", () => given.add(data.messageId));
    next();
  });
  return {
    async send(mail, signal) {
      try {
        await mailer.sendMail({ ...mail, signal });
        return { sent: true };
      } catch (error) {
        return { sent: false, ...deliveryFailure(error, given.has(mail.messageId)) };
      } finally {
        given.delete(mail.messageId);
      }
    },
    close: () => mailer.close(),
  };
}

function mailboxTransport(signing: Signing): Transport {
  const mailer = createMailer({
    streamTransport: true,
    buffer: true,
    newline: "windows",
    ...NO_REACHING_OUT,
    ...signing,
  });
  return {
    async send(mail, signal) {
      const { message } = await mailer.sendMail({ ...mail, signal });
      invariant(Buffer.isBuffer(message), "the message was asked for as a whole, not as a stream");
      return { sent: true, caught: { email: mail.to.address, subject: mail.subject, source: message.toString() } };
    },
    close: () => mailer.close(),
  };
}

/** Every header that a reader or a program goes by; the mailer's own list leaves out those of RFC 8058 and 3834. */
export const SIGNED_HEADERS = [
  ...["From", "To", "Reply-To", "Subject", "Date", "Message-ID", "In-Reply-To", "References"],
  ...["MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Content-Language", "Auto-Submitted"],
  ...["X-Auto-Response-Suppress", "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post"],
];

function signature({ domain, selector, privateKey }: DkimKey) {
  return { domainName: domain, keySelector: selector, privateKey, headerFieldNames: SIGNED_HEADERS.join(":") };
}

/** Kindly to small servers, and enough for a few hundred a minute over a slow one. */
export const CONNECTIONS = 5;
/** Servers close idle connections at their will: ours are gone before. */
const IDLE_MS = 5_000;
const CONNECTING_MS = 10_000;
const SILENCE_MS = 30_000;
