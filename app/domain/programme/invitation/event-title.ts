import { withoutWhen } from "./event-place.ts";
import { findDates } from "./find-dates.ts";
import { findTimes } from "./find-times.ts";
import type { MarkedLine } from "./mark-lines.ts";
import { type Fact, valuesOf } from "./gather-facts.ts";
import { isOpenEnded, joinWords } from "./join-lines.ts";
import { looksLikeOrganisation } from "./organisation-words.ts";
import type { Line } from "./read-lines.ts";
import { readPeople } from "./read-people.ts";
import { bareTitle } from "./split-title.ts";

export interface EventTitle {
  readonly title: string | null;
  readonly lines: readonly Line[];
  /** A line that stands where the name is expected, and is longer than any name. */
  readonly tooLong: Line | null;
}

const LONGEST_TITLE = 160;
/** What is longer still is a text pasted without its line breaks. */
const LONGEST_LOOKED_AT = 1_000;

const GREETING =
  /^(?:hej(?:san)?|god (?:morgon|dag)|hallå|bästa|kära|till (?:dig|er|alla|samtliga|berörda)|vidarebefordra\p{L}*|vb:|fw:|från:|skickat:|utskick|nyhetsbrev|bilaga|sida|diarienr|dnr|datum|logga|logotyp)(?!\p{L})/iu;
const INVITATION_WORD =
  /^(?:(?:varmt |hjärtligt )?(?:välkommen|välkomna)|(?:en )?inbjudan(?! ?\/)|mötesinbjudan|mötesbokning|kallelse ?\/ ?inbjudan|inbjudan ?\/ ?kallelse|kallelse|save the date|påminnelse|sista chansen|boka in|boka (?:redan nu|datumet)|spara datumet|ämne|sv|vb|re|fw|fwd|program)\s*(?:(?:och (?:dagordning|program|inbjudan))?\s*[:!|·–—-]+\s*|(?:till|på)(?:\s+(?!dig|er|alla|oss)|$)|$)/iu;

/** What a page on the web has over its heading: where the page belongs. */
const PLACE_ON_SITE =
  /^(?:kalender|kalendarium|evenemang|aktuellt|nyheter|om oss|kalenderhändelse|nyhet|press(?: och nyheter)?|nyhetsrum|konferenser|utbildningar|utbildningar och konferenser|kurser|kurser och konferenser|kalender och utbildningar|aktiviteter)$/iu;

/** "Region Skåne och Lunds kommun bjuder in till", with the event's name on the next line, or after it. */
export const INVITERS =
  /(?<!\p{L})(?:bjuder|bjuda|inbjuder|inbjuda|inbjuds|välkomnar|välkomna|kallar|kalla)(?!\p{L})[^.]{0,80}(?:till|in)\s?:?$/iu;
const INVITERS_BEFORE =
  /^\p{Lu}[^.!?]{1,200}?\s(?:bjuder|inbjuder|inbjuds|bjuds|välkomnar|välkomnas|kallar|kallas)\s(?:[^.!?]{0,120}?\s)?(?:in\s)?till\s:?\s*/u;

/** The event's name: under a label, in a heading, or the first line that can be one; without "Inbjudan till". */
export function eventTitle(
  facts: readonly Fact[],
  loose: readonly MarkedLine[],
  taken: readonly Line[],
  width: number | null,
): EventTitle {
  const named = namedTitle(facts, loose, taken, width);
  if (named.labelled) return { ...named, tooLong: null };
  const [first] = named.lines;
  const above = loose.filter(({ line }) => !taken.includes(line) && (!first || line.number < first.number));
  return { ...named, tooLong: above.find(isTooLongForTitle)?.line ?? null };
}

interface NamedTitle extends Pick<EventTitle, "title" | "lines"> {
  readonly labelled?: true;
}

