import { COUNTIES } from "#domain/organisation/counties.ts";
import { MUNICIPALITIES } from "#domain/organisation/municipalities.ts";
import type { Instant, ZoneName } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { failureWords } from "./failure-words.ts";

export interface ToldDetail {
  readonly label: string;
  readonly value: string;
}

export interface Told {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly personal: Readonly<Record<string, unknown>> | null;
}

/** What an entry says of its act, how it was and how it became, in words alone: ids and what has no words are left out. */
export function toldDetails(language: Language, zone: ZoneName, { facts, personal }: Told): ToldDetail[] {
  return [...detailsOf(language, zone, facts), ...detailsOf(language, zone, personal ?? {})];
}

function detailsOf(language: Language, zone: ZoneName, part: Readonly<Record<string, unknown>>): ToldDetail[] {
  const told = ordered(language, part);
  return changed(told).flatMap(([name, value]) => {
    const label = labelOf(language, name);
    const other = told.find(([each]) => each === OTHER_OF[name])?.[1];
    // That there is nothing says something only beside what there was, or came to be.
    if (label === null || ((value ?? null) === null && ((other ?? null) === null || isId(other)))) return [];
    const written = inWords(language, zone, [name, value]);
    return written === "" ? [] : [{ label, value: written }];
  });
}

const OTHER_OF: Readonly<Record<string, string>> = { before: "after", after: "before", from: "to", to: "from" };

/** As the words for them stand, and how it was and became last: the two databases keep the parts each in an order of its own. */
function ordered(
  language: Language,
  parts: Readonly<Record<string, unknown>>,
): readonly (readonly [string, unknown])[] {
  const names = Object.keys(catalogueOf(language).work.access.history.facts.labels);
  const rank = (name: string) => names.indexOf(name) + (Object.hasOwn(OTHER_OF, name) ? names.length : 0);
  return Object.entries(parts).sort(([one], [other]) => rank(one) - rank(other));
}

/** Of a before and an after with many parts, those alone that differ. */
function changed(told: readonly (readonly [string, unknown])[]): readonly (readonly [string, unknown])[] {
  const before = told.find(([name]) => name === "before")?.[1];
  const after = told.find(([name]) => name === "after")?.[1];
  if (!isObject(before) || !isObject(after)) return told.map(([name, value]) => [name, bare(value)] as const);
  const differs = ([name, value]: readonly [string, unknown], other: Readonly<Record<string, unknown>>) =>
    JSON.stringify(value) !== JSON.stringify(other[name]);
  return told.map(([name, value]) => {
    if (!isObject(value) || (value !== before && value !== after)) return [name, value] as const;
    const other = value === before ? after : before;
    return [name, Object.fromEntries(Object.entries(value).filter((part) => differs(part, other)))] as const;
  });
}

/** Of what came to be, or is gone, whole: what it had, and nothing of what it hadn't. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, of]) => ((of ?? null) === null ? [] : [[name, bare(of)]])),
  );
}

function labelOf(language: Language, name: string): string | null {
  const { labels } = catalogueOf(language).work.access.history.facts;
  return Object.hasOwn(labels, name) ? labels[name as keyof typeof labels] : null;
}

function isId(value: unknown): boolean {
  return typeof value === "string" && /^[a-z]{3}_[0-9a-z]{8,}$/.test(value);
}

function inWords(language: Language, zone: ZoneName, [name, value]: readonly [string, unknown]): string {
  const { yes, no, values } = catalogueOf(language).work.access.history.facts;
  if (value === null || value === undefined) return "–";
  if (typeof value === "boolean") return value ? yes : no;
  if (typeof value === "number") {
    return name.endsWith("At") ? moment(language, zone, value as Instant) : value.toLocaleString(language);
  }
  if (typeof value === "string") {
    if (isId(value)) return "";
    if (WRITTEN.has(name)) return value;
    if (name === "failure") return failureWords(language, value);
    return Object.hasOwn(values, value) ? values[value as keyof typeof values] : (placeNamed(name, value) ?? value);
  }
  if (Array.isArray(value)) {
    const parts = value.slice(0, MOST_NAMED).map((part: unknown) => inWords(language, zone, [name, part]));
    const left = value.length - parts.length;
    if (left > 0) parts.push(`+ ${left.toLocaleString(language)}`);
    return value.length === 0 ? "–" : parts.filter((part) => part !== "").join(", ");
  }
  if (!isObject(value)) return "";
  // A person is known by their name, and a text by its title.
  if ("text" in value) return inWords(language, zone, [name, value["text"]]);
  if ("name" in value && name !== "before" && name !== "after") return inWords(language, zone, ["name", value["name"]]);
  return ordered(language, value)
    .flatMap(([part, of]) => {
      const label = labelOf(language, part);
      const written = label === null ? "" : inWords(language, zone, [part, of]);
      return written === "" ? [] : [`${label}: ${written}`];
    })
    .join("; ");
}

/** A list of all who were invited is longer than anybody reads. */
const MOST_NAMED = 100;

/** Counties and municipalities are written down by their codes. */
function placeNamed(part: string, code: string): string | undefined {
  const places: readonly { readonly code: string; readonly name: string }[] =
    part === "county" ? COUNTIES : part === "municipality" ? MUNICIPALITIES : [];
  return places.find((place) => place.code === code)?.name;
}

/** What people have written themselves is said as they wrote it. */
const WRITTEN: ReadonlySet<string> = new Set([
  "name",
  "title",
  "reason",
  "receiver",
  "description",
  "place",
  "track",
  "code",
  "link",
]);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
