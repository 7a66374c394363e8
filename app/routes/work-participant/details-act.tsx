import { PARTICIPATION_MODES } from "#domain/event/participation-mode.ts";
import { saidBefore } from "#domain/registration/said-before.ts";
import { fieldName } from "#domain/registration/sent-person.ts";
import type { ParticipantDetails } from "#queries/participant-details.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { CountyField } from "#ui/county-field.tsx";
import { DetailFields } from "#ui/detail-fields.tsx";
import { OrganisationField } from "#ui/organisation-field.tsx";
import script from "#ui/registration-script.js?url";
import type { Again } from "./faults.ts";

/** What somebody has said of themselves, mended for them. */
export function DetailsAct(props: {
  language: Language;
  details: ParticipantDetails;
  again: Again | undefined;
  faults: Readonly<Record<string, string>>;
}) {
  const { language, details, again } = props;
  const words = catalogueOf(language).work.seats.person.act.details;
  const isAgain = again?.sent.intent === "details";
  const sent = isAgain ? again.sent.person : saidBefore(details.said);
  const faults = isAgain ? props.faults : {};
  // Who has a digital seat and waits for one on site is asked about both.
  const modes = PARTICIPATION_MODES.filter((mode) => mode === details.place.seat || mode === details.place.waitsFor);
  const [organisation, county] = [fieldName("organisation", 1), fieldName("county", 1)];
  return (
    <details open={isAgain}>
      <summary>{words.title}</summary>
      <form method="post" noValidate>
        <p>{words.text}</p>
        <OrganisationField
          {...{ language, name: organisation, autoComplete: "off", fault: faults[organisation] }}
          defaultValue={sent.organisation}
        />
        <CountyField forOther {...{ language, name: county, fault: faults[county], defaultValue: sent.county }} />
        <DetailFields forOther {...{ language, person: 1, sent, faults }} asked={details.asked} modes={modes} />
        <datalist id="organisations" data-names={paths.organisationNames()} />
        <p className="actions">
          <button type="submit" name="intent" value="details">
            {words.send}
          </button>
        </p>
      </form>
      <script type="module" src={script} />
    </details>
  );
}
