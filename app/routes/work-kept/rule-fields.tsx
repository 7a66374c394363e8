import type { ReactNode } from "react";
import { COUNTIES } from "#domain/organisation/counties.ts";
import { ORGANISATION_KINDS } from "#domain/organisation/organisation.ts";
import { KEPT_BY, type KeptBy } from "#domain/registration/kept-texts.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { ChosenOrganisation } from "#queries/chosen-organisations.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { Found } from "./found-organisations.ts";
import type { KeptForm } from "./kept-fields.ts";

interface Shown {
  readonly language: Language;
  readonly form: KeptForm;
  /** What the organisations in the form are called. */
  readonly chosen: readonly ChosenOrganisation[];
  readonly found: Found | null;
  readonly fault: string | undefined;
}

/** For whom seats are kept: one kind of group, and under it which of that kind. */
export function RuleFields(props: Shown) {
  const { language, form, fault } = props;
  const { kept: words } = catalogueOf(language).work.event.registration;
  const { fault: faultWord } = catalogueOf(language).forms;
  return (
    <fieldset className={fault === undefined ? "field" : "field faulty"} aria-describedby={fault && "rule-fault"}>
      <legend>{words.who}</legend>
      {fault !== undefined && (
        <p className="fault" id="rule-fault">
          <span className="hidden">{faultWord}</span> {fault}
        </p>
      )}
      {KEPT_BY.map((by, index) => (
        <div key={by} className="group-kind">
          <label className="choice">
            <input
              type="radio"
              id={index === 0 ? "rule" : `rule-${by}`}
              name="by"
              value={by}
              defaultChecked={form.by === by}
              required
            />
            <span>{words.byChoices[by]}</span>
          </label>
          <div className="which">{whichOf(by, props)}</div>
        </div>
      ))}
    </fieldset>
  );
}

function whichOf(by: KeptBy, shown: Shown): ReactNode {
  const { language, form } = shown;
  const { organisationKinds, work } = catalogueOf(language);
  const words = work.event.registration.kept;
  const several = { language, required: true, several: true } as const;
  switch (by) {
    case "organisation":
      return <Organisations {...shown} />;
    case "organisation-kind":
      return (
        <ChoiceGroup
          {...{ ...several, name: "kind", legend: words.byChoices[by], chosen: form.kinds }}
          choices={ORGANISATION_KINDS.map((value) => ({ value, label: organisationKinds[value] }))}
        />
      );
    case "county":
      return (
        <ChoiceGroup
          {...{ ...several, name: "county", legend: words.counties, chosen: form.counties }}
          choices={COUNTIES.map(({ code, name }) => ({ value: code, label: name }))}
        />
      );
    case "email-domain":
      return (
        <TextField
          {...{ language, name: "domains", label: words.domains, hint: words.domainsHint, required: true }}
          defaultValue={form.domains}
        />
      );
    case "code":
      return (
        <TextField
          {...{ language, name: "code", label: words.code, hint: words.codeHint, required: true }}
          defaultValue={form.code}
        />
      );
  }
}

/** Those that are chosen, and a search for more: what is found is ticked to be chosen with the next press. */
function Organisations({ language, chosen, found }: Shown) {
  const { kept: words } = catalogueOf(language).work.event.registration;
  const choices = (organisations: readonly ChosenOrganisation[]) =>
    organisations.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      {chosen.length === 0 ? (
        <p className="quiet">{words.noneChosen}</p>
      ) : (
        <ChoiceGroup
          {...{ language, name: "organisation", legend: words.chosen, hint: words.chosenHint }}
          {...{ required: true, several: true, choices: choices(chosen), chosen: chosen.map(({ id }) => id) }}
        />
      )}
      {found !== null && (
        <div className="found" tabIndex={-1} autoFocus>
          {found.organisations.length === 0 ? (
            chosen.length === 0 && <p>{words.nothingFound(found.text)}</p>
          ) : (
            <fieldset className="field">
              <legend>{words.foundFor(found.text)}</legend>
              <p className="hint">{words.choose}</p>
              {found.organisations.map(({ id, name }) => (
                <label key={id} className="choice">
                  <input type="checkbox" name="organisation" value={id} />
                  <span>{name}</span>
                </label>
              ))}
              {found.isMore && <p>{words.more(found.organisations.length)}</p>}
            </fieldset>
          )}
        </div>
      )}
      <div className="row end">
        <TextField {...{ language, name: "search", label: words.search, hint: words.searchHint, required: true }} />
        <button type="submit" name="intent" value="search" className="second">
          {words.doSearch}
        </button>
      </div>
    </>
  );
}
