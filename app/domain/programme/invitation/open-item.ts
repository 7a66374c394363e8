import type { Speaker } from "#domain/programme/programme-item.ts";
import type { UnsureCode } from "./draft-event.ts";
import { isProse } from "./is-prose.ts";
import type { Passage } from "./join-lines.ts";
import { looksLikeOrganisation } from "./organisation-words.ts";
import { labelField, readLabel } from "./read-label.ts";
import type { Line } from "./read-lines.ts";
import { type People, peopleOfProse, readPeople } from "./read-people.ts";
import { roleAndOrganisation } from "./role-and-organisation.ts";
import { looksLikeRole } from "./role-words.ts";
import { splitTitle } from "./split-title.ts";

/** What stands under one time: one item, or several of which only the first has the time. */
export interface ItemContent {
  /** The line of a further item; null for the first, whose line is the one with the time. */
  readonly line: Line | null;
  readonly title: string;
  readonly speakers: readonly Speaker[];
  readonly moderators: readonly Speaker[];
  readonly description: string | null;
  readonly doubts: readonly UnsureCode[];
}

/** An item while its lines are being read. */
export interface OpenItem {
  line: Line | null;
  title: string;
  speakers: Speaker[];
  moderators: Speaker[];
  described: { text: string; gap: boolean }[];
  doubts: UnsureCode[];
  /** The title opens a list: "Goda exempel:", "Parallella pass". */
  introduces: boolean;
  /** The last speaker's role stood on a line of its own. */
  roleOnLine: boolean;
  /** A label alone on its line says whose names follow. */
  awaits: "speakers" | "moderators" | null;
}

export function newItem(line: Line | null, title: string): OpenItem {
  return {
    line,
    title,
    speakers: [],
    moderators: [],
    described: [],
    doubts: [],
    introduces: false,
    roleOnLine: false,
    awaits: null,
  };
}

/** Parts a title from what its line also holds: people after a dash, a description after a full stop. */
export function takeTitle(item: OpenItem, written: string): void {
  const { title, people, moderators, description } = splitTitle(written);
  item.title = title;
  item.introduces = INTRODUCES.test(written);
  item.speakers.push(...people);
  item.moderators.push(...moderators);
  if (description !== null && people.length === 0) item.speakers.push(...(peopleOfProse(description)?.speakers ?? []));
  if (description !== null) item.described.push({ text: description, gap: false });
}

const INTRODUCES = /:$|parallella|valbara|välj|goda exempel|korta (?:inspel|presentationer|föredrag)|seminariepass/iu;

/** Takes what a passage tells: who speaks or leads, what a speaker is, or else what the item is about. */
export function addPassage(item: OpenItem, passage: Passage): void {
  const label = readLabel(passage.text);
  const named = label && readPeople(label.value);
  if (label?.value === "" && (label.field === "speakers" || label.field === "moderators")) {
    item.awaits = label.field;
    return;
  }
  const leads =
    label?.field === "moderators" &&
    (/^(?:moderator|konferencier)/iu.test(label.word) || item.speakers.length > 0 || /panel/iu.test(item.title));
  if (leads && named) item.moderators.push(...named.speakers);
  else if (named && (label.field === "speakers" || label.field === "moderators" || label.field === "audience"))
    item.speakers.push(...named.speakers);
  else if (!takePeople(item, passage) && !takeDetails(item, passage))
    item.described.push({ text: passage.text, gap: passage.gap });
}

function takePeople(item: OpenItem, passage: Passage): boolean {
  const bare = withoutLeadingLabel(passage.text);
  const people = readPeople(bare) ?? linesOfPeople(passage);
  if (people && item.awaits === "moderators") {
    item.moderators.push(...people.speakers);
    return true;
  }
  if (people && (people.likeness === "clear" || (item.described.length === 0 && item.title !== ""))) {
    item.speakers.push(...people.speakers);
    item.roleOnLine = false;
    if (people.likeness === "shaped") item.doubts.push("speakers-unclear");
    return true;
  }
  const sentence = peopleOfProse(passage.text);
  if (sentence && item.speakers.length === 0 && item.described.length === 0) item.speakers.push(...sentence.speakers);
  return false;
}

/** "Medverkar gör Anna Ek och Bo Al", "Föredras av Anna Ek": a label of speakers without its colon. */
function withoutLeadingLabel(text: string): string {
  const words = text.slice(0, 80).split(" ");
  for (let count = 1; count < Math.min(words.length, 5); count += 1) {
    const opening = words.slice(0, count).join(" ");
    if ((labelField(opening) === "speakers" || /^av$/iu.test(opening)) && /^\p{Lu}/u.test(words[count] ?? ""))
      return text.slice(opening.length + 1);
  }
  return text;
}

/** A line below a bare name tells what the person is, and the next one where: "Kajsa Ek / Rapportör, Polisen". */
function takeDetails(item: OpenItem, { text, gap, bullet, lines }: Passage): boolean {
  const last = item.speakers.at(-1);
  if (isNumbered({ lines })) return false;
  if (!last || last.organisation !== null || gap || bullet || item.described.length > 0) return false;
  if (text.length > 110 || isProse(text) || /[.:]$/.test(text)) return false;
  const { role, organisation } = roleAndOrganisation(text.split(/,\s*/));
  // Where the role has a line of its own, a few capitalised words below it are where the person works.
  const shaped = item.roleOnLine && /^\p{Lu}/u.test(text) && text.split(" ").length <= 4;
  const told =
    last.role === null
      ? looksLikeRole(text) || looksLikeOrganisation(text)
      : role === null && (looksLikeOrganisation(text) || shaped);
  if (!told) return false;
  item.roleOnLine = last.role === null && organisation === null;
  item.speakers[item.speakers.length - 1] = { name: last.name, role: last.role ?? role, organisation };
  return true;
}

/** Lines that were joined as one text, each of which names people. */
function linesOfPeople(passage: Passage): People | null {
  return passage.lines.length < 2 ? null : readPeople(passage.lines.map((line) => line.text).join("\n"));
}

export function closeItem(item: OpenItem): ItemContent {
  let description = "";
  for (const { text, gap } of item.described) description += description === "" ? text : (gap ? "\n\n" : "\n") + text;
  const doubts: UnsureCode[] =
    item.title === "" && item.described.length > 0 ? [...item.doubts, "item-without-title"] : item.doubts;
  return { ...item, description: description === "" ? null : description, doubts };
}

export function isNumbered({ lines }: Pick<Passage, "lines">): boolean {
  return lines.some((line) => line.ordinal !== null);
}
