import type { PublishedEvent, PublishedItem } from "#domain/event/published-event.ts";
import { venueLine } from "#domain/event/venue-line.ts";
import type { Speaker } from "#domain/programme/programme-item.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { clock, clockAlone, clockInText, daySpan, longDay } from "#i18n/dates.ts";

/** Words in the language that they were written in. */
export interface Words {
  readonly text: string;
  readonly language: Language;
}

/** All that an invitation says, in the order in which it is read; how it looks is for the text and the PDF to say. */
export interface InvitationSheet {
  readonly language: Language;
  /** What must be known first: cancelled, an example. */
  readonly notices: readonly { readonly title: string; readonly text: string }[];
  readonly eyebrow: string;
  readonly title: Words;
  /** What a title is, where it must be told. */
  readonly titleTerm: string;
  readonly edition: { readonly lead: string; readonly series: Words } | null;
  readonly facts: readonly { readonly term: string; readonly value: Words }[];
  /** "The text is only available in Swedish." */
  readonly onlyIn: string | null;
  readonly about: { readonly heading: string; readonly paragraphs: readonly Words[] } | null;
  readonly programme: {
    readonly heading: string;
    readonly columns: readonly [time: string, item: string];
    readonly empty: string;
    readonly days: readonly { readonly heading: string | null; readonly rows: readonly SheetRow[] }[];
    readonly parts: Readonly<Record<SheetPerson["part"], string>>;
  };
  readonly arrangers: { readonly heading: string; readonly names: readonly Words[] } | null;
  readonly more: { readonly term: string; readonly address: string };
  readonly page: { readonly page: string; readonly of: string };
}

export interface SheetRow {
  /** As printed: an end that nobody wrote is not here. Null for an item without a time of its own. */
  readonly time: string | null;
  readonly pause: boolean;
  readonly title: Words;
  readonly people: readonly SheetPerson[];
  readonly paragraphs: readonly Words[];
}

export interface SheetPerson extends Speaker {
  readonly part: "moderator" | "speaker";
  readonly language: Language;
}

/** Puts an event into the words of an invitation. `address` is that of the event's page. */
export function invitationSheet(event: PublishedEvent, language: Language, address: string): InvitationSheet {
  const { event: words, eventKinds, invitation } = catalogueOf(language);
  const { language: written, text } = event.text;
  const paragraphs = paragraphsOf(text.description, written);
  const names = event.arrangers.map((arranger) => ({ text: oneLine(arranger.written), language: event.language }));
  return {
    language,
    notices: [...(event.state === "cancelled" ? [words.cancelled] : []), ...(event.example ? [words.example] : [])],
    eyebrow: `${invitation.name} · ${eventKinds[event.kind]}`,
    title: { text: oneLine(text.title), language: written },
    titleTerm: eventKinds.other,
    edition: event.edition && {
      lead: event.edition.number === null ? words.partOf : words.edition(event.edition.number),
      series: event.edition.series,
    },
    facts: factsOf(event, language),
    onlyIn: written === language ? null : words.onlyIn[written],
    about: paragraphs.length > 0 ? { heading: words.about, paragraphs } : null,
    programme: {
      heading: words.programme,
      columns: [words.time, invitation.item],
      empty: words.noProgramme,
      days: daysOf(event, language),
      parts: { moderator: words.moderators, speaker: invitation.speaker },
    },
    arrangers: names.length > 0 ? { heading: names.length === 1 ? words.arranger : words.arrangers, names } : null,
    more: { term: invitation.more, address },
    page: { page: invitation.page, of: invitation.of },
  };
}

/** A fact that nobody wrote is not here. */
function factsOf(event: PublishedEvent, language: Language): InvitationSheet["facts"] {
  const { event: words, invitation, modes } = catalogueOf(language);
  const { language: written, text } = event.text;
  const time =
    event.startsAt &&
    [
      clockAlone(language, event.startsAt, event.endsAt),
      ...(event.receivedFrom ? [words.received(clockInText(language, event.receivedFrom))] : []),
    ].join(", ");
  const mode = event.modes.length === 2 ? words.onSiteAndDigital : event.modes.map((each) => modes[each]).join();
  const takePart = [mode, event.firstCome && words.firstCome].filter(Boolean).join(mode ? ". " : "");
  const host = event.arrangers.find((arranger) => arranger.host)?.written ?? null;
  const facts: readonly (readonly [term: string, value: string | null, language: Language])[] = [
    [words.date, daySpan(language, event.startsOn, event.endsOn), language],
    [words.time, time, language],
    [words.place, venueLine(event), event.language],
    [words.mode, takePart, language],
    [words.audience, text.audience, written],
    [words.cost, text.cost, written],
    [words.access, text.access, written],
    [words.lastDay, event.lastDay && longDay(language, event.lastDay), language],
    [words.contact, text.contact, written],
    [invitation.controller, host, event.language],
    [words.registryNumber, event.registryNumber, language],
  ];
  return facts.flatMap(([term, value, of]) => (value ? [{ term, value: { text: oneLine(value), language: of } }] : []));
}

/** The days of the programme; what comes after the last day's midnight still belongs to that evening. */
function daysOf(event: PublishedEvent, language: Language): InvitationSheet["programme"]["days"] {
  const evening = (date: CalendarDate) => (date > event.endsOn ? event.endsOn : date);
  const days = [...grouped(event.days, ({ date }) => evening(date))];
  return days.map(([date, parts]) => ({
    heading: days.length > 1 ? capitalised(longDay(language, date)) : null,
    rows: parts.flatMap(({ items }) => items.map((item) => rowOf(item, language))),
  }));
}

function rowOf(item: PublishedItem, language: Language): SheetRow {
  const { language: written, text } = item.text;
  const end = item.endWritten ? item.end : null;
  const where = [item.track, item.place].filter((part) => part !== null).join(" · ");
  const inPart = (people: readonly Speaker[], part: SheetPerson["part"]): SheetPerson[] =>
    people.map(({ name, role, organisation }) => ({
      part,
      language: written,
      name: oneLine(name),
      role: role && oneLine(role),
      organisation: organisation && oneLine(organisation),
    }));
  return {
    time: item.start && [item.start, ...(end ? [end] : [])].map((at) => clock(language, at)).join("–"),
    pause: item.kind === "break" || item.kind === "meal",
    title: { text: oneLine(text.title), language: written },
    people: [...inPart(item.moderators, "moderator"), ...inPart(item.speakers, "speaker")],
    paragraphs: [...paragraphsOf(where, written), ...paragraphsOf(text.description, written)],
  };
}

function paragraphsOf(text: string | null, language: Language): Words[] {
  const parts = (text ?? "").split(/\n\s*\n/).map(oneLine);
  return parts.filter((part) => part !== "").map((part) => ({ text: part, language }));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
