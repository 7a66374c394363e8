import { itemFieldName, type DraftFields, type FactField } from "#domain/event/draft-fields.ts";
import type { UnsureCode, UnsureRow } from "#domain/programme/invitation/draft-event.ts";
import { readInvitation } from "#domain/programme/invitation/read-invitation.ts";

/** A line of the invitation that asks for a person's eye, and the field of the form that it is about. */
export interface UnsureLine {
  readonly line: number;
  readonly code: UnsureCode;
  readonly field: string;
}

const FIELDS: Readonly<Partial<Record<UnsureCode, FactField>>> = {
  "date-without-year": "startsOn",
  "several-dates": "startsOn",
  "weekday-contradicts-date": "startsOn",
  "no-such-date": "startsOn",
  "last-day-in-earlier-year": "lastDay",
  "last-day-after-event": "lastDay",
  "title-too-long": "title",
  "text-too-long": "title",
};

/**
 * What is unsure in the text as it stands; what is about the programme leads to the item that the line names, or to all.
 * A year that is proposed, and that nobody has changed, is as unsure as none.
 */
export function unsureLines(
  source: string,
  { items, facts }: DraftFields,
  proposed: number | null,
): readonly UnsureLine[] {
  const year = /^\d{4}/.exec(facts.startsOn)?.[0];
  const known = year === undefined ? null : Number(year);
  const { unsure } = readInvitation(source, { year: known });
  const yearless =
    proposed !== null && known === proposed
      ? readInvitation(source, { year: null }).unsure.filter(({ code }) => code === "date-without-year")
      : [];
  return [...yearless, ...unsure].sort(byLine).map(({ line, code, text }) => {
    const at = items.findIndex(({ title }) => title.length > 3 && text.includes(title));
    const inProgramme = at === -1 ? "programme" : itemFieldName("title", at + 1);
    return { line, code, field: FIELDS[code] ?? inProgramme };
  });
}

const byLine = (one: UnsureRow, other: UnsureRow) => one.line - other.line;
