import { CALENDAR_ANSWERS, type CalendarAnswer } from "#domain/calendar/calendar-answer.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import { headerOf, partOf, readMail } from "./read-mail.ts";

/** What a calendar answers for its owner (METHOD:REPLY; RFC 5546, 3.2.3). */
export interface CalendarReply {
  readonly kind: "reply";
  readonly uid: string;
  /** Whom the mail is from, in small letters; empty where it names nobody. */
  readonly from: string;
  /** In small letters. */
  readonly attendee: string;
  readonly name: string | null;
  readonly answer: CalendarAnswer;
  /** Null where the program leaves it out. */
  readonly sequence: number | null;
  readonly stampedAt: Instant;
}

/** What a mail server tells of a message that it could not deliver (RFC 3464). */
export interface Bounce {
  readonly kind: "bounce";
  /** Of ours, without the angle brackets; each that the report names. */
  readonly messageIds: readonly string[];
  /** The enhanced code of a delivery that has failed for good: "5.1.1" (RFC 3463). */
  readonly status: string;
}

/** Null for all other mail, and for what is broken. It comes from anybody: nothing in it is believed but what is found again with us. */
export function readReturnedMail(source: string): CalendarReply | Bounce | null {
  const mail = readMail(source.slice(0, LONGEST));
  const calendar = partOf(mail, "text/calendar") ?? partOf(mail, "application/ics");
  if (calendar !== null) return calendarReply(calendar, sender(headerOf(mail, "from")));
  const status = partOf(mail, "message/delivery-status");
  if (status === null) return null;
  const returned = partOf(mail, "message/rfc822") ?? partOf(mail, "text/rfc822-headers") ?? "";
  return bounce(unfolded(status), unfolded(returned));
}

/** Longer than any answer, and than the part of a bounce that is read. */
const LONGEST = 262_144;

function calendarReply(text: string, sentBy: string): CalendarReply | null {
  const lines = unfolded(text).split("\n");
  if (valueOf(lines, "METHOD").toUpperCase() !== "REPLY") return null;
  const from = lines.findIndex((line) => /^BEGIN:VEVENT\s*$/i.test(line));
  const entry = lines.slice(Math.max(0, from));
  const attendee = entry.find((line) => /^ATTENDEE[;:]/i.test(line)) ?? "";
  // Control characters are in no address, and PostgreSQL would refuse to look for one.
  const email = /:mailto:([^\s"<>\p{Cc}]+)\s*$/iu.exec(attendee)?.[1]?.toLowerCase();
  const said = /;PARTSTAT="?([a-z-]+)/i.exec(attendee)?.[1]?.toLowerCase();
  const answer = CALENDAR_ANSWERS.find((known) => known === said);
  const uid = valueOf(entry, "UID");
  const stampedAt = momentOf(valueOf(entry, "DTSTAMP"));
  if (email === undefined || answer === undefined || uid === "" || stampedAt === null) return null;
  const [, quoted, bare] = /;CN=(?:"([^"]*)"|([^";:]*))/i.exec(attendee) ?? [];
  const sequence = valueOf(entry, "SEQUENCE");
  return {
    ...{ kind: "reply", from: sentBy, uid, attendee: email, name: quoted ?? bare ?? null, answer, stampedAt },
    sequence: /^\d{1,9}$/.test(sequence) ? Number(sequence) : null,
  };
}

/** `"Anna" <anna@example.se>`, and the address alone. */
function sender(from: string): string {
  const bare = from.replace(/"(?:[^"\\]|\\.)*"/g, "");
  return (/<([^<>]*)>\s*$/.exec(bare)?.[1] ?? bare).trim().toLowerCase();
}

function bounce(status: string, returned: string): Bounce | null {
  const permanent = status
    .split(/\n\s*\n/)
    .filter((one) => /^Action:\s*failed\b/im.test(one))
    .flatMap((one) => /^Status:\s*(5\.\d{1,3}\.\d{1,3})\b/im.exec(one)?.[1] ?? [])[0];
  const named = [
    ...`${status}\n${returned}`.matchAll(
      /^(?:X-)?(?:Original-)?Message-ID:\s*<?([^\s<>@]{1,64}@[^\s<>@]{1,255})>?\s*$/gim,
    ),
  ];
  const messageIds = [...new Set(named.flatMap(([, id]) => id ?? []))].slice(0, MOST_NAMED);
  return permanent === undefined || messageIds.length === 0 ? null : { kind: "bounce", messageIds, status: permanent };
}

const MOST_NAMED = 5;

function unfolded(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/\n[ \t]/g, "");
}

function valueOf(lines: readonly string[], name: string): string {
  const line = lines.find(
    (each) => each.slice(0, name.length).toUpperCase() === name && /^[;:]/.test(each.slice(name.length)),
  );
  return line === undefined ? "" : line.slice(line.indexOf(":") + 1).trim();
}

/** UTC, as a DTSTAMP must be (RFC 5545, 3.8.7.2). */
function momentOf(written: string): Instant | null {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/.exec(written) ?? [];
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? null : instant(at);
}
