import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/** Said by other parts of the same entry, or known to nobody but the product. */
const TOLD_OTHERWISE: ReadonlySet<string> = new Set(["merged", "survivor", "keys"]);
/** Written by people, or the same in every language. */
const AS_WRITTEN: ReadonlySet<string> = new Set(["slug", "format", "failure"]);

/**
 * What an entry carries that its page would leave out for want of a label, or would show as the product's own code. Ids
 * are left out by intent.
 */
export function untoldParts(language: Language, part: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(part).flatMap(([name, value]) => untold(language, name, value));
}

function untold(language: Language, name: string, value: unknown): readonly string[] {
  const { labels, values } = catalogueOf(language).work.access.history.facts;
  if ((value ?? null) === null || TOLD_OTHERWISE.has(name) || (typeof value === "string" && isId(value))) return [];
  if (Array.isArray(value)) return value.flatMap((each: unknown) => untold(language, name, each));
  if (!Object.hasOwn(labels, name)) return [name];
  if (typeof value === "string") {
    const isCode = /^[a-z]+(-[a-z]+)*$/.test(value) && !AS_WRITTEN.has(name);
    return isCode && !Object.hasOwn(values, value) ? [`${name}: ${value}`] : [];
  }
  return typeof value === "object"
    ? untoldParts(language, whole(name, value as Readonly<Record<string, unknown>>))
    : [];
}

/** A text is shown by its words and a person by their name. */
function whole(name: string, value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if ("text" in value) return {};
  return "name" in value && name !== "before" && name !== "after" ? {} : value;
}

const isId = (value: string) => /^[a-z]{3}_[0-9a-z]{8,}$/.test(value);
