import { COUNTIES } from "#domain/organisation/counties.ts";
import { ORGANISATION_KINDS } from "#domain/organisation/organisation.ts";
import type { AllotmentRule } from "#domain/registration/allotment.ts";
import { PARTICIPATION_MODES, type ParticipationMode } from "#domain/event/participation-mode.ts";
import type { Language } from "#domain/values/language.ts";
import { addDays } from "#domain/values/calendar-date.ts";
import { dateIn, type ZoneName } from "#domain/values/instant.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { day } from "#i18n/dates.ts";
import type { AllotmentOverview } from "#queries/registration-overview.ts";
import { TextField } from "#ui/text-field.tsx";
import { SelectField, TypedField } from "#ui/typed-field.tsx";
import type { KeptTexts } from "./kept-texts.ts";

/** Seats that wait for a group, and a form to keep more. */
export function KeptSeats(props: {
  language: Language;
  submission: string;
  zone: ZoneName;
  allotments: readonly AllotmentOverview[];
  modes: readonly ParticipationMode[];
  typed: KeptTexts;
  fault: string | null;
}) {
  const { language, submission, zone, allotments, modes, typed, fault } = props;
  const catalogue = catalogueOf(language);
  const words = catalogue.work.event.registration.kept;
  const field = (name: keyof KeptTexts, label: string) => ({
    ...{ language, name: `kept-${name}`, label, defaultValue: typed[name] },
  });
  return (
    <section className="panel section" aria-labelledby="kept-title" id="kept">
      <h2 id="kept-title">{words.title}</h2>
      <p>{words.text}</p>
      {allotments.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <div className="table folds">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.columns.name}</th>
                <th scope="col">{words.columns.who}</th>
                <th scope="col">{words.columns.seats}</th>
                <th scope="col">{words.columns.until}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {allotments.map(({ id, name, mode, rule, seats, taken, until, fellBackAt }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td data-label={words.columns.who}>
                    {mode && `${catalogue.modes[mode]}: `}
                    {ruleText(language, rule)}
                  </td>
                  <td data-label={words.columns.seats}>{words.takenOf(taken, seats)}</td>
                  <td data-label={words.columns.until}>
                    {/* The seats fall back as the day after begins. */}
                    {until === null ? words.toEvent : day(language, addDays(dateIn(zone, until), -1))}
                  </td>
                  <td>
                    {fellBackAt === null ? (
                      <details>
                        <summary aria-label={words.releaseThis(name)}>{words.release}</summary>
                        <form method="post">
                          <p>{words.releaseText(seats - taken)}</p>
                          <input type="hidden" name="allotment" value={id} />
                          <button type="submit" name="intent" value="release" className="second">
                            {words.releaseDo}
                          </button>
                        </form>
                      </details>
                    ) : (
                      words.fellBack
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {fault !== null && (
        <p className="fault" tabIndex={-1} autoFocus>
          {fault}
        </p>
      )}
      {modes.length > 0 && (
        <details open={fault !== null}>
          <summary>{words.keep}</summary>
          <form method="post" noValidate>
            <input type="hidden" name="submission" value={submission} />
            <div className="columns narrow">
              <TextField {...field("name", words.name)} required />
              <TypedField type="number" min={1} {...field("seats", words.seats)} required />
              <SelectField
                {...field("mode", words.mode)}
                required
                choices={PARTICIPATION_MODES.filter((mode) => modes.includes(mode)).map((value) => ({
                  ...{ value, label: catalogue.modes[value] },
                }))}
              />
              <TypedField type="date" {...field("until", words.until)} hint={words.untilHint} />
            </div>
            <SelectField
              {...field("by", words.by)}
              required
              choices={(["code", "email-domain", "county", "organisation-kind"] as const).map((value) => ({
                ...{ value, label: words.byChoices[value] },
              }))}
            />
            <div className="columns narrow">
              <TextField {...field("value", words.value)} hint={words.valueHint} />
              <SelectField
                {...field("county", words.county)}
                choices={[
                  { value: "", label: "–" },
                  ...COUNTIES.map(({ code, name }) => ({ value: code, label: name })),
                ]}
              />
              <SelectField
                {...field("organisationKind", words.organisationKind)}
                choices={[
                  { value: "", label: "–" },
                  ...ORGANISATION_KINDS.map((kind) => ({ value: kind, label: catalogue.organisationKinds[kind] })),
                ]}
              />
            </div>
            <button type="submit" name="intent" value="keep" className="second">
              {words.keep}
            </button>
          </form>
        </details>
      )}
    </section>
  );
}

function ruleText(language: Language, rule: AllotmentRule): string {
  const { organisationKinds, work } = catalogueOf(language);
  const words = work.event.registration.kept.byChoices;
  switch (rule.by) {
    case "code":
      return `${words.code}: ${rule.code}`;
    case "email-domain":
      return `${words["email-domain"]} ${rule.domains.join(", ")}`;
    case "county":
      return `${words.county}: ${rule.counties.map((code) => COUNTIES.find((each) => each.code === code)?.name ?? code).join(", ")}`;
    case "organisation-kind":
      return rule.kinds.map((kind) => organisationKinds[kind]).join(", ");
    case "organisation":
      return String(rule.organisations.length);
  }
}
