import { discardProgrammeDraft } from "#commands/programme/discard-programme-draft.ts";
import { releaseProgramme } from "#commands/programme/release-programme.ts";
import { removeProgrammeItem } from "#commands/programme/remove-programme-item.ts";
import { reorderProgrammeItem } from "#commands/programme/reorder-programme-item.ts";
import { restoreProgrammeItem } from "#commands/programme/restore-programme-item.ts";
import { shiftProgramme } from "#commands/programme/shift-programme.ts";
import { titleOf } from "#domain/programme/drafted-item.ts";
import { allTold, NOBODY_TOLD } from "#domain/registration/broadcast.ts";
import { isId, type ProgrammeItemId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { Texts } from "#domain/values/merge-texts.ts";
import { formLine, type FormFields } from "#http/read-form.ts";
import type { Work } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { actorName } from "#queries/programme-work.ts";
import type { Sides } from "#ui/choose-sides.tsx";
import { saveSentItem } from "./save-sent-item.ts";
import type { ItemFaults, ItemField, SentItem } from "./item-values.ts";

/** What an act on a programme ended in: another page, or the same one with what is to be said. */
export type ProgrammeOutcome = { readonly to: string } | { readonly again: ProgrammeAgain };

export interface ProgrammeAgain {
  readonly status: number;
  /** What is to be known first. */
  readonly notice?: string;
  /** The item's form as it was sent, with what is wrong, or what somebody else has made of the item. */
  readonly item?: {
    readonly sent: SentItem;
    /** What stood when it was put together; null for a new one, and for one that is gone. */
    readonly seen: Texts<ItemField> | null;
    /** The version of the item that was seen: another one since is still told of. */
    readonly version: number;
    readonly faults: ItemFaults;
    readonly conflict: ItemConflict | null;
  };
  readonly shift?: {
    readonly minutes: string;
    readonly what: string;
    readonly fault: string;
    /** What would pass midnight may be asked to. */
    readonly mayPass: boolean;
  };
  readonly release?: { readonly tellAll: boolean; readonly fault: string };
}

export interface ItemConflict {
  readonly by: string;
  /** The item and its version that a second save takes the place of; null where it is gone. */
  readonly now: { readonly id: ProgrammeItemId; readonly version: number } | null;
  /** What both have changed. */
  readonly sides: readonly Sides[];
  /** The names of what the other alone has changed. */
  readonly taken: readonly string[];
}

export async function actOnProgramme(work: Work, slug: string, form: FormFields): Promise<ProgrammeOutcome> {
  const { ctx, language } = work;
  const id = formLine(form, "item") as ProgrammeItemId;
  const version = Number(formLine(form, "version"));
  const intent = formLine(form, "intent");
  switch (intent) {
    case "save":
      return saveSentItem(work, slug, form);
    case "remove": {
      const removed = await removeProgrammeItem(ctx, { slug, id, version });
      if (removed.ok) return to(language, slug, "removed");
      return typeof removed.refusal === "string" ? none() : changedMeanwhile(work, removed.refusal.by);
    }
    case "restore": {
      const restored = await restoreProgrammeItem(ctx, { slug, id });
      if (restored.ok) return to(language, slug, "restored", id);
      return restored.refusal === "no-such-item" ? gone(language) : none();
    }
    case "reorder": {
      const before = formLine(form, "before");
      const place = { slug, id, before: isId("itm", before) ? before : null };
      const moved = await reorderProgrammeItem(ctx, place);
      if (moved.ok) return to(language, slug, "moved", id);
      return moved.refusal === "no-such-item" ? gone(language) : none();
    }
    case "shift":
      return shift(work, slug, { id, version, form });
    case "discard": {
      const discarded = await discardProgrammeDraft(ctx, { slug, version });
      if (discarded.ok) return to(language, slug, "discarded");
      return typeof discarded.refusal === "string" ? none() : changedMeanwhile(work, discarded.refusal.by);
    }
    case "release":
      return release(work, slug, { version, form });
    default:
      throw new Response(null, { status: 400 });
  }
}

/** The programme's page, with what was done; it opens at an item. */
export function to(language: Language, slug: string, done: string, at = ""): { to: string } {
  return { to: `${paths.workEvent(language, slug, "programme")}?done=${done}${at === "" ? "" : `#${at}`}` };
}

/** For whoever may not, as for what there is not. */
export function none(): never {
  throw new Response(null, { status: 404 });
}

async function changedMeanwhile({ ctx, words }: Work, by: string | null): Promise<ProgrammeOutcome> {
  const { conflict } = words.work.programme;
  const name = (await actorName(ctx, by)) ?? conflict.somebody;
  return { again: { status: 409, notice: conflict.programme(name) } };
}

function gone(language: Language): ProgrammeOutcome {
  return { again: { status: 409, notice: catalogueOf(language).work.programme.conflict.gone } };
}

async function shift(
  work: Work,
  slug: string,
  { id, version, form }: { id: ProgrammeItemId; version: number; form: FormFields },
): Promise<ProgrammeOutcome> {
  const { ctx, language, words } = work;
  const { shiftFaults } = words.work.programme;
  const [minutes, what] = [formLine(form, "minutes").trim().replace("−", "-"), formLine(form, "what")];
  const shifted = await shiftProgramme(ctx, {
    ...{ slug, version, from: id, alsoThis: what === "this" },
    minutes: minutes === "" ? Number.NaN : Number(minutes),
    pastMidnight: form.get("night") === "yes",
  });
  if (shifted.ok) return to(language, slug, `shifted-${shifted.value.moved}`, id);
  const { refusal } = shifted;
  if (typeof refusal === "string") return none();
  const again = (fault: string, mayPass = false): ProgrammeOutcome => ({
    again: { status: 422, shift: { minutes, what, fault, mayPass } },
  });
  switch (refusal.code) {
    case "minutes-malformed":
      return again(shiftFaults.minutes);
    case "nothing-after":
      return again(shiftFaults.nothingAfter);
    case "no-time":
      return again(shiftFaults.noTime);
    case "past-midnight":
      return again(
        shiftFaults[refusal.mayPass ? "pastMidnight" : "otherDay"](refusal.items.map(titleOf).join(", ")),
        refusal.mayPass,
      );
    case "time-skipped-by-clocks":
      return again(shiftFaults.skipped(refusal.items.map(titleOf).join(", ")));
    case "no-such-item":
      return gone(language);
    case "changed-meanwhile":
      return changedMeanwhile(work, refusal.by);
  }
}

async function release(
  work: Work,
  slug: string,
  { version, form }: { version: number; form: FormFields },
): Promise<ProgrammeOutcome> {
  const tellAll = formLine(form, "tell") === "all";
  const seatsMayGo = form.get("seats") === "yes";
  const released = await releaseProgramme(work.ctx, { slug, version, tellAll, seatsMayGo });
  if (released.ok) return to(work.language, slug, `released-${allTold(released.value.told ?? NOBODY_TOLD)}`);
  const { refusal } = released;
  if (typeof refusal === "string") return none();
  switch (refusal.code) {
    // What was sent twice has been released by the first.
    case "nothing-new":
      return { to: paths.workEvent(work.language, slug, "programme") };
    case "changed-meanwhile":
      return changedMeanwhile(work, refusal.by);
    case "seats-would-go":
      return { again: { status: 422, release: { tellAll, fault: work.words.work.programme.releasing.seatsFault } } };
  }
}
