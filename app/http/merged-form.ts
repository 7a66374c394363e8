import { mergeTexts, seenTexts, type MergedTexts, type Texts } from "#domain/values/merge-texts.ts";
import { formLine, formText, type FormFields } from "./read-form.ts";

/**
 * A form's fields beside what stands now. Where the form asked which of two is to hold, what was answered holds; what was
 * not answered is asked about again.
 */
export function mergedForm<Name extends string>(
  form: FormFields,
  mine: Texts<Name>,
  now: Texts<Name>,
  seen: Partial<Texts<Name>> = seenTexts<Name>(formText(form, "seen")),
): MergedTexts<Name> {
  const names = Object.keys(now) as Name[];
  const side = (name: Name) => formLine(form, `side-${name}`);
  const chosen = names.map((name) => [name, side(name) === "theirs" ? (seen[name] ?? mine[name]) : mine[name]]);
  const merged = mergeTexts(seen, Object.fromEntries(chosen) as Texts<Name>, now);
  const asked = new Set(form.getAll("asked"));
  const unanswered = (name: Name) => asked.has(name) && side(name) === "" && merged.texts[name] !== now[name];
  return { ...merged, clashes: names.filter((name) => merged.clashes.includes(name) || unanswered(name)) };
}
