import { ok, refused, type Result } from "#domain/result.ts";
import { oneLine } from "#domain/values/one-line.ts";
import type { OrganiserNote } from "./broadcast.ts";

export type NoteRefusal = "subject-malformed" | "text-malformed";

const LONGEST_SUBJECT = 150;
const LONGEST_TEXT = 10_000;

/** What an organiser writes, without what could end a header or steer a mail program. */
export function checkedNote({ subject, text }: OrganiserNote): Result<OrganiserNote, NoteRefusal> {
  const line = oneLine(subject);
  const body = text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim();
  if (line === "" || [...line].length > LONGEST_SUBJECT) return refused("subject-malformed");
  if (body === "" || [...body].length > LONGEST_TEXT) return refused("text-malformed");
  return ok({ subject: line, text: body });
}
