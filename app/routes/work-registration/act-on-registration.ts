import { keepSeats } from "#commands/registration/keep-seats.ts";
import { releaseAllotment } from "#commands/registration/release-allotment.ts";
import { setItemSeats } from "#commands/registration/set-item-seats.ts";
import { setQuestions } from "#commands/registration/set-questions.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import type { CommandContext } from "#commands/context.ts";
import {
  FIELD_OF_REFUSAL,
  parseSettings,
  SETTING_FIELDS,
  type SettingFaults,
  type SettingsTexts,
} from "#domain/registration/settings-texts.ts";
import { isId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { formLine, formText, type FormFields } from "#http/read-form.ts";
import { paths } from "#app/paths.ts";
import type { RegistrationSettings } from "#queries/registration-settings.ts";
import { KEPT_FIELDS, readKept, type KeptTexts } from "./kept-texts.ts";
import { questionFieldName, readQuestions, type QuestionTexts } from "./question-texts.ts";

/** Why the page is shown again. */
export type RegistrationAgain =
  | { readonly kind: "settings"; readonly settings: SettingsTexts; readonly faults: SettingFaults }
  | { readonly kind: "changed-meanwhile"; readonly settings: SettingsTexts }
  | {
      readonly kind: "questions";
      readonly questions: readonly QuestionTexts[];
      readonly fault: "malformed" | "answered";
    }
  | {
      readonly kind: "kept";
      readonly typed: KeptTexts;
      readonly fault: "mode-not-offered" | "not-enough-free" | "seats-malformed" | "rule-malformed";
    }
  | { readonly kind: "items" };

type Outcome = { readonly to: string } | RegistrationAgain;

interface Asked {
  readonly slug: string;
  readonly shown: RegistrationSettings;
  readonly form: FormFields;
  readonly language: Language;
  /** Of the event: in which its questions are written here. */
  readonly written: Language;
}

/** Does what the pressed button says; null for what no button of ours says, and for what is not there. */
export async function actOnRegistration(ctx: CommandContext, asked: Asked): Promise<Outcome | null> {
  const here = paths.workEvent(asked.language, asked.slug, "registration");
  switch (formLine(asked.form, "intent")) {
    case "settings":
      return saveSettings(ctx, asked, here);
    case "questions":
      return saveQuestions(ctx, asked, here);
    case "keep":
      return keep(ctx, asked, here);
    case "release": {
      const id = formLine(asked.form, "allotment");
      if (!isId("alt", id) || !asked.shown.overview.allotments.some((each) => each.id === id)) return null;
      const released = await releaseAllotment(ctx, { allotmentId: id });
      return released.ok ? { to: `${here}?done=released` } : null;
    }
    case "items":
      return saveItems(ctx, asked, here);
    default:
      return null;
  }
}

async function saveSettings(ctx: CommandContext, { slug, shown, form }: Asked, here: string): Promise<Outcome | null> {
  const typed = (field: string) => (field === "confirmationText" ? formText(form, field) : formLine(form, field));
  const settings = Object.fromEntries(SETTING_FIELDS.map((field) => [field, typed(field)])) as SettingsTexts;
  const parsed = parseSettings(settings, shown.overview.zone);
  if (!parsed.ok) return { kind: "settings", settings, faults: parsed.refusal };
  const { rules, capacities } = parsed.value;
  const set = await setRegistrationRules(ctx, { slug, rules, capacities, seen: formLine(form, "seen") });
  if (set.ok) return { to: `${here}?done=saved` };
  const { refusal } = set;
  if (refusal === "not-allowed" || refusal === "no-such-event") return null;
  if (refusal === "changed-meanwhile") return { kind: "changed-meanwhile", settings };
  return { kind: "settings", settings, faults: { [FIELD_OF_REFUSAL[refusal]]: refusal } };
}

const MOST_QUESTIONS = 60;

async function saveQuestions(
  ctx: CommandContext,
  { slug, form, written }: Asked,
  here: string,
): Promise<Outcome | null> {
  const questions: QuestionTexts[] = [];
  for (let number = 1; number <= MOST_QUESTIONS && form.has(questionFieldName("label", number)); number += 1) {
    const line = (field: Parameters<typeof questionFieldName>[0]) => formLine(form, questionFieldName(field, number));
    if (line("label").trim() === "") continue;
    questions.push({
      ...{ label: line("label"), hint: line("hint"), kind: line("kind"), mode: line("mode"), other: line("other") },
      options: formText(form, questionFieldName("options", number)),
      required: line("required") !== "",
    });
  }
  const again = (fault: "malformed" | "answered") => ({ kind: "questions" as const, questions, fault });
  const read = readQuestions(questions, written);
  if (read === null) return again("malformed");
  const set = await setQuestions(ctx, { slug, questions: read });
  if (set.ok) return { to: `${here}?done=questions` };
  if (set.refusal === "question-malformed") return again("malformed");
  return set.refusal === "answered-already" ? again("answered") : null;
}

async function keep(ctx: CommandContext, { slug, shown, form }: Asked, here: string): Promise<Outcome | null> {
  const typed = Object.fromEntries(KEPT_FIELDS.map((field) => [field, formLine(form, `kept-${field}`)])) as KeptTexts;
  const read = readKept(typed, shown.overview.zone);
  if (read === null) return { kind: "kept", typed, fault: "rule-malformed" };
  const kept = await keepSeats(ctx, { slug, ...read });
  if (kept.ok) return { to: `${here}?done=kept` };
  if (kept.refusal === "not-allowed" || kept.refusal === "no-such-event") return null;
  return { kind: "kept", typed, fault: kept.refusal };
}

/** Only items that were given another number of seats than they have; none is taken away here. */
async function saveItems(ctx: CommandContext, { shown, form }: Asked, here: string): Promise<Outcome | null> {
  const { items, pools } = shown.overview;
  const typed = items.map((item) => ({ item, text: formLine(form, `seats-${item.id}`).replace(/\s/g, "") }));
  if (typed.some(({ text }) => text !== "" && !/^\d{1,6}$/.test(text))) return { kind: "items" };
  for (const { item, text } of typed) {
    const pool = pools.find((each) => each.item === item.number);
    const before = pool ? String(pool.capacity ?? "") : "";
    if (text === before) continue;
    const set = await setItemSeats(ctx, { itemId: item.id, seats: text === "" ? null : Number(text) });
    if (!set.ok) return set.refusal === "seats-malformed" ? { kind: "items" } : null;
  }
  return { to: `${here}?done=items` };
}
