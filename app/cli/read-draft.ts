import { readTextFile } from "#documents/read-text-file.ts";
import type { DraftEvent } from "#domain/programme/invitation/draft-event.ts";
import { parseDraftEvent } from "#domain/programme/invitation/parse-draft-event.ts";
import { readInvitation } from "#domain/programme/invitation/read-invitation.ts";
import type { Call, Verb } from "./verb.ts";

export const YEAR_OPTION = { year: { type: "string" } } as const satisfies Verb["options"];

/** The draft that a file holds, as an invitation or as the JSON made of one; null once its fault has been said. */
export async function readDraft({ words, positionals, options, say }: Call): Promise<DraftEvent | null> {
  const [path, ...more] = positionals;
  const year = options["year"];
  if (path === undefined || more.length > 0) {
    say(words.cli.oneFile);
    return null;
  }
  if (year !== undefined && !/^(19|20|21)\d\d$/.test(String(year))) {
    say(words.cli.yearMalformed(String(year)));
    return null;
  }
  const read = await readTextFile(path);
  if (!read.ok) {
    say(words.cli.fileRefusals[read.refusal](path));
    return null;
  }
  if (!read.value.trimStart().startsWith("{")) {
    return readInvitation(read.value, { year: year === undefined ? null : Number(year) });
  }
  const parsed = parseDraftEvent(parseJson(read.value));
  if (!parsed.ok) {
    say(words.cli.jsonRefused(path, parsed.refusal.field));
    return null;
  }
  return parsed.value;
}

/** No text has them, and PostgreSQL refuses a NUL. */
function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, "");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => (typeof value === "string" ? withoutControls(value) : value));
  } catch {
    return undefined;
  }
}
