import { ok, refused, type Result } from "#domain/result.ts";
import { oneLine } from "#domain/values/one-line.ts";
import type { OrganiserNote } from "./broadcast.ts";

export type NoteRefusal = "subject-malformed" | "text-malformed";

const LONGEST_SUBJECT = 150;
const LONGEST_TEXT = 10_000;

/** What an organiser writes, without what could end a header or steer a mail program; refused for the first fault. */
export function checkedNote(note: OrganiserNote): Result<OrganiserNote, NoteRefusal> {
  const [fault] = noteFaults(note);
  return fault === undefined ? ok(cleaned(note)) : refused(fault);
}

/** Everything that is wrong with it, in the order of the form. */
export function noteFaults(note: OrganiserNote): readonly NoteRefusal[] {
  const { subject, text } = cleaned(note);
  return [
    ...(isWritten(subject, LONGEST_SUBJECT) ? [] : (["subject-malformed"] as const)),
    ...(isWritten(text, LONGEST_TEXT) ? [] : (["text-malformed"] as const)),
  ];
}

function isWritten(text: string, most: number): boolean {
  return text !== "" && [...text].length <= most;
}

function cleaned({ subject, text }: OrganiserNote): OrganiserNote {
  const body = text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim();
  return { subject: oneLine(subject), text: body };
}
