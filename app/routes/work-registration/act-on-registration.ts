import { closeMode } from "#commands/registration/close-mode.ts";
import { releaseAllotment } from "#commands/registration/release-allotment.ts";
import type { CommandContext } from "#commands/context.ts";
import { PARTICIPATION_MODES, type ParticipationMode } from "#domain/event/participation-mode.ts";
import { isId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { formLine, type FormFields } from "#http/read-form.ts";
import { paths } from "#app/paths.ts";
import type { RegistrationSettings } from "#queries/registration-settings.ts";
import { removeSeats, saveItems, type ItemsAgain } from "./save-items.ts";
import { saveQuestions, type QuestionsAgain } from "./save-questions.ts";
import { saveSettings, type SettingsAgain } from "./save-settings.ts";

/** Why the page is shown again. */
export type RegistrationAgain =
  | SettingsAgain
  | QuestionsAgain
  | { readonly kind: "closing"; readonly mode: ParticipationMode }
  | ItemsAgain;

type Outcome = { readonly to: string } | RegistrationAgain;

/** What a form of the page is read beside. */
export interface Asked {
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
    case "lower":
      return saveSettings(ctx, asked.slug, asked.form, here);
    case "close-mode":
      return close(ctx, asked, here);
    case "questions":
      return saveQuestions(ctx, asked, here);
    case "release": {
      const id = formLine(asked.form, "allotment");
      const shown = isId("alt", id) && asked.shown.overview.allotments.find((each) => each.id === id);
      if (!isId("alt", id) || !shown) return null;
      // Released already, by a form that was sent twice or by somebody else.
      if (shown.fellBackAt !== null) return { to: `${here}?done=released#kept` };
      const released = await releaseAllotment(ctx, { allotmentId: id });
      return released.ok ? { to: `${here}?done=released#kept` } : null;
    }
    case "items":
    case "lower-items":
      return saveItems(ctx, asked, here);
    case "remove-seats":
      return removeSeats(ctx, asked, here);
    default:
      return null;
  }
}

async function close(ctx: CommandContext, { slug, form }: Asked, here: string): Promise<Outcome | null> {
  const mode = PARTICIPATION_MODES.find((each) => each === formLine(form, "mode"));
  if (!mode) return null;
  const closed = await closeMode(ctx, { slug, mode });
  if (closed.ok) return { to: `${here}?done=closed#closing` };
  const { refusal } = closed;
  if (refusal === "not-allowed" || refusal === "no-such-event") return null;
  // Closed already, by a form that was sent twice.
  return refusal === "mode-not-offered" ? { to: here } : { kind: "closing", mode };
}
