import { parseEmailAddress, type EmailAddress } from "#domain/values/email-address.ts";
import { oneLine } from "#domain/values/one-line.ts";

/** Somebody who is to be invited, as an organiser has written them down. */
export interface WrittenInvitee {
  readonly name: string;
  readonly email: EmailAddress;
  readonly organisation: string | null;
}

/** What an invited person has answered: by a registration, by saying no, or not at all. */
export type InviteeAnswer = "on-site" | "digital" | "waiting" | "declined" | "none";

/** No list is longer; what a machine sends is. */
export const MOST_INVITEES = 2_000;
const LONGEST = 200;

/**
 * The people of a pasted list, one on each line: name, e-mail address and organisation, parted as a spreadsheet, a list or
 * a mail program does. Gives the numbers of the lines that name nobody with an address.
 */
export function readInvitees(written: string): {
  readonly people: readonly WrittenInvitee[];
  readonly unread: readonly number[];
} {
  const people = new Map<string, WrittenInvitee>();
  const unread: number[] = [];
  for (const [index, line] of written.split(/\r\n?|\n/).entries()) {
    if (line.trim() === "") continue;
    const person = readLine(line);
    if (person === null || people.size >= MOST_INVITEES) unread.push(index + 1);
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