function namedTitle(
  facts: readonly Fact[],
  loose: readonly MarkedLine[],
  taken: readonly Line[],
  width: number | null,
): NamedTitle {
  const [labelled] = valuesOf(
    facts.filter(({ word }) => !/^tema$/iu.test(word)),
    "title",
  );
  if (labelled !== undefined)
    return { title: withoutInvitation(labelled) ?? bareTitle(labelled), lines: [], labelled: true };
  const candidates = loose.filter(({ line }) => !taken.includes(line));
  const headed = candidates.find((one) => one.line.heading && canBeTitle(one));
  let kindOnly: NamedTitle | null = null;
  for (const one of headed ? [headed] : candidates) {
    if (!canBeTitle(one) || INVITERS.test(one.line.text)) continue;
    const { text, lines } = wholeTitle(candidates, one, width);
    const title = withoutInvitation(text.replace(INVITERS_BEFORE, ""));
    if (title === null) continue;
    if (headed || !(BARE_KIND.test(title) || isSender(one, candidates))) return { title, lines };
    kindOnly ??= { title, lines };
  }
  if (kindOnly) return kindOnly;
  return { title: quotedName(candidates), lines: [] };
}

const SENDER =
  /^(?:(?:Länsstyrelsen|Region|Polisregion|Polismyndigheten|Polisen)(?:\si)?(?:\s\p{Lu}\p{L}+){0,3}|(?:\p{Lu}\p{L}+\s){1,2}(?:kommun|stad|universitet|län|högskola))$/u;

/** The name of whose letter it is, and the unit below it. */
function isSender({ line }: MarkedLine, candidates: readonly MarkedLine[]): boolean {
  const above = candidates.find((one) => one.line.number === line.number - 1);
  return SENDER.test(line.text) || (above !== undefined && line.text.length < 40 && SENDER.test(above.line.text));
}

function canBeTitle(one: MarkedLine): boolean {
  return one.line.text.length <= LONGEST_TITLE && looksLikeTitle(one);
}

