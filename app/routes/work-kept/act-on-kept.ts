import { changeKeptSeats, type ChangeKeptSeatsRefusal } from "#commands/registration/change-kept-seats.ts";
import { keepSeats } from "#commands/registration/keep-seats.ts";
import type { CommandContext } from "#commands/context.ts";
import { PARTICIPATION_MODES } from "#domain/event/participation-mode.ts";
import type { KeptSeatsEffect } from "#domain/registration/kept-seats-effect.ts";
import { keptKey, keptTexts, parseKept, type KeptFault, type KeptField } from "#domain/registration/kept-texts.ts";
import type { Language } from "#domain/values/language.ts";
import { mergedForm } from "#http/merged-form.ts";
import { formLine, type FormFields } from "#http/read-form.ts";
import { submissionOf } from "#http/submission-of.ts";
import type { ChosenOrganisation } from "#queries/chosen-organisations.ts";
import { keptSeatsPage } from "#queries/kept-seats-page.ts";
import { groupWords } from "#ui/group-words.ts";
import { chosenOf, searched, type Found } from "./found-organisations.ts";
import { formOfTexts, textsOfForm, type KeptForm } from "./kept-fields.ts";
import { sentKept } from "./sent-kept.ts";

export type ShownFault = KeptFault | "mode-not-offered" | "not-enough-free" | "until-past" | "released";

/** The form once more: what was found, what is wrong, what two have changed, or what would come of it. */
export interface KeptAgain {
  readonly form: KeptForm;
  /** What the organisations in the form are called. */
  readonly chosen: readonly ChosenOrganisation[];
  readonly found: Found | null;
  readonly faults: Readonly<Partial<Record<KeptField | "mode", ShownFault>>>;
  readonly clashes: readonly { readonly name: KeptField; readonly mine: string; readonly theirs: string }[];
  readonly taken: readonly KeptField[];
  readonly effect: KeptSeatsEffect | null;
}

export interface AskedOfKept {
  readonly slug: string;
  /** Null: to be kept anew. */
  readonly id: string | null;
  readonly form: FormFields;
  readonly language: Language;
  /** Where one comes when it is done. */
  readonly back: string;
}

type Outcome = { readonly to: string } | KeptAgain | null;

/** Searches the register, or keeps or changes the seats: whoever presses Enter behind a search wants to see what is found. */
export async function actOnKept(ctx: CommandContext, asked: AskedOfKept): Promise<Outcome> {
  const typed = sentKept(asked.form);
  const sent = { ...typed, organisations: (await chosenOf(ctx, typed)).map(({ id }) => id) };
  const text = formLine(asked.form, "search").trim();
  const isSearch = formLine(asked.form, "intent") === "search";
  if (text !== "" && (isSearch || sent.by === "organisation")) {
    const { form, found, isChosen } = await searched(ctx, sent, text);
    if (isSearch || !isChosen) return shown(ctx, form, { found });
    return asked.id === null ? keep(ctx, asked, form) : change(ctx, asked, form);
  }
  if (isSearch) return shown(ctx, sent, {});
  return asked.id === null ? keep(ctx, asked, sent) : change(ctx, asked, sent);
}

async function shown(ctx: CommandContext, form: KeptForm, more: Partial<KeptAgain>): Promise<KeptAgain> {
  const chosen = await chosenOf(ctx, form);
  return { form, chosen, found: null, faults: {}, clashes: [], taken: [], effect: null, ...more };
}

async function keep(ctx: CommandContext, asked: AskedOfKept, form: KeptForm): Promise<Outcome> {
  const page = await keptSeatsPage(ctx, asked.slug, null);
  if (page === null) return null;
  const mode = PARTICIPATION_MODES.find((each) => each === form.mode);
  const parsed = parseKept(textsOfForm(form), page.zone);
  if (!parsed.ok || !mode) {
    const faults = { ...(!mode && { mode: "mode-not-offered" as const }), ...(!parsed.ok && parsed.refusal) };
    return shown(ctx, form, { faults });
  }
  const kept = await keepSeats(ctx, {
    ...{ slug: asked.slug, mode, ...parsed.value, submissionKey: submissionOf(asked.form) },
  });
  if (kept.ok) return { to: `${asked.back}?done=kept#kept` };
  const { refusal } = kept;
  return refusal === "not-allowed" || refusal === "no-such-event"
    ? null
    : shown(ctx, form, { faults: { [FIELD_OF[refusal]]: refusal } });
}

/** Somebody may save between our reading and our writing; nobody does so for ever. */
const MOST_TRIES = 5;

async function change(ctx: CommandContext, asked: AskedOfKept, form: KeptForm): Promise<Outcome> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const page = await keptSeatsPage(ctx, asked.slug, asked.id);
    const allotment = page?.allotment;
    if (!page || !allotment) return null;
    const stands = keptTexts(allotment, page.zone);
    const { texts, clashes, taken } = mergedForm(asked.form, textsOfForm(form), stands);
    const merged = formOfTexts(texts, form);
    const names = await chosenOf(ctx, merged, formOfTexts(stands));
    const inWords = (name: KeptField, text: string) =>
      name === "rule" ? groupWords(asked.language, text, names) : text;
    const again = (more: Partial<KeptAgain>) => shown(ctx, merged, { taken, ...more });
    if (clashes.length > 0) {
      return again({
        clashes: clashes.map((name) => ({
          ...{ name, mine: inWords(name, texts[name]), theirs: inWords(name, stands[name]) },
        })),
      });
    }
    const parsed = parseKept(texts, page.zone);
    if (!parsed.ok) return again({ faults: parsed.refusal });
    const changed = await changeKeptSeats(ctx, {
      ...{ allotmentId: allotment.id, ...parsed.value, seen: keptKey(stands) },
      // A time of the day that no form shows stays with its day.
      until: texts.until === stands.until ? allotment.until : parsed.value.until,
      agreed: formLine(asked.form, "intent") === "agree" ? formLine(asked.form, "agreed") : "",
    });
    if (changed.ok) return { to: `${asked.back}?done=changed#kept` };
    const { refusal } = changed;
    if (refusal === "not-allowed" || refusal === "no-such-allotment") return null;
    if (typeof refusal === "object") return again({ effect: refusal.effect });
    if (refusal !== "changed-meanwhile") return again({ faults: { [FIELD_OF[refusal]]: refusal } });
  }
  throw new Error("kept seats kept changing while they were saved");
}

type Told = Exclude<Extract<ChangeKeptSeatsRefusal, string>, "not-allowed" | "no-such-allotment" | "changed-meanwhile">;

/** The field at which a refusal is told. */
const FIELD_OF: Readonly<Record<Told | "mode-not-offered", KeptField | "mode">> = {
  released: "name",
  "seats-malformed": "seats",
  "not-enough-free": "seats",
  "until-past": "until",
  "mode-not-offered": "mode",
};
