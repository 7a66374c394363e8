import { isNearlyFull } from "#domain/registration/nearly-full.ts";
import { fieldName, type SentPerson } from "#domain/registration/sent-person.ts";
import type { RegistrationForm } from "#queries/registration-form.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { CheckBox } from "#ui/check-box.tsx";
import { CountyField } from "#ui/county-field.tsx";
import { DetailFields } from "#ui/detail-fields.tsx";
import { LiveSeats } from "#ui/live-seats.tsx";
import { OrganisationField } from "#ui/organisation-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { FieldFaults } from "./register-faults.ts";

interface Shown {
  readonly language: Language;
  /** Counted from 1. */
  readonly person: number;
  readonly sent: SentPerson;
  readonly faults: FieldFaults;
  readonly form: RegistrationForm;
}

/** What is asked of each person. Only the first one's browser may know the answers by itself. */
export function PersonFields(props: Shown & { opensHere: boolean }) {
  const { language, person, sent, faults, form } = props;
  const words = catalogueOf(language).registration.form;
  const names = {
    name: fieldName("name", person),
    email: fieldName("email", person),
    organisation: fieldName("organisation", person),
    county: fieldName("county", person),
    code: fieldName("code", person),
  };
  const known = (token: string) => (person === 1 ? token : "off");
  return (
    <>
      <TextField
        {...{ language, name: names.name, required: true, autoComplete: known("name"), autoFocus: props.opensHere }}
        label={words.name}
        fault={faults[names.name]}
        defaultValue={sent.name}
      />
      <TextField
        {...{ language, name: names.email, type: "email", required: true, autoComplete: known("email") }}
        label={words.email}
        hint={words.emailHint}
        fault={faults[names.email]}
        defaultValue={sent.email}
      />
      <OrganisationField
        {...{ language, name: names.organisation, autoComplete: known("organization") }}
        fault={faults[names.organisation]}
        defaultValue={sent.organisation}
      />
      <CountyField {...{ language, name: names.county }} fault={faults[names.county]} defaultValue={sent.county} />
      <ModeChoice {...props} />
      <DetailFields
        {...{ language, person, sent, faults }}
        asked={form}
        modes={form.status.modes.map(({ mode }) => mode)}
      />
      {form.takesCodes && (
        <details open={sent.code !== ""}>
          <summary>{words.code.title}</summary>
          <TextField
            {...{ language, name: names.code, autoComplete: "off", fault: faults[names.code] }}
            label={words.code.label}
            hint={words.code.hint}
            defaultValue={sent.code}
          />
        </details>
      )}
    </>
  );
}

function ModeChoice({ language, person, sent, faults, form }: Shown) {
  const { registration, modes: modeNames } = catalogueOf(language);
  const words = registration.form;
  const name = fieldName("mode", person);
  const [first, ...others] = form.status.modes;
  if (!first) return null;
  if (others.length === 0) {
    return (
      <div className="field" id={name}>
        <input type="hidden" name={name} value={first.mode} />
        <p>
          {words.only[first.mode]} (<LiveSeats language={language} status={first} />)
        </p>
        {faults[name] && <p className="fault">{faults[name]}</p>}
      </div>
    );
  }
  const mayFill = form.status.rush || isNearlyFull(first);
  const mayBeFull = first.mode === "on-site" && first.capacity !== null && (sent.meanwhile || mayFill);
  return (
    <>
      <ChoiceGroup
        {...{ language, name, required: true, fault: faults[name], chosen: [sent.mode] }}
        legend={words.mode}
        choices={form.status.modes.map((status) => ({
          value: status.mode,
          label: modeNames[status.mode],
          note: (
            <>
              (<LiveSeats language={language} status={status} />)
            </>
          ),
        }))}
      />
      {mayBeFull && (
        <div className="only-on-site">
          <CheckBox
            name={fieldName("meanwhile", person)}
            label={words.meanwhile}
            hint={words.meanwhileHint}
            checked={sent.meanwhile}
          />
        </div>
      )}
    </>
  );
}
