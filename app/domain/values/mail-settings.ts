/** Where mail goes: to a server, or into our own mailbox, where the demo shows it. */
export type MailRoute = SmtpServer | { readonly kind: "mailbox" };

export interface SmtpServer {
  readonly kind: "smtp";
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (RFC 8314). */
  readonly secure: boolean;
  /** On a connection that begins without TLS: nothing is sent before STARTTLS has succeeded. */
  readonly requireTls: boolean;
  readonly signIn: { readonly user: string; readonly password: string } | null;
}

/** Whom mail comes from. */
export interface MailSender {
  readonly name: string | null;
  readonly address: string;
}

/** What our mail is signed with (RFC 6376). */
export interface DkimKey {
  readonly domain: string;
  readonly selector: string;
  /** PEM. */
  readonly privateKey: string;
}

/** The mailbox that answers and bounces come to. */
export interface ImapServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; without it, STARTTLS is required wherever the server is another machine. */
  readonly secure: boolean;
  readonly requireTls: boolean;
  readonly signIn: { readonly user: string; readonly password: string };
  readonly folder: string;
}

export interface MailSettings {
  /** Null: messages wait until there is one. */
  readonly route: MailRoute | null;
  readonly from: MailSender;
  /** Null: mail goes unsigned, or the mail server signs it. */
  readonly dkim: DkimKey | null;
  /** The most that the mail server takes in a minute; null: as many as it takes without complaint. */
  readonly perMinute: number | null;
  readonly inbox: ImapServer | null;
}
