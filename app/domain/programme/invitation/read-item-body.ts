import { isProse } from "./is-prose.ts";
import { isOpenEnded, joinLines, joinWords, type Passage } from "./join-lines.ts";
import type { MarkedLine } from "./mark-lines.ts";
import { addPassage, closeItem, isNumbered, type ItemContent, newItem, type OpenItem, takeTitle } from "./open-item.ts";
import { readLabel } from "./read-label.ts";
import type { Line } from "./read-lines.ts";
import { readPeople } from "./read-people.ts";
import { splitTitle } from "./split-title.ts";

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

function furtherItem(passage: Passage): OpenItem {
  const item = newItem(passage.lines[0] ?? null, "");
  takeTitle(item, passage.text);
  return item;
}

/** Words that a title ends with as well as not: "så funkar det". */
const MAY_END = /(?<!\p{L})(?:det|den|de|vi|är|hur|kan|ska|inte|om)$/iu;

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
  if (open) return lower || !MAY_END.test(title);
  const full = width !== null && last.width + 1 + (line.text.split(" ", 1)[0]?.length ?? 0) > width;
  return full && !isProse(line.text) && readPeople(title) === null;
}

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

function namesSpeakers(passage: Passage): boolean {
  const label = readLabel(passage.text);
  if (label) return label.field === "speakers" && readPeople(label.value) !== null;
  return readPeople(passage.text)?.likeness === "clear";
}

function isTitleLike(text: string): boolean {
  return text.length >= 4 && /^["”“'«]?[\p{Lu}\d]/u.test(text) && !/[.:,;]$/.test(text) && !/\.\s\p{Lu}/u.test(text);
}

/** A label with its value is no title; "Kaffe och registrering" alone is one, though it could be a label too. */
function namesPeopleOrPlace(line: Line): boolean {
  const label = readLabel(line.text);
  return label !== null && (label.value !== "" || label.field === "speakers" || label.field === "moderators");
}

function startsApart(line: Line): boolean {
  return readLabel(line.text) !== null || TRACK.test(line.text);
}
