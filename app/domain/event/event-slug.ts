import { foldedText } from "#domain/values/folded-text.ts";
import { partsOf, type CalendarDate } from "#domain/values/calendar-date.ts";

const LONGEST_SLUG = 60;

/**
 * Addresses for an event, the best first: the title's main part and the year, then the whole day, then a count. The first
 * that nobody has is taken. "Narkotikakonferens med fokus på …" in 2022 becomes "narkotikakonferens-2022".
 */
export function eventSlugs(title: string, date: CalendarDate): string[] {
  const words = slugOf(mainPart(title)) || slugOf(title) || "evenemang";
  const year = String(partsOf(date).year);
  const first = words.split("-").includes(year) ? words : `${words}-${year}`;
  const counted = Array.from({ length: 98 }, (_, index) => `${words}-${date}-${index + 2}`);
  return [first, `${words}-${date}`, ...counted];
}

/** Lower-case ASCII letters and digits joined by single hyphens; at most 60 characters, cut between words. */
export function slugOf(text: string): string {
  const slug = foldedText(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (slug.length <= LONGEST_SLUG) return slug;
  const cut = slug.slice(0, LONGEST_SLUG + 1);
  return cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : slug.slice(0, LONGEST_SLUG);
}

export function isSlug(text: string): boolean {
  return text.length <= 90 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** A title without its subtitle, which follows a colon, a spaced dash, or "med fokus på" and its like. */
function mainPart(title: string): string {
  return title.split(/\s+[-–—]\s+|[:–—]\s+|\s+(?:med (?:fokus|inriktning|tema)|på temat?|with a focus)\b/i)[0] ?? title;
}
