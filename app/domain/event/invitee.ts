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
const LONGEST_FACT = 200;

/** Why a line adds nobody. */
export const INVITEE_LINE_FAULTS = ["no-address", "name-too-long", "organisation-too-long", "too-many"] as const;
export type InviteeLineFault = (typeof INVITEE_LINE_FAULTS)[number];

export interface UnreadInvitee {
  readonly line: string;
  readonly fault: InviteeLineFault;
}

/**
 * The people of a pasted list, one on each line: name, e-mail address and organisation, parted as a spreadsheet, a list or
 * a mail program does. Gives the lines that add nobody, but a spreadsheet's headings, which are left out.
 */
export function readInvitees(written: string): {
  readonly people: readonly WrittenInvitee[];
  readonly unread: readonly UnreadInvitee[];
} {
  const people = new Map<string, WrittenInvitee>();
  const unread: UnreadInvitee[] = [];
  const lines = written.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  for (const [index, line] of lines.entries()) {
    if (index === 0 && isHeading(line)) continue;
    const read = readLine(line);
    if (typeof read === "string") unread.push({ line, fault: read });
    else if (people.has(read.email.toLowerCase())) continue;
    else if (people.size >= MOST_INVITEES) unread.push({ line, fault: "too-many" });
    else people.set(read.email.toLowerCase(), read);
  }
  return { people: [...people.values()], unread };
}

const HEADINGS =
  /^(((för|efter)?namn|name)|e-?post(adress)?|e-?mail( address)?|mejl(adress)?|organi[sz]ation|roll|role)$/i;

function isHeading(line: string): boolean {
  return line.split(/[\t;,]/).every((cell) => oneLine(cell) === "" || HEADINGS.test(oneLine(cell)));
}

/** What is known of an invited person's name: where none was written, their address stands for it. */
export function writtenName({ name, email }: Pick<WrittenInvitee, "name" | "email">): string | null {
  return name.toLowerCase() === email.toLowerCase() ? null : name;
}

function readLine(line: string): WrittenInvitee | InviteeLineFault {
  const cells = line
    .replace(/<([^<>]*@[^<>]*)>/g, ";$1;")
    .split(/[\t;,]/)
    .map((cell) => oneLine(cell).replace(/^"(.*)"$/, "$1"))
    .filter((cell) => cell !== "");
  const at = cells.findIndex((cell) => cell.includes("@"));
  const email = at === -1 ? null : parseEmailAddress(cells[at]!.replace(/^mailto:/i, ""));
  if (email === null) return "no-address";
  const [name = email, ...rest] = cells.filter((_, index) => index !== at);
  const organisation = rest.join(", ");
  if (name.length > LONGEST_FACT) return "name-too-long";
  if (organisation.length > LONGEST_FACT) return "organisation-too-long";
  return { name, email, organisation: organisation === "" ? null : organisation };
}
