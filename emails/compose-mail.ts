import { invariant } from "#domain/invariant.ts";
import type { MessageId } from "#domain/values/identifiers.ts";
import type { OutgoingMail } from "./outgoing-mail.ts";
import { nameToGreet } from "./parts/opening.ts";
import type { RenderedMail } from "./rendered-mail.ts";

/**
 * The mail in its parts, in the mailer's words: text, HTML and the calendar as alternatives of each other, and the calendar
 * once more as a file, for programs that look for one (RFC 6047, 2.4).
 */
export function composeMail(
  { id, message, references }: Omit<OutgoingMail, "calendar">,
  { subject, text, html, calendar, replyTo }: RenderedMail,
  hostname: string,
) {
  const { envelope, facts, language } = message;
  const first = references === null ? null : messageIdHeader(references, hostname);
  return {
    // The same however often it is sent: a mailbox that gets it twice can tell.
    messageId: messageIdHeader(id, hostname),
    ...(first !== null && { references: first, inReplyTo: first }),
    date: new Date(envelope.writtenAt),
    from: { name: envelope.from.name ?? "", address: envelope.from.address },
    to: { name: nameToGreet(facts.name) ?? "", address: envelope.to },
    ...(replyTo !== null && { replyTo }),
    subject,
    text,
    html,
    ...(calendar !== null && {
      icalEvent: {
        method: calendar.method,
        filename: calendar.method === "CANCEL" ? "cancel.ics" : "invite.ics",
        content: calendar.content,
        // Both copies arrive to the byte: what is not base64 has its line ends and its last line at others' mercy.
        contentTransferEncoding: "base64",
      },
    }),
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

export type ComposedMail = ReturnType<typeof composeMail>;

/** Nothing in a message may make us read a file or an address. */
export const NO_REACHING_OUT = { disableFileAccess: true, disableUrlAccess: true };

/** The calendar part that was sent before, as it is sent again: its method stands in it. */
export function sentCalendar(content: string): NonNullable<RenderedMail["calendar"]> {
  const method = /^METHOD:(REQUEST|CANCEL)\r?$/m.exec(content)?.[1];
  invariant(method === "REQUEST" || method === "CANCEL", "what is kept was written with one of the two");
  return { method, content };
}

function messageIdHeader(id: MessageId, hostname: string): string {
  return `<${id}@${hostname}>`;
}
