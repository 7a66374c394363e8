import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { HistoryEntry } from "#queries/event-history.ts";

interface Detail {
  readonly label: string;
  readonly value: string;
}

/** What an entry says of its act: how it was before and after, the rest by the names that the log keeps it under. */
export function detailsOf(language: Language, { facts, personal }: Pick<HistoryEntry, "facts" | "personal">): Detail[] {
  const words = catalogueOf(language).work.access.history;
  const all = [...Object.entries(facts), ...Object.entries(personal ?? {})];
  const labels: Readonly<Record<string, string>> = {
    before: words.before,
    after: words.after,
    from: words.before,
    to: words.after,
  };
  return differing(all).flatMap(([name, value]) => {
    const written = inWords(value);
    return written === "" ? [] : [{ label: labels[name] ?? name, value: written }];
  });
}

/** Of a before and an after with many parts, those alone that differ. */
function differing(all: readonly (readonly [string, unknown])[]): readonly (readonly [string, unknown])[] {
  const before = all.find(([name]) => name === "before")?.[1];
  const after = all.find(([name]) => name === "after")?.[1];
  if (!isObject(before) || !isObject(after)) return all;
  const changed = Object.keys({ ...before, ...after }).filter((key) => inWords(before[key]) !== inWords(after[key]));
  const only = (of: Readonly<Record<string, unknown>>) => Object.fromEntries(changed.map((key) => [key, of[key]]));
  return all.map(([name, value]) => {
    if (name === "before") return [name, only(before)] as const;
    return name === "after" ? ([name, only(after)] as const) : ([name, value] as const);
  });
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (Array.isArray(value)) return value.map(inWords).join(", ");
  if (isObject(value)) {
    return Object.entries(value)
      .map(([name, part]) => `${name}: ${inWords(part)}`)
      .join("; ");
  }
  return typeof value === "string" ? value : JSON.stringify(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
