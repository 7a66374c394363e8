import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import type { CommandContext } from "#commands/context.ts";
import { PARTICIPATION_MODES, type ParticipationMode } from "#domain/event/participation-mode.ts";
import { loweredSeats, loweredValue, type LoweredSeats } from "#domain/registration/lowered-seats.ts";
import {
  FIELD_OF_REFUSAL,
  parseSettings,
  SETTING_FIELDS,
  type Capacities,
  type SettingFaults,
  type SettingField,
  type SettingsTexts,
} from "#domain/registration/settings-texts.ts";
import { mergedForm } from "#http/merged-form.ts";
import { formLine, formText, type FormFields } from "#http/read-form.ts";
import { registrationSettings, type RegistrationSettings } from "#queries/registration-settings.ts";

/** The form of the settings once more: what is wrong, what another has set as well, or what is to be seen first. */
export interface SettingsAgain {
  readonly kind: "settings";
  readonly settings: SettingsTexts;
  /** What stood when these were put together. */
  readonly seen: SettingsTexts;
  readonly faults: SettingFaults;
  readonly clashes: readonly SettingField[];
  readonly taken: readonly SettingField[];
  /** Modes that would have fewer seats than are taken. */
  readonly lowered: readonly LoweredMode[];
}

export interface LoweredMode extends LoweredSeats {
  readonly mode: ParticipationMode;
}

/** Somebody may save between our reading and our writing; nobody does so for ever. */
const MOST_TRIES = 5;

/** Saves what one has set beside what others have set meanwhile. */
export async function saveSettings(
  ctx: CommandContext,
  slug: string,
  form: FormFields,
  here: string,
): Promise<{ readonly to: string } | SettingsAgain | null> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const page = await registrationSettings(ctx, slug);
    if (page === null) return null;
    const seen = page.settings;
    const { texts: settings, clashes, taken } = mergedForm(form, sentSettings(form), seen);
    const again = (faults: SettingFaults, lowered: readonly LoweredMode[] = []): SettingsAgain => ({
      ...{ kind: "settings", settings, seen, faults, clashes, taken, lowered },
    });
    if (clashes.length > 0) return again({});
    const parsed = parseSettings(settings, page.overview.zone);
    if (!parsed.ok) return again(parsed.refusal);
    const { rules, capacities } = parsed.value;
    const lowered = loweredModes(page, capacities);
    const agreed = formLine(form, "intent") === "lower" ? form.getAll("lowered") : [];
    if (!lowered.every((each) => agreed.includes(loweredValue(each.mode, each)))) return again({}, lowered);
    const set = await setRegistrationRules(ctx, { slug, rules, capacities, seen: page.seen });
    if (set.ok) {
      const also = taken.length > 0 && { also: taken.join(" ") };
      return { to: `${here}?${new URLSearchParams({ done: "saved", ...also })}` };
    }
    const { refusal } = set;
    if (refusal === "not-allowed" || refusal === "no-such-event") return null;
    if (refusal !== "changed-meanwhile") return again({ [FIELD_OF_REFUSAL[refusal]]: refusal });
  }
  throw new Error("an event's settings kept changing while they were saved");
}

function loweredModes({ overview }: RegistrationSettings, capacities: Capacities): readonly LoweredMode[] {
  return PARTICIPATION_MODES.flatMap((mode) => {
    const pool = overview.pools.find((each) => each.mode === mode);
    const capacity = capacities[mode];
    const lowered = pool && capacity !== undefined ? loweredSeats(pool, capacity) : null;
    return lowered ? [{ ...lowered, mode }] : [];
  });
}

const SEVERAL_LINES: ReadonlySet<string> = new Set(["confirmationText", "otherConfirmationText"]);

function sentSettings(form: FormFields): SettingsTexts {
  const typed = (field: string) => (SEVERAL_LINES.has(field) ? formText(form, field) : formLine(form, field));
  return Object.fromEntries(SETTING_FIELDS.map((field) => [field, typed(field)])) as SettingsTexts;
}
