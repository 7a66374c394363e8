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
      readonly fault: "malformed" | "answered" | "changedMeanwhile";
    }
  | {
      readonly kind: "kept";
      readonly typed: KeptTexts;
      readonly fault: "mode-not-offered" | "not-enough-free" | "seats-malformed" | "rule-malformed";
    }
  | {
      readonly kind: "items";
      /** By the item's id: the seats that were to be others than those that were seen. */
      readonly typed: Readonly<Record<string, string>>;
      readonly fault: "malformed" | "changedMeanwhile";
    };

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
  const again = (fault: "malformed" | "answered" | "changedMeanwhile") => ({
    kind: "questions" as const,
    questions,
    fault,
  });
  const read = readQuestions(questions, written);
  if (read === null) return again("malformed");
  const set = await setQuestions(ctx, { slug, questions: read, seen: formLine(form, "seen") });
  if (set.ok) return { to: `${here}?done=questions` };
  switch (set.refusal) {
    case "question-malformed":
      return again("malformed");
    case "answered-already":
      return again("answered");
    case "changed-meanwhile":
      return again("changedMeanwhile");
    case "not-allowed":
    case "no-such-event":
      return null;
  }
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

/** Only items that were given another number of seats than was seen; none is taken away here. */
async function saveItems(ctx: CommandContext, { shown, form }: Asked, here: string): Promise<Outcome | null> {
  const wanted = shown.overview.items.flatMap(({ id }) => {
    const [text, seen] = [`seats-${id}`, `seen-${id}`].map((name) => formLine(form, name).replace(/\s/g, ""));
    return form.has(`seats-${id}`) && text !== seen ? [{ id, text: text!, seen: seen! }] : [];
  });
  const typed = Object.fromEntries(wanted.map(({ id, text }) => [id, text]));
  if (wanted.some(({ text }) => !SEATS.test(text))) return { kind: "items", typed, fault: "malformed" };
  for (const { id, text, seen } of wanted) {
    const set = await setItemSeats(ctx, {
      itemId: id,
      seats: seatsOf(text),
      seen: SEATS.test(seen) ? seatsOf(seen) : null,
    });
    if (set.ok) continue;
    if (set.refusal === "changed-meanwhile") return { kind: "items", typed, fault: "changedMeanwhile" };
    return set.refusal === "seats-malformed" ? { kind: "items", typed, fault: "malformed" } : null;
  }
  return { to: `${here}?done=items` };
}

/** Empty: as many as come. */
const SEATS = /^\d{0,6}$/;

const seatsOf = (text: string) => (text === "" ? null : Number(text));
