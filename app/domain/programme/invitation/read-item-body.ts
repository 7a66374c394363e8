import type { Speaker } from "#domain/programme/programme-item.ts";
import type { UnsureCode } from "./draft-event.ts";
import type { MarkedLine } from "./mark-lines.ts";
import { isOpenEnded, joinLines, joinWords, type Passage } from "./join-lines.ts";
import { labelField, readLabel } from "./read-label.ts";
import type { Line } from "./read-lines.ts";
import { isProse, type People, peopleOfProse, readPeople } from "./read-people.ts";
import { looksLikeOrganisation } from "./organisation-words.ts";
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

interface OpenItem {
  line: Line | null;
  title: string;
  speakers: Speaker[];
  moderators: Speaker[];
  described: { text: string; gap: boolean }[];
  doubts: UnsureCode[];
  /** The title opens a list: "Goda exempel:", "Parallella pass". */
  introduces: boolean;
  /** A label alone on its line says whose names follow. */
  awaits: "speakers" | "moderators" | null;
}

/**
 * Reads the lines of an item: its title, who speaks, what it is about; and finds further items by their layout, a short
 * line like a title with people below it. `title` is what stands beside the time; null for lines that belong to no item.
 */
export function readItemBody(
  title: string | null,
  body: readonly MarkedLine[],
  width: number | null,
  points = false,
  opening: Line | null = null,
): readonly ItemContent[] {
  const lines = body.map(({ line }) => line);
  const whole = title === null ? { title: "", rest: lines } : wholeTitle(title, opening, lines, width);
  const rest = joinLines(whole.rest, width, startsApart);
  const items: OpenItem[] = [newItem(null, "")];
  if (items[0]) takeTitle(items[0], whole.title);
  for (const [index, passage] of rest.entries()) {
    const item = items.at(-1);
    if (!item) break;
    const next = rest[index + 1];
    if (title !== null && !points && opensFurtherItem(item, passage, next, rest[index - 1]))
      items.push(furtherItem(passage));
    else addPassage(item, passage);
  }
  return items.map(closeItem);
}

function newItem(line: Line | null, title: string): OpenItem {
  return { line, title, speakers: [], moderators: [], described: [], doubts: [], introduces: false, awaits: null };
}

function furtherItem(passage: Passage): OpenItem {
  const item = newItem(passage.lines[0] ?? null, "");
  takeTitle(item, passage.text);
  return item;
}

/** The title may stand on the line below its time, and may go on over several lines. */
function wholeTitle(
  written: string,
  opening: Line | null,
  lines: readonly Line[],
  width: number | null,
): { title: string; rest: readonly Line[] } {
  let title = written;
  let last = opening;
  for (const [index, line] of lines.entries()) {
    const goesOn =
      title === "" ? !namesPeopleOrPlace(line) : last !== null && index < 5 && titleGoesOn(title, last, line, width);
    if (!goesOn) return { title, rest: lines.slice(index) };
    title = joinWords(title, line.text);
    last = line;
  }
  return { title, rest: [] };
}

function titleGoesOn(title: string, last: Line, line: Line, width: number | null): boolean {
  if (line.bullet || line.ordinal !== null || line.row || startsApart(line) || /[.?!]$/.test(title)) return false;
  const open = isOpenEnded(title);
  const lower = /^\p{Ll}/u.test(line.text);
  const people = readPeople(line.text)?.likeness === "clear";
  if (line.gap) return open && lower && !people;
  if (lower && !people) return true;
  if (people || /\.$/.test(line.text)) return false;
  if (open) return true;
  const full = width !== null && last.width + 1 + (line.text.split(" ", 1)[0]?.length ?? 0) > width;
  return full && !isProse(line.text) && readPeople(title) === null;
}

/** Parts a title from what its line also holds: people after a dash, a description after a full stop. */
function takeTitle(item: OpenItem, written: string): void {
  const { title, people, moderators, description } = splitTitle(written);
  item.title = title;
  item.introduces = INTRODUCES.test(written);
  item.speakers.push(...people);
  item.moderators.push(...moderators);
  if (description !== null && people.length === 0) item.speakers.push(...(peopleOfProse(description)?.speakers ?? []));
  if (description !== null) item.described.push({ text: description, gap: false });
}

