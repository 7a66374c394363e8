import { changeEventState } from "#commands/event/change-event-state.ts";
import { copyEvent } from "#commands/event/copy-event.ts";
import { deleteEvent } from "#commands/event/delete-event.ts";
import { moveEvent, type MovedEvent, type MoveEventRefusal } from "#commands/event/move-event.ts";
import type { CommandContext } from "#commands/context.ts";
import { STATE_ACTS, stateOf, type StateAct } from "#domain/event/event.ts";
import { FactReader } from "#domain/event/fact-reader.ts";
import type { Told } from "#domain/registration/broadcast.ts";
import { parseCalendarDate } from "#domain/values/calendar-date.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { mergedForm } from "#http/merged-form.ts";
import { formLine, type FormFields } from "#http/read-form.ts";
import { submissionOf } from "#http/submission-of.ts";
import { eventFacts } from "#queries/event-facts.ts";
import { MOVE_FIELDS, moveFieldName, placeTexts, readMove, type MoveTexts } from "./move-texts.ts";
import { giveHost, type HostAgain } from "./give-host.ts";
import { saveFacts, type FactsAgain } from "./save-facts.ts";

/** Why the page is shown again, or what it shows beforehand. */
export type PageAgain =
  | FactsAgain
  | {
      readonly kind: "move";
      readonly typed: MoveTexts;
      readonly preview: MovedEvent | null;
      readonly refusal: MoveTrouble | null;
    }
  | { readonly kind: "state"; readonly act: StateAct; readonly told: Told | null }
  | HostAgain
  | { readonly kind: "copy"; readonly startsOn: string; readonly fault: string };

export type MoveTrouble = MoveEventRefusal | "malformed" | "venue-too-long";

type Outcome = { readonly to: string } | PageAgain;

/** Does what the pressed button says; null for what no button of ours says, and for an event that is not there. */
export async function actOnEvent(
  ctx: CommandContext,
  slug: string,
  form: FormFields,
  language: Language,
): Promise<Outcome | null> {
  const here = paths.workEvent(language, slug, "facts");
  const [intent = "", detail = ""] = formLine(form, "intent").split(":");
  switch (intent) {
    case "facts":
      return saveFacts(ctx, slug, form, here);
    case "show-move":
    case "change-move":
    case "move":
      return move(ctx, slug, form, { here, intent });
    case "show-state":
    case "state": {
      const act = STATE_ACTS.find((each) => each === detail);
      return act === undefined ? null : changeState(ctx, slug, act, { here, preview: intent === "show-state" });
    }
    case "host":
      return giveHost(ctx, slug, form, language);
    case "delete": {
      const deleted = await deleteEvent(ctx, { slug });
      if (deleted.ok) return { to: `${paths.workNew(language)}?done=discarded` };
      return deleted.refusal === "known-outside" ? { to: here } : null;
    }
    case "copy":
      return copy(ctx, slug, form, language);
    default:
      return null;
  }
}

async function move(
  ctx: CommandContext,
  slug: string,
  form: FormFields,
  { here, intent }: { readonly here: string; readonly intent: "show-move" | "change-move" | "move" },
): Promise<Outcome | null> {
  const preview = intent === "show-move";
  const sent = Object.fromEntries(
    MOVE_FIELDS.map((field) => [field, formLine(form, moveFieldName(field))]),
  ) as MoveTexts;
  const page = await eventFacts(ctx, slug);
  if (page === null) return null;
  // What somebody else has moved since stands, where one has not typed otherwise: the preview shows all of it.
  const typed = mergedForm(form, sent, placeTexts(page.facts)).texts;
  const again = (refusal: MoveTrouble) => ({ kind: "move" as const, typed, preview: null, refusal });
  if (intent === "change-move") return { kind: "move", typed, preview: null, refusal: null };
  const reader = new FactReader();
  // What is done is what was shown, and refused where the event is another since.
  const wanted = readMove(reader, intent === "move" ? sent : typed);
  if (reader.faults["venueName"] === "too-long") return again("venue-too-long");
  if (reader.failed || wanted === null) return again("malformed");
  const version = preview ? page.version : Number(formLine(form, "version"));
  const moved = await moveEvent(ctx, { slug, move: wanted, version, preview });
  if (!moved.ok) return again(moved.refusal);
  return preview ? { kind: "move", typed, preview: moved.value, refusal: null } : { to: `${here}?done=moved` };
}

async function changeState(
  ctx: CommandContext,
  slug: string,
  act: StateAct,
  { here, preview }: { readonly here: string; readonly preview: boolean },
): Promise<Outcome | null> {
  const changed = await changeEventState(ctx, { slug, act, preview });
  if (!changed.ok) {
    const { refusal } = changed;
    const { code } = refusal;
    // Done already, by a button that was pressed twice or by somebody else.
    if ("state" in refusal && refusal.state === stateOf(act)) return { to: `${here}?done=${act}` };
    return code === "wrong-state" || code === "not-over" ? { kind: "state", act, told: null } : null;
  }
  return preview ? { kind: "state", act, told: changed.value.told } : { to: `${here}?done=${act}` };
}

async function copy(ctx: CommandContext, slug: string, form: FormFields, language: Language): Promise<Outcome | null> {
  const startsOn = formLine(form, "copyStartsOn");
  const { faults } = catalogueOf(language).work.event.new;
  const again = (fault: string) => ({ kind: "copy" as const, startsOn, fault });
  const date = parseCalendarDate(startsOn);
  if (date === null) return again(faults["copy-day"]);
  const copied = await copyEvent(ctx, { slug, startsOn: date, submissionKey: submissionOf(form) });
  if (copied.ok) return { to: `${paths.workEvent(language, copied.value.slug, "facts")}?done=copied` };
  switch (copied.refusal) {
    case "no-such-event":
      return null;
    case "not-allowed":
      return again(faults["not-allowed"]);
    case "slug-taken":
      return again(faults["copy-slug"]);
    case "time-skipped-by-clocks":
      return again(faults["time-skipped-by-clocks"]);
  }
}
