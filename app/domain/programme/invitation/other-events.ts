import { findDates } from "./find-dates.ts";
import { findTimes } from "./find-times.ts";
import { sentencesOf } from "./gather-facts.ts";
import type { Line } from "./read-lines.ts";

const OTHER = String.raw`(?:fler|flera|andra|kommande|tidigare|liknande|relaterade|närliggande|senaste|aktuella|övriga|våra)`;
const EVENTS = String.raw`\p{L}*(?:evenemang|händelser|kalendarium|kalenderhändelser|aktiviteter|arrangemang|kurser|utbildningar|konferenser|seminarier|webbinarier|träffar|nyheter)`;
const HEADING = new RegExp(
  String.raw`^(?:${OTHER}\s(?:\p{L}+\s)?${EVENTS}|relaterat(?: innehåll)?|du kanske också (?:är intresserad av|gillar)|se även|missa inte|på gång|händer härnäst)(?:\s(?:hos|från|på|i)\s.{2,40})?\s?:?$`,
  "iu",
);
const CALENDAR_LINK = /^(?:visa|se|till)\s(?:alla|fler|hela|kalend)\p{L}*/iu;

/** Leaves out the lists of other events that a page on the web has beside or below the invitation. */
export function withoutOtherEvents(lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = [];
  let aside = false;
  for (const line of lines) {
    const heading = HEADING.test(line.text);
    if (heading) aside = true;
    else if (aside && !tellsWhen(line.text) && !CALENDAR_LINK.test(line.text)) aside = line.bullet && !line.gap;
    if (!aside) kept.push(line);
  }
  return kept;
}

function tellsWhen(text: string): boolean {
  return findDates(text).length > 0 || findTimes(text).length > 0;
}

const ELSEWHEN =
  /^(?:nästa|kommande|förra|föregående|tidigare|höstens|vårens|årets första|fjolårets|senaste|efterföljande)\s(?:\p{L}+\s)?\p{L}*(?:träff|möte|konferens|kurs|tillfälle|seminari|webbinari|dag|gång|utbildning|omgång|forum)\p{L}*|^(?:missade du|spara (?:även|också|redan)|boka (?:även|också|redan nu))|(?<!\p{L})(?:finns inspela|kan ses i efterhand|i fjol|förra året|nästa (?:träff|möte|gång) (?:är|blir|äger))/iu;

/** Whether a sentence tells of another event than the one that the invitation is for. */
export function isAboutOtherEvent(sentence: string): boolean {
  return ELSEWHEN.test(sentence);
}

/** A text's sentences about its own event. */
export function ownSentencesOf(text: string): readonly string[] {
  return sentencesOf(text).filter((sentence) => !isAboutOtherEvent(sentence));
}
