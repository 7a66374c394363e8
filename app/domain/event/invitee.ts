import { parseEmailAddress, type EmailAddress } from "#domain/values/email-address.ts";
import type { Instant } from "#domain/values/instant.ts";
import { oneLine } from "#domain/values/one-line.ts";

/** Somebody who is to be invited, as an organiser has written them down. */
export interface WrittenInvitee {
  readonly name: string;
  readonly email: EmailAddress;
  readonly organisation: string | null;
}

/** As the log of acts says who they are. */
export function asWritten({ name, email, organisation }: WrittenInvitee): WrittenInvitee {
  return { name, email, organisation };
}

/**
 * What an invited person has answered: by a registration, by saying no, or not at all. Who was registered and is no longer
 * has answered too.
 */
export const INVITEE_ANSWERS = ["on-site", "digital", "waiting", "declined", "withdrawn", "lapsed", "none"] as const;
export type InviteeAnswer = (typeof INVITEE_ANSWERS)[number];

/** What has come of the latest invitation or reminder. "dropped": it was no longer true when it would have been sent. */
export type InvitationMail = "waiting" | "sent" | "failed" | "dropped";

export interface InviteeStanding {
  readonly answer: InviteeAnswer;
  readonly invitedAt: Instant | null;
  readonly remindedAt: Instant | null;
  /** Null where nothing is known of any. */
  readonly mail: InvitationMail | null;
}

/** Which mail somebody may get now. "later": a reminder, once a day has passed since they were last written to. */
export type InviteeDue = "invitation" | "reminder" | "later";

/** Null for whoever has answered, and for whoever mail doesn't reach. */
export function inviteeDue({ answer, invitedAt, remindedAt, mail }: InviteeStanding, now: Instant): InviteeDue | null {
  if (answer !== "none") return null;
  if (invitedAt === null || mail === "dropped") return "invitation";
  if (mail === "failed") return null;
  return now - Math.max(invitedAt, remindedAt ?? 0) < BETWEEN_MAILS_MS ? "later" : "reminder";
}

/** Two organisers, or one who presses twice, write to nobody twice. */
const BETWEEN_MAILS_MS = 24 * 3_600_000;

/** No list is longer; what a machine sends is. */
export const MOST_INVITEES = 2_000;
const LONGEST = 200;

/**
 * The people of a pasted list, one on each line: name, e-mail address and organisation, parted as a spreadsheet, a list or
 * a mail program does. Gives the lines that name nobody with an address, and those that are too many.
 */
export function readInvitees(written: string): {
  readonly people: readonly WrittenInvitee[];
  readonly unread: readonly string[];
} {
  const people = new Map<string, WrittenInvitee>();
  const unread: string[] = [];
  for (const line of written.split(/\r\n?|\n/)) {
    if (line.trim() === "") continue;
    const person = readLine(line);
    if (person === null || people.size >= MOST_INVITEES) unread.push(line);
    else if (!people.has(person.email.toLowerCase())) people.set(person.email.toLowerCase(), person);
  }
  return { people: [...people.values()], unread };
}

function readLine(line: string): WrittenInvitee | null {
  const cells = line
    .replace(/<([^<>]*@[^<>]*)>/g, ";$1;")
    .split(/[\t;,]/)
    .map((cell) => oneLine(cell).replace(/^"(.*)"$/, "$1"))
    .filter((cell) => cell !== "");
  const at = cells.findIndex((cell) => cell.includes("@"));
  const email = at === -1 ? null : parseEmailAddress(cells[at]!.replace(/^mailto:/i, ""));
  if (email === null) return null;
  const [name = email, ...rest] = cells.filter((_, index) => index !== at);
  const organisation = rest.join(", ");
  if (name.length > LONGEST || organisation.length > LONGEST) return null;
  return { name, email, organisation: organisation === "" ? null : organisation };
}
