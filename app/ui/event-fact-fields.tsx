import type { FactField, FactTexts } from "#domain/event/draft-fields.ts";
import { EVENT_KINDS, VISIBILITIES } from "#domain/event/event.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { CheckBox } from "./check-box.tsx";
import { ChoiceGroup } from "./choice-group.tsx";
import { TextArea } from "./text-area.tsx";
import { TextField } from "./text-field.tsx";
import { SelectField, TypedField } from "./typed-field.tsx";

interface Facts {
  readonly language: Language;
  readonly facts: FactTexts;
  /** In words, by the field's name. */
  readonly faults: Readonly<Record<string, string>>;
}

/** What every field of a fact is made of. */
function useFact({ language, facts, faults }: Facts) {
  const { fields, hints } = catalogueOf(language).work.event;
  return (name: FactField) => ({
    ...{ language, name, label: fields[name], defaultValue: facts[name], fault: faults[name] },
    hint: (hints as Readonly<Partial<Record<FactField, string>>>)[name],
  });
}

/** When and where, of a new event. */
export function PlaceFields(props: Facts & { readonly startsOnHint?: string | undefined }) {
  const fact = useFact(props);
  const words = catalogueOf(props.language).work.event;
  return (
    <>
      <div className="columns narrow">
        <TypedField type="date" {...fact("startsOn")} hint={props.startsOnHint ?? fact("startsOn").hint} required />
        <TypedField type="date" {...fact("endsOn")} />
      </div>
      <div className="columns narrow">
        <TextField {...fact("startsAt")} />
        <TextField {...fact("endsAt")} />
        <TextField {...fact("receivedFrom")} />
      </div>
      <div className="columns narrow">
        <TextField {...fact("venueName")} />
        <TextField {...fact("venueMunicipality")} />
      </div>
      <fieldset className="field">
        <legend>{words.modes}</legend>
        <CheckBox name="onSite" label={words.fields.onSite} checked={props.facts.onSite !== ""} />
        <CheckBox name="digital" label={words.fields.digital} checked={props.facts.digital !== ""} />
      </fieldset>
    </>
  );
}

/** The name and the kind, which come first. */
export function NameFields(props: Facts) {
  const fact = useFact(props);
  const { eventKinds } = catalogueOf(props.language);
  return (
    <>
      <TextField {...fact("title")} required />
      <SelectField
        {...fact("kind")}
        required
        choices={EVENT_KINDS.map((kind) => ({ value: kind, label: eventKinds[kind] }))}
      />
    </>
  );
}

/** What is said of it. */
export function SaidFields(props: Facts & { readonly host?: string | null }) {
  const fact = useFact(props);
  const rows = (text: string, least: number) => Math.min(14, Math.max(least, Math.ceil(text.length / 60)));
  const { language, facts, host = null } = props;
  const { hosting } = catalogueOf(language).work.event;
  const arrangers = fact("arrangers");
  const hint = host === null ? arrangers.hint : hosting.stays(host);
  return (
    <>
      <TextArea {...{ ...arrangers, hint }} rows={Math.max(3, facts.arrangers.split("\n").length)} />
      <TextArea {...fact("audience")} rows={rows(facts.audience, 2)} />
      <TextField {...fact("cost")} />
      <TypedField type="date" {...fact("lastDay")} />
      <TextField {...fact("contact")} />
      <TextArea {...fact("description")} rows={rows(facts.description, 4)} />
    </>
  );
}

/** What most events leave as it is. */
export function MoreFields(props: Facts) {
  const fact = useFact(props);
  const { language, facts } = props;
  const words = catalogueOf(language).work.event;
  return (
    <>
      <ChoiceGroup
        {...{ language, name: "visibility", legend: words.fields.visibility, required: true }}
        choices={VISIBILITIES.map((value) => ({ value, ...words.visibilities[value] }))}
        chosen={[facts.visibility]}
      />
      <CheckBox
        name="firstCome"
        label={words.fields.firstCome}
        hint={words.hints.firstCome}
        checked={facts.firstCome !== ""}
      />
      <TextArea {...fact("access")} rows={2} />
      <TextField {...fact("registryNumber")} />
      <div className="columns narrow">
        <TextField {...fact("series")} />
        <TypedField type="number" min={1} {...fact("editionNumber")} />
      </div>
    </>
  );
}
