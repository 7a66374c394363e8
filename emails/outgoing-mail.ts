import type { EmailAddress } from "#domain/values/email-address.ts";
import type { MessageId } from "#domain/values/identifiers.ts";
import type { DkimKey, MailRoute, MailSender } from "#domain/values/mail-settings.ts";
import type { DeliveryFailure } from "./delivery-failure.ts";
import type { AnyMessage } from "./messages.ts";

/** What a mail is made from: plain data, which may cross to another thread. */
export interface OutgoingMail {
  readonly id: MessageId;
  readonly message: AnyMessage;
  /** The calendar part as it was first sent; null where it has not been, or there is none. */
  readonly calendar: string | null;
  /** The first message of the same registration to the same person, where it is another: mail programs show them together. */
  readonly references: MessageId | null;
}

/** What mail is sent with. */
export interface MailHouse {
  readonly route: MailRoute;
  readonly from: MailSender;
  /** Its host stands in every Message-ID. */
  readonly origin: string;
  readonly dkim: DkimKey | null;
}

export type Delivery =
  | { readonly sent: true; readonly caught?: CaughtSource }
  | ({ readonly sent: false } & DeliveryFailure);

/** A mail that nobody sends: the whole of it, as it would go over the wire. */
export interface CaughtSource {
  readonly email: EmailAddress;
  readonly subject: string;
  readonly source: string;
}
