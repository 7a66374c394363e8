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

export interface MailSettings {
  /** Null: messages wait until there is one. */
  readonly route: MailRoute | null;
  readonly from: MailSender;
}