const INTRODUCES = /:$|parallella|valbara|välj|goda exempel|korta (?:inspel|presentationer|föredrag)|seminariepass/iu;

const TRACK =
  /^[A-H][).:]\s(?=\p{Lu})|^(?:spår|seminarium|workshop|session|pass|parallellpass|parallellt pass|alternativ|grupp|block|seminariespår|valbart pass|föreläsning|rum|sal)\s(?:[A-ZÅÄÖ]|\d{1,2}|[IVX]{1,4})(?!\p{L})\s*[:.–—-]?/iu;

function opensFurtherItem(
  item: OpenItem,
  passage: Passage,
  next: Passage | undefined,
  previous: Passage | undefined,
): boolean {
  const { text } = passage;
  if (item.title === "" || readLabel(text) || text.length > 160) return false;
  if (passage.lines[0]?.row) return true;
  const track = TRACK.exec(text)?.[0];
  if (track !== undefined && (/[:.–—-]$/u.test(track) || !isProse(text.replace(/[?!]/g, "")))) return true;
  const people = readPeople(text);
  if (passage.bullet || isNumbered(passage)) {
    const split = splitTitle(text);
    return split.people.length > 0 && split.title !== "" && !people && item.moderators.length === 0;
  }
  if (people?.likeness === "clear" || !isTitleLike(text)) return false;
  if (!next || !namesSpeakers(next)) return false;
  const introduced = item.introduces && item.speakers.length === 0;
  const filled = introduced || item.speakers.length > 0 || item.described.length > 0;
  const paused = /^(?:\p{L}*paus|lunch|\p{L}*fika|kaffe|\p{L}*kaffe|middag)(?!\p{L})/iu.test(item.title);
  const begins =
    passage.gap ||
    item.described.length === 0 ||
    /[.?!]$/.test(previous?.text ?? "") ||
    previous === undefined ||
    readPeople(previous.text) !== null;
  return (filled || paused) && begins;
}

function isNumbered({ lines }: Pick<Passage, "lines">): boolean {
  return lines.some((line) => line.ordinal !== null);
}

function namesSpeakers(passage: Passage): boolean {
  const label = readLabel(passage.text);
  if (label) return label.field === "speakers" && readPeople(label.value) !== null;
  return readPeople(passage.text)?.likeness === "clear";
}

function isTitleLike(text: string): boolean {
  return text.length >= 4 && /^["”“'«]?[\p{Lu}\d]/u.test(text) && !/[.:,;]$/.test(text) && !/\.\s\p{Lu}/u.test(text);
}

function addPassage(item: OpenItem, passage: Passage): void {
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
    const word = opening.replace(/^(?:föredras|föreläsning|presentation) av$/iu, "presenteras av");
    if ((labelField(word) === "speakers" || /^av$/iu.test(word)) && /^\p{Lu}/u.test(words[count] ?? ""))
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
  const told =
    last.role === null
      ? looksLikeRole(text) || looksLikeOrganisation(text)
      : role === null && looksLikeOrganisation(text);
  if (!told) return false;
  item.speakers[item.speakers.length - 1] = { name: last.name, role: last.role ?? role, organisation };
  return true;
}

/** Lines that were joined as one text, each of which names people. */
function linesOfPeople(passage: Passage): People | null {
  return passage.lines.length < 2 ? null : readPeople(passage.lines.map((line) => line.text).join("\n"));
}

/** A label with its value is no title; "Kaffe och registrering" alone is one, though it could be a label too. */
function namesPeopleOrPlace(line: Line): boolean {
  const label = readLabel(line.text);
  return label !== null && (label.value !== "" || label.field === "speakers" || label.field === "moderators");
}

function startsApart(line: Line): boolean {
  return readLabel(line.text) !== null || TRACK.test(line.text);
}

function closeItem(item: OpenItem): ItemContent {
  let description = "";
  for (const { text, gap } of item.described) description += description === "" ? text : (gap ? "\n\n" : "\n") + text;
  const doubts: UnsureCode[] =
    item.title === "" && item.described.length > 0 ? [...item.doubts, "item-without-title"] : item.doubts;
  return { ...item, description: description === "" ? null : description, doubts };
}
