import type { SettingField } from "#domain/registration/settings-texts.ts";
import { PARTICIPATION_MODES } from "#domain/event/participation-mode.ts";
import { otherLanguage, type Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { RegistrationOverview } from "#queries/registration-overview.ts";
import type { RegistrationSettings } from "#queries/registration-settings.ts";
import { CheckBox } from "#ui/check-box.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { ChooseSides } from "#ui/choose-sides.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TypedField } from "#ui/typed-field.tsx";
import { Lowered } from "./lowered.tsx";
import type { SettingsAgain } from "./save-settings.ts";
import { settingLabel, settingText } from "./setting-label.ts";

/** How the event takes registrations, on one page: what most leave as it is comes last. */
export function SettingsForm(props: {
  language: Language;
  /** In which the event was first written. */
  written: Language;
  page: RegistrationSettings;
  again: SettingsAgain | null;
  pools: RegistrationOverview["pools"];
  /** In words, by the field's name. */
  faults: Readonly<Record<string, string>>;
}) {
  const { language, written, page, again, pools, faults } = props;
  const seen = again?.seen ?? page.settings;
  const settings = again?.settings ?? seen;
  const { registration: words, otherEmpty, otherFilled } = catalogueOf(language).work.event;
  const other = otherLanguage(written);
  const field = (name: SettingField, label: string, hint?: string) => ({
    ...{ language, name, label, hint, defaultValue: settings[name], fault: faults[name] },
  });
  const box = (name: SettingField, label: string) => (
    <CheckBox name={name} label={label} checked={settings[name] !== ""} />
  );
  return (
    <form method="post" className="form wide-form" noValidate>
      <input type="hidden" name="seen" value={JSON.stringify(seen)} />
      {/* Enter in a field presses the first button of a form: it saves, and agrees to nothing. */}
      <button type="submit" name="intent" value="settings" className="hidden" tabIndex={-1} aria-hidden="true" />
      {again && (
        <ChooseSides
          language={language}
          sides={again.clashes.map((name) => ({
            ...{ name, label: settingLabel(language, written, name) },
            mine: settingText(language, name, again.settings[name]),
            theirs: settingText(language, name, again.seen[name]),
          }))}
          taken={again.taken.map((name) => settingLabel(language, written, name))}
        />
      )}
      {again && <Lowered language={language} lowered={again.lowered} />}
      <section aria-labelledby="seats-title">
        <h2 id="seats-title">{words.seats}</h2>
        <div className="columns">
          {PARTICIPATION_MODES.map((mode) => {
            const pool = pools.find((each) => each.mode === mode);
            return (
              <div key={mode}>
                {pool ? (
                  <input type="hidden" name={`takes-${mode}`} value="yes" />
                ) : (
                  box(`takes-${mode}`, words.takes[mode])
                )}
                <TypedField
                  type="number"
                  min={0}
                  {...field(`seats-${mode}`, words.capacity[mode], words.seatsHint)}
                  fault={faults[`seats-${mode}`] ?? faults[`takes-${mode}`]}
                />
                {pool && <p className="quiet">{words.taken(pool.taken)}</p>}
              </div>
            );
          })}
        </div>
        <TypedField type="number" min={1} {...field("mostFromOrganisation", words.mostFromOrganisation)} />
      </section>
      <section aria-labelledby="window-title">
        <h2 id="window-title">{words.window}</h2>
        <div className="columns narrow">
          <TypedField type="datetime-local" {...field("opensAt", words.opens, words.opensHint)} />
          <TypedField type="datetime-local" {...field("closesAt", words.closes, words.closesHint)} />
        </div>
      </section>
      <section aria-labelledby="form-title">
        <h2 id="form-title">{words.form}</h2>
        {box("asksDiet", words.asksDiet)}
        {box("asksAccessNeeds", words.asksAccessNeeds)}
      </section>
      <section aria-labelledby="told-title">
        <h2 id="told-title">{words.told}</h2>
        <TextArea {...field("confirmationText", words.confirmationText)} rows={3} />
        <details open={settings.otherConfirmationText !== "" || faults["otherConfirmationText"] !== undefined}>
          <summary>{settings.otherConfirmationText === "" ? otherEmpty[other] : otherFilled[other]}</summary>
          <TextArea
            {...field(
              "otherConfirmationText",
              settingLabel(language, written, "otherConfirmationText"),
              words.otherConfirmation[other],
            )}
            rows={3}
          />
        </details>
        <TypedField type="url" {...field("meetingUrl", words.meetingUrl, words.meetingHint)} />
        <TypedField type="number" min={1} {...field("reminderDays", words.reminderDays, words.reminderHint)} />
        {box("morningReminder", words.morningReminder)}
      </section>
      <section aria-labelledby="waitlist-title">
        <h2 id="waitlist-title">{words.waitlist}</h2>
        <ChoiceGroup
          {...{ language, name: "serving", legend: words.serving, required: true }}
          choices={(["at-once", "offer"] as const).map((value) => ({ value, label: words.servingChoices[value] }))}
          chosen={[settings.serving]}
        />
        <div className="columns narrow">
          <TypedField type="number" min={1} {...field("offerHours", words.offerHours)} required />
          <TypedField type="datetime-local" {...field("cutOffAt", words.cutOff, words.cutOffHint)} />
        </div>
        {box("smallerPartyPasses", words.smallerPartyPasses)}
      </section>
      <section aria-labelledby="deletion-title">
        <h2 id="deletion-title">{words.deletion}</h2>
        <p className="hint">{words.deletionHint}</p>
        <div className="columns narrow">
          <TypedField type="date" {...field("needsDeletedOn", words.needsDeletedOn)} required />
          <TypedField type="date" {...field("peopleDeletedOn", words.peopleDeletedOn)} required />
        </div>
      </section>
      <button type="submit" name="intent" value="settings">
        {words.save}
      </button>
    </form>
  );
}
