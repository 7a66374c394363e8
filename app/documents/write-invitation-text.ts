import { readInvitation } from "#domain/programme/invitation/read-invitation.ts";
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
    wrapped(titleLine(sheet)),
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

/** A title that is not taken for one, as it begins with a small letter or names an organisation, is told to be one. */
function titleLine({ titleTerm, title: { text }, facts }: InvitationSheet): string {
  const [when] = facts;
  const read = readInvitation([text, "", `${when?.term}: ${when?.value.text}`].join("\n"), { year: null });
  return read.title === text ? text : `${titleTerm}: ${text}`;
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

/** Each on a line of their own; names alone, one after the other, share one that says what they are. */
function peopleLines(people: readonly SheetPerson[], parts: Programme["parts"]): string[] {
  const lines: string[] = [];
  let names: string[] = [];
  for (const [index, person] of people.entries()) {
    const label = `${parts[person.part]}: `;
    const details = [person.role, person.organisation].filter((part) => part !== null).join(", ");
    if (details === "") {
      names.push(person.name);
      const next = people[index + 1];
      if (next?.part === person.part && !next.role && !next.organisation) continue;
      lines.push(label + names.join("; "));
      names = [];
    } else lines.push((person.part === "moderator" ? label : "") + personLine(person, details));
  }
  return lines.flatMap(wrapped);
}

/**
 * "Namn, roll, organisation"; otherwise parted where that would be read as something else, for the organisation could be
 * one more person: "Peter Ek, föreståndare Underground Råslätt".
 */
function personLine({ name, role, organisation }: SheetPerson, details: string): string {
  const plain = `${name}, ${details}`;
  const ways = [plain, `${name}, ${role} ${organisation}`, `${name} (${details})`];
  const isRead = (way: string) => {
    const [read, another] = readPeople(way)?.speakers ?? [];
    return !another && read?.name === name && read.role === role && read.organisation === organisation;
  };
  return ways.find(isRead) ?? plain;
}

function wrapped(text: string): string[] {
  return wrappedLines(text, WIDTH);
}
