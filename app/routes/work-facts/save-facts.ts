import { changeEventFacts } from "#commands/event/change-event-facts.ts";
import type { CommandContext } from "#commands/context.ts";
import { NO_FIELDS } from "#domain/event/draft-fields.ts";
import type { FieldFaults } from "#domain/event/fact-reader.ts";
import { parseOtherText, textOfField, type OtherTexts } from "#domain/event/other-text.ts";
import { parseChangedFacts } from "#domain/event/parse-facts.ts";
import { otherLanguage } from "#domain/values/language.ts";
import { mergedForm } from "#http/merged-form.ts";
import { formLine, formText, type FormFields } from "#http/read-form.ts";
import { eventFacts } from "#queries/event-facts.ts";
import { shownFacts, type FactName, type ShownFacts } from "./fact-texts.ts";

/** The form of the facts once more: what is wrong, or what another has changed as well. */
export interface FactsAgain {
  readonly kind: "facts";
  readonly facts: ShownFacts;
  /** What stood when these were put together. */
  readonly seen: ShownFacts;
  readonly faults: FieldFaults;
  readonly clashes: readonly FactName[];
  readonly taken: readonly FactName[];
}

/** Somebody may save between our reading and our writing; nobody does so for ever. */
const MOST_TRIES = 5;

/** Saves what one has changed beside what others have changed meanwhile. */
export async function saveFacts(
  ctx: CommandContext,
  slug: string,
  form: FormFields,
  here: string,
): Promise<{ readonly to: string } | FactsAgain | null> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const page = await eventFacts(ctx, slug);
    if (page === null) return null;
    const seen = shownFacts(page);
    const { texts: facts, clashes, taken } = mergedForm(form, sentFacts(form, seen), seen);
    const again = (faults: FieldFaults) => ({ kind: "facts" as const, facts, seen, faults, clashes, taken });
    if (clashes.length > 0) return again({});
    const parsed = parseChangedFacts({ ...NO_FIELDS.facts, ...facts });
    const other = parseOtherText(facts as OtherTexts, otherLanguage(page.language));
    const faults = { ...(parsed.ok ? {} : parsed.refusal), ...(other.ok ? {} : other.refusal) };
    if (!parsed.ok || !other.ok) return again(faults);
    const { version } = page;
    const changed = await changeEventFacts(ctx, { slug, version, facts: parsed.value, otherText: other.value });
    if (changed.ok) return { to: `${here}?${doneQuery(changed.value, taken)}` };
    if (changed.refusal === "host-left-out") return again({ arrangers: "host-left-out" });
    if (changed.refusal !== "changed-meanwhile") return null;
  }
  throw new Error("an event's facts kept changing while they were saved");
}

const SEVERAL_LINES: ReadonlySet<string> = new Set(["arrangers", "audience", "access", "description"]);

function sentFacts(form: FormFields, shown: ShownFacts): ShownFacts {
  const typed = (name: string) =>
    SEVERAL_LINES.has(textOfField(name)?.field ?? name) ? formText(form, name) : formLine(form, name);
  return Object.fromEntries(Object.keys(shown).map((name) => [name, typed(name)])) as ShownFacts;
}

function doneQuery(changed: readonly string[], taken: readonly FactName[]): URLSearchParams {
  const done = changed.length === 0 ? "unchanged" : changed.includes("title") ? "renamed" : "saved";
  return new URLSearchParams({ done, ...(taken.length > 0 && { also: taken.join(" ") }) });
}
