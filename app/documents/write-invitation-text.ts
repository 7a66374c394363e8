import { readPeople } from "#domain/programme/invitation/read-people.ts";
import type { InvitationSheet, SheetPerson, SheetRow } from "./invitation-sheet.ts";
import { wrappedLines } from "./wrapped-lines.ts";

/** What mail programs show without breaking it anew (RFC 5322, 2.1.1 recommends at most 78). */
const WIDTH = 72;

type Programme = InvitationSheet["programme"];

/**
 * The invitation as text for a mail, in the agencies' usual order: title, what it is about, facts, arrangers, programme.
 * Our own reader reads it back into the same event.
 */
export function writeInvitationText(sheet: InvitationSheet): string {
  const { programme, about, more } = sheet;
  const blocks: string[][] = [
    wrapped(sheet.title.text),
    ...sheet.notices.map(({ title, text }) => wrapped(`${title}. ${text}`)),
    ...(sheet.edition ? [wrapped(`${sheet.edition.lead} ${sheet.edition.series.text}.`)] : []),
    ...(about ? about.paragraphs.map(({ text }) => wrapped(text)) : []),
    sheet.facts.flatMap(({ term, value }) => wrapped(`${term}: ${value.text}`)),
    ...(sheet.arrangers ? [arrangerLines(sheet.arrangers)] : []),
    [`${more.term}: ${more.address}`],
    ...(sheet.onlyIn ? [wrapped(sheet.onlyIn)] : []),
    ...(programme.days.length > 0 ? [[programme.heading], ...programmeBlocks(programme)] : []),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function arrangerLines({ heading, names }: NonNullable<InvitationSheet["arrangers"]>): string[] {
  const [first, ...others] = names.map(({ text }) => text);
  return others.length === 0
    ? wrapped(`${heading}: ${first}`)
    : [`${heading}:`, ...names.flatMap(({ text }) => wrapped(`- ${text}`))];
}

/** Items begin with their times; those of an agenda, where no item has one, with their numbers. */
function programmeBlocks({ days, parts }: Programme): string[][] {
  const agenda = days.every(({ rows }) => rows.every(({ time }) => time === null));
  let number = 0;
  return days.flatMap(({ heading, rows }) => [
    ...(heading ? [[heading]] : []),
    ...rows.map((row) => rowLines(row, agenda ? `${++number}.` : row.time, parts)),
  ]);
}

function rowLines({ title, people }: SheetRow, start: string | null, parts: Programme["parts"]): string[] {
  return [...wrapped([start, title.text].filter(Boolean).join(" ")), ...peopleLines(people, parts)];
}

/** Each on a line of their own; names alone share one where it is long enough. */
function peopleLines(people: readonly SheetPerson[], parts: Programme["parts"]): string[] {
  const bare = people.filter(({ part, role, organisation }) => part === "speaker" && !role && !organisation);
  const together = `${parts.speaker}: ${bare.map(({ name }) => name).join(", ")}`;
  const joins = bare.length > 1 && bare.length === people.length && together.length <= WIDTH;
  return joins ? [together] : people.flatMap((person) => wrapped(personLine(person, parts)));
}

/**
 * "Namn, roll, organisation". An organisation that looks like one more person, "Peter Ek, föreståndare, Underground Råslätt",
 * stands in brackets with the role; a name alone, which could be anything, says what it is.
 */
function personLine({ part, name, role, organisation }: SheetPerson, parts: Programme["parts"]): string {
  const details = [role, organisation].filter(Boolean).join(", ");
  const label = part === "moderator" || details === "" ? `${parts[part]}: ` : "";
  if (details === "") return label + name;
  const plain = `${name}, ${details}`;
  const alone = readPeople(plain)?.speakers.length === 1;
  return label + (alone ? plain : `${name} (${details})`);
}

function wrapped(text: string): string[] {
  return wrappedLines(text, WIDTH);
}
