import { createTransport as createMailer } from "nodemailer";
import { invariant } from "#domain/invariant.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { MessageId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { MailRoute, MailSender, SmtpServer } from "#domain/values/mail-settings.ts";
import type { Language } from "#domain/values/language.ts";
import { deliveryFailure, type DeliveryFailure } from "./delivery-failure.ts";
import { nameToGreet } from "./parts/opening.ts";

export interface OutgoingMail {
  readonly id: MessageId;
  readonly to: { readonly name: string; readonly email: EmailAddress };
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
  readonly writtenAt: Instant;
}

export type Delivery = { readonly sent: true } | ({ readonly sent: false } & DeliveryFailure);

export interface Transport {
  /** Throws nothing that a server may do. What an aborted sending has come to nobody knows: it counts as not sent. */
  send(mail: OutgoingMail, signal: AbortSignal): Promise<Delivery>;
  close(): void;
}

/** Keeps a mail where nobody sends it: the whole of it, as it would go over the wire. */
export type KeepMail = (mail: {
  readonly id: MessageId;
  readonly email: EmailAddress;
  readonly subject: string;
  readonly source: string;
}) => Promise<void>;

interface TransportParts {
  readonly route: MailRoute;
  readonly from: MailSender;
  readonly origin: string;
  /** For the route "mailbox". */
  readonly keep: KeepMail;
}

export function createTransport({ route, from, origin, keep }: TransportParts): Transport {
  const { hostname } = new URL(origin);
  const fields = (mail: OutgoingMail) => headerFields(mail, { from, hostname });
  return route.kind === "smtp" ? smtpTransport(route, hostname, fields) : mailboxTransport(keep, fields);
}

function smtpTransport(server: SmtpServer, name: string, fields: (mail: OutgoingMail) => Fields): Transport {
  const { host, port, secure, requireTls, signIn } = server;
  const mailer = createMailer({
    ...{ host, port, secure, requireTLS: requireTls, name, ...NO_REACHING_OUT },
    ...(signIn && { auth: { user: signIn.user, pass: signIn.password } }),
    ...{ pool: true, maxConnections: CONNECTIONS, idleTimeout: IDLE_MS },
    // Sent again by us alone, and counted.
    maxRequeues: 0,
    ...{ connectionTimeout: CONNECTING_MS, greetingTimeout: CONNECTING_MS, dnsTimeout: CONNECTING_MS },
    socketTimeout: SILENCE_MS,
  });
  return {
    async send(mail, signal) {
      try {
        await mailer.sendMail({ ...fields(mail), signal });
        return { sent: true };
      } catch (error) {
        return { sent: false, ...deliveryFailure(error) };
      }
    },
    close: () => mailer.close(),
  };
}

function mailboxTransport(keep: KeepMail, fields: (mail: OutgoingMail) => Fields): Transport {
  const mailer = createMailer({ streamTransport: true, buffer: true, newline: "windows", ...NO_REACHING_OUT });
  return {
    async send(mail, signal) {
      const { message } = await mailer.sendMail({ ...fields(mail), signal });
      invariant(Buffer.isBuffer(message), "the message was asked for as a whole, not as a stream");
      await keep({ id: mail.id, email: mail.to.email, subject: mail.subject, source: message.toString() });
      return { sent: true };
    },
    close: () => mailer.close(),
  };
}

type Fields = ReturnType<typeof headerFields>;

function headerFields(
  { id, to, subject, text, language, writtenAt }: OutgoingMail,
  { from, hostname }: { from: MailSender; hostname: string },
) {
  return {
    // The same however often it is sent: a mailbox that gets it twice can tell.
    messageId: `<${id}@${hostname}>`,
    date: new Date(writtenAt),
    from: { name: from.name ?? "", address: from.address },
    to: { name: nameToGreet(to.name) ?? "", address: to.email },
    subject,
    text,
    // Readable as it stands, in any mailbox.
    textEncoding: "quoted-printable" as const,
    headers: {
      // RFC 3834: no holiday answers, please; the second is what Exchange heeds.
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      "Content-Language": language,
    },
    ...NO_REACHING_OUT,
  };
}

/** Nothing in a message may make us read a file or an address. */
const NO_REACHING_OUT = { disableFileAccess: true, disableUrlAccess: true };
/** Kindly to small servers, and enough for a few hundred a minute over a slow one. */
const CONNECTIONS = 5;
/** Servers close idle connections at their will: ours are gone before. */
const IDLE_MS = 5_000;
const CONNECTING_MS = 10_000;
const SILENCE_MS = 30_000;