/** A sentence as long as that is running text, whatever it stands before; a line without any full stop may be a name. */
function isTooLongForTitle(one: MarkedLine): boolean {
  const { text } = one.line;
  if (text.length <= LONGEST_TITLE || text.length > LONGEST_LOOKED_AT || /[.!?]["”)]?(?:\s+\p{Lu}|$)/u.test(text))
    return false;
  return looksLikeTitle(one);
}

function looksLikeTitle({ line, label, timed, day, programmeHeading }: MarkedLine): boolean {
  const { text } = line;
  if (label || timed || day || text.length < 4 || GREETING.test(text) || PLACE_ON_SITE.test(text)) return false;
  if (programmeHeading && !/\s(?:för|–)\s/u.test(text)) return false;
  if (/\S@\S|https?:|www\./iu.test(text) || !/\p{L}{3}/u.test(text)) return false;
  if (/^\p{Ll}/u.test(text) && !line.heading) return false;
  if (withoutWhen(text) === "") return false;
  // A sentence is running text, except a short one that a heading could be.
  if (
    /\.$/.test(text) &&
    (text.length > 90 ||
      /\.\s/.test(text.slice(0, -1)) ||
      /(?<!\p{L})(?:vi|du|ni|bjuder|är|här|kommer)(?!\p{L})/iu.test(text))
  )
    return false;
  return readPeople(text)?.likeness !== "clear";
}

function wholeTitle(
  candidates: readonly MarkedLine[],
  first: MarkedLine,
  width: number | null,
): { text: string; lines: Line[] } {
  let text = first.line.text;
  const lines = [first.line];
  for (let index = candidates.indexOf(first) + 1; index < candidates.length && lines.length < 4; index += 1) {
    const next = candidates[index];
    if (!next || next.label || next.timed || next.day || next.line.text.length > 140 || next.line.bullet) break;
    if (next.line.number - (lines.at(-1)?.number ?? 0) > 2) break;
    const lower = /^\p{Ll}/u.test(next.line.text) && !/[.!?]$/.test(text);
    const open = isOpenEnded(text) || /[:–]$/u.test(text);
    const full =
      width !== null && text.length > 40 && text.length + (next.line.text.split(" ", 1)[0]?.length ?? 0) + 1 > width;
    if (next.line.gap ? !(open && lower) : !(lower || open || (full && !/[.!?]$/.test(text)))) break;
    if (/[.]$/.test(next.line.text) && next.line.text.length > 80) break;
    text = joinWords(text, next.line.text);
    lines.push(next.line);
  }
  return { text, lines };
}

/** "Inbjudan till seminarium" over the title tells only what kind of event it is. */
const BARE_KIND =
  /^(?:digital(?:t|a)? |regional(?:t|a)? |nationell(?:t|a)? |nordisk(?:t|a)? |öppe(?:n|t) |(?:läns)?gemensam(?:t|ma)? )?\p{L}*(?:seminarium|konferens|webbinarium|utbildning|nätverksträff|nätverksmöte|träff|dag|möte|workshop|föreläsning|kurs|dagar|konferensdag)[!.]?$/iu;

/** "Temadag 24 april 2025 kl. 17.30": the day at the end is told elsewhere. */
function withoutDay(title: string): string {
  const date = findDates(title).at(-1);
  if (!date || date.index < 8) return title;
  const rest = title.slice(date.index + date.length);
  const [time] = findTimes(rest);
  const left = time ? rest.slice(0, time.index) + rest.slice(time.index + time.length) : rest;
  return /^[\s,.()–-]*$/u.test(left) ? title.slice(0, date.index).replace(/[\s,(–:-]+$|\s(?:den|på)\s*$/gu, "") : title;
}

/** "konferensen Trygg stad" after "Inbjudan till": the name is what follows. */
const EVENT_WORD =
  /^(?:\p{Ll}*(?:konferensen|seminariet|webbinariet|utbildningen|dagen|träffen|workshopen|kursen|föreläsningen))\s(?=[\p{Lu}”"“])/u;

/** "Program Folk och försvar", "Program för länsdagen Trygg stad". */
const PROGRAMME_FOR = /^(?:preliminärt |detaljerat )?program(?:met)?\s(?:för\s(?:\p{Ll}+\s)?)?(?=[\p{Lu}”"“])/iu;

/** Null where nothing but the label was written. */
function withoutInvitation(text: string): string | null {
  let title = text.trim();
  for (let turns = 0; turns < 3; turns += 1) {
    const label = INVITATION_WORD.exec(title);
    if (!label) break;
    title = title.slice(label[0].length).trim();
    if (title === "") return null;
  }
  title = withoutDay(withoutSite(title).replace(PROGRAMME_FOR, "").replace(EVENT_WORD, ""));
  if (INVITATION_WORD.exec(title)?.[0] === title) return null;
  const bare = bareTitle(title).replace(/^["”“](.*)["”]$/u, "$1");
  return bare.length < 3 ? null : bare;
}

/** "Trygg stad | Folkhälsomyndigheten" is what a browser calls a page: the name and whose site it is on. */
function withoutSite(title: string): string {
  const at = title.lastIndexOf(" | ");
  return at > 3 && looksLikeOrganisation(title.slice(at + 3)) ? title.slice(0, at) : title;
}

/** A mail without a heading names the event in its first sentences: "bjuder in till nätverksträffen ”Unga ute”". */
function quotedName(candidates: readonly MarkedLine[]): string | null {
  for (const { line } of candidates) {
    const match =
      /(?:bjuder|inbjuder|välkommen|välkomna|kallar|kallas|kallelse|inbjudan)(?:\s[^.]{0,60}?)?\still\s([^.!?]{4,140}?)(?=\s(?:den|på|kl|i|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)(?:en)?\s|[.!?]|$)/iu.exec(
        line.text.slice(0, 600),
      );
    if (match?.[1]) return bareTitle(match[1]);
  }
  return null;
}
