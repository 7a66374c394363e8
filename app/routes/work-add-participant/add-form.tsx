import { fieldName } from "#domain/registration/sent-person.ts";
import type { RegistrationOverview } from "#queries/registration-overview.ts";
import { LANGUAGES, type Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { CheckBox } from "#ui/check-box.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { CountyField } from "#ui/county-field.tsx";
import { OrganisationField } from "#ui/organisation-field.tsx";
import script from "#ui/registration-script.js?url";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { SentAdding } from "./add-faults.ts";

/** Somebody whom the organiser registers; what is left says beforehand whether a limit is gone over. */
export function AddForm(props: {
  language: Language;
  submission: string;
  overview: RegistrationOverview;
  sent: SentAdding;
  faults: Readonly<Record<string, string>>;
}) {
  const { language, submission, overview, sent, faults } = props;
  const { work, registration, modes } = catalogueOf(language);
  const { add: words, act, languages } = work.seats.person;
  const form = registration.form;
  const pools = overview.pools.flatMap(({ mode, left }) => (mode === null ? [] : [{ mode, left }]));
  const rules = overview.standing?.rules;
  const field = (of: Parameters<typeof fieldName>[0]) => {
    const name = fieldName(of, 1);
    return { language, name, fault: faults[name] };
  };
  const leftOf = (mode: (typeof pools)[number]["mode"], left: number | null) =>
    left === null
      ? words.unlimited(modes[mode])
      : left === 0
        ? words.full(modes[mode])
        : words.left(modes[mode], left.toLocaleString(language));
  return (
    <form method="post" noValidate className="form">
      <input type="hidden" name="submission" value={submission} />
      <TextField {...field("name")} label={form.name} required autoComplete="off" defaultValue={sent.person.name} />
      <TextField
        {...{ ...field("email"), type: "email", label: form.email, required: true, autoComplete: "off" }}
        defaultValue={sent.person.email}
      />
      <OrganisationField {...field("organisation")} autoComplete="off" defaultValue={sent.person.organisation} />
      <CountyField forOther {...field("county")} defaultValue={sent.person.county} />
      <ChoiceGroup
        {...field("mode")}
        legend={words.mode}
        required
        choices={pools.map(({ mode, left }) => ({ value: mode, label: leftOf(mode, left) }))}
        chosen={[sent.person.mode || (pools.length === 1 ? (pools[0]?.mode ?? "") : "")]}
      />
      <TextField
        {...{ language, name: "reason", label: act.limit.label, hint: act.limit.hint, autoComplete: "off" }}
        fault={faults["reason"]}
        defaultValue={sent.reason}
      />
      {rules?.asksDiet && (
        <TextArea {...field("diet")} rows={2} label={form.diet} hint={words.dietHint} defaultValue={sent.person.diet} />
      )}
      {rules?.asksAccessNeeds && (
        <TextArea {...field("access")} rows={2} label={words.accessNeeds} defaultValue={sent.person.access} />
      )}
      <ChoiceGroup
        {...{ language, name: "language", required: true, legend: words.language }}
        choices={LANGUAGES.map((each) => ({ value: each, label: languages[each] }))}
        chosen={[sent.language]}
      />
      <CheckBox
        name={fieldName("listed", 1)}
        label={words.listed}
        hint={words.listedHint}
        checked={sent.person.listed}
      />
      <CheckBox name={fieldName("protected", 1)} label={words.protected} checked={sent.person.protected} />
      <datalist id="organisations" data-names={paths.organisationNames()} />
      <p className="actions">
        <button type="submit">{words.send}</button>
      </p>
      <script type="module" src={script} />
    </form>
  );
}
