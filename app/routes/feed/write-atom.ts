import { filterQuery, type EventFilter } from "#domain/event/event-filter.ts";
import { venueLine } from "#domain/event/venue-line.ts";
import { county } from "#domain/organisation/territory.ts";
import { instant, isoInstant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf, type Catalogue } from "#i18n/catalogue.ts";
import { clockSpan, daySpan } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import type { PublicEvent } from "#queries/public-events.ts";

interface Feed {
  readonly origin: string;
  readonly language: Language;
  readonly filter: EventFilter;
  /** The newest first. */
  readonly events: readonly PublicEvent[];
}

/** Atom (RFC 4287). The same events give the same bytes. */
export function writeAtom({ origin, language, filter, events }: Feed): string {
  const words = catalogueOf(language);
  const query = filterQuery(filter);
  const changed = Math.max(0, ...events.map(({ changedAt }) => changedAt));
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${xml(`tag:${authority(origin)},2026:${language}/events${query}`)}</id>
<title>${xml(feedTitle(words, filter))}</title>
<updated>${isoInstant(instant(changed))}</updated>
<link rel="self" type="application/atom+xml" href="${xml(origin + paths.feed(language) + query)}"/>
<link rel="alternate" type="text/html" hreflang="${language}" href="${xml(origin + paths.events(language) + query)}"/>
<icon>${xml(`${origin}/icon.svg`)}</icon>
<author><name>${xml(words.site.name)}</name></author>
${events.map((event) => entry(event, { origin, language, words })).join("")}</feed>
`;
}

interface Setting {
  readonly origin: string;
  readonly language: Language;
  readonly words: Catalogue;
}

function entry(event: PublicEvent, { origin, language, words }: Setting): string {
  const published = isoInstant(event.publishedAt);
  const cancelled = event.state === "cancelled" ? `${words.eventStates.cancelled}: ` : "";
  const written = event.language === language ? "" : ` xml:lang="${event.language}"`;
  const authors = event.arrangers.map((name) => `<author><name>${xml(name)}</name></author>\n`);
  const counties = event.counties.map(
    (code) =>
      `<category term="${code}" scheme="${xml(`${origin}${paths.api("sv")}#county`)}" label="${xml(county(code).name)}"/>\n`,
  );
  return `<entry>
<id>${xml(`tag:${authority(origin)},${published.slice(0, 10)}:${language}/${event.id}`)}</id>
<title type="text"${written}>${xml(cancelled + event.title)}</title>
<link rel="alternate" type="text/html" hreflang="${language}" href="${xml(origin + paths.event(language, event.slug))}"/>
<published>${published}</published>
<updated>${isoInstant(event.changedAt)}</updated>
${authors.join("")}<category term="${event.kind}" scheme="${xml(`${origin}${paths.api("sv")}#kind`)}" label="${xml(words.eventKinds[event.kind])}"/>
${counties.join("")}<summary type="text">${xml(summary(event, language, words))}</summary>
</entry>
`;
}

function summary(event: PublicEvent, language: Language, words: Catalogue): string {
  const time = event.startsAt && `${words.dates.at} ${clockSpan(language, event.startsAt, event.endsAt)}`;
  const when = [daySpan(language, event.startsOn, event.endsOn), time].filter(Boolean).join(" ");
  const digital = event.modes.includes("digital") && words.modes.digital;
  const example = event.example && words.events.example;
  return [words.eventKinds[event.kind], when, venueLine(event), digital, example].filter(Boolean).join(" · ");
}

/** "Nya evenemang – Konferens, Kronobergs län – Samling" */
function feedTitle({ openData, eventKinds, site }: Catalogue, filter: EventFilter): string {
  const narrowed = [filter.kind && eventKinds[filter.kind], filter.county && county(filter.county).name].filter(
    Boolean,
  );
  return [openData.feed.title, narrowed.join(", "), site.name].filter(Boolean).join(" – ");
}

/** The name that tags are minted under (RFC 4151): it was ours on the day that stands beside it. */
function authority(origin: string): string {
  return new URL(origin).hostname;
}

/** XML 1.0 has no place for most control characters and for half characters, however they are escaped. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
