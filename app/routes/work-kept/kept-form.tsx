import { PARTICIPATION_MODES } from "#domain/event/participation-mode.ts";
import type { KeptTexts } from "#domain/registration/kept-texts.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { ChosenOrganisation } from "#queries/chosen-organisations.ts";
import type { KeptSeatsPage } from "#queries/kept-seats-page.ts";
import { ChooseSides } from "#ui/choose-sides.tsx";
import { TextField } from "#ui/text-field.tsx";
import { SelectField, TypedField } from "#ui/typed-field.tsx";
import type { KeptAgain } from "./act-on-kept.ts";
import { EffectNotice } from "./effect-notice.tsx";
import { RuleFields } from "./rule-fields.tsx";
import type { KeptForm } from "./kept-fields.ts";

/** How many seats are kept, until when and for whom. */
export function KeptSeatsForm(props: {
  language: Language;
  page: KeptSeatsPage;
  submission: string;
  /** What stands, for an allotment that there is. */
  stands: KeptTexts | null;
  form: KeptForm;
  chosen: readonly ChosenOrganisation[];
  again: KeptAgain | null;
  /** In words, by the field's name. */
  faults: Readonly<Record<string, string>>;
}) {
  const { language, page, stands, form, again, faults } = props;
  const { modes, work } = catalogueOf(language);
  const words = work.event.registration.kept;
  const label = { name: words.name, seats: words.seats, until: words.until, rule: words.rule };
  const { allotment } = page;
  const field = (name: "name" | "seats" | "until" | "mode") => ({
    ...{ language, name, defaultValue: form[name], fault: faults[name] },
  });
  const pools = page.pools.filter(({ mode }) => allotment === null || mode === allotment.mode);
  return (
    <form method="post" className="form wide-form" noValidate>
      {/* Enter in a field presses the first button of a form: it saves, and agrees to nothing. */}
      <button type="submit" name="intent" value="save" className="hidden" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="submission" value={props.submission} />
      {stands && <input type="hidden" name="seen" value={JSON.stringify(stands)} />}
      {again && (
        <ChooseSides
          language={language}
          sides={again.clashes.map((side) => ({ ...side, label: label[side.name] }))}
          taken={again.taken.map((name) => label[name])}
        />
      )}
      {again?.effect && <EffectNotice language={language} effect={again.effect} />}
      <TextField {...field("name")} label={words.name} hint={words.nameHint} required />
      {allotment === null && (
        <SelectField
          {...field("mode")}
          label={words.mode}
          required
          choices={PARTICIPATION_MODES.filter((mode) => pools.some((pool) => pool.mode === mode)).map((value) => ({
            ...{ value, label: modes[value] },
          }))}
        />
      )}
      <div className="columns narrow">
        <TypedField type="number" min={1} {...field("seats")} label={words.seats} required />
        <TypedField type="date" {...field("until")} label={words.until} hint={words.untilHint} />
      </div>
      {allotment !== null && <p className="quiet">{words.taken(allotment.taken)}</p>}
      {pools.map(({ mode, left, waiting }) => (
        <p key={mode} className="quiet">
          {words.free(modes[mode], left, waiting)}
        </p>
      ))}
      <RuleFields {...{ language, form, chosen: props.chosen, found: again?.found ?? null, fault: faults["rule"] }} />
      <button type="submit" name="intent" value="save">
        {allotment === null ? words.keep : words.save}
      </button>
    </form>
  );
}
