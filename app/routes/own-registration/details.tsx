import type { OwnRegistration } from "#queries/own-registration.ts";
import { saidBefore } from "#domain/registration/said-before.ts";
import { fieldName, type SentPerson } from "#domain/registration/sent-person.ts";
import { PARTICIPATION_MODES } from "#domain/event/participation-mode.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { CountyField } from "#ui/county-field.tsx";
import { DetailFields } from "#ui/detail-fields.tsx";
import { OrganisationField } from "#ui/organisation-field.tsx";
import script from "#ui/registration-script.js?url";

/** What one has said of oneself, to be changed. Who one is stays: another person is a hand-over. */
export function Details(props: {
  language: Language;
  own: OwnRegistration;
  /** Nothing else on the page is what one came for. */
  first: boolean;
  /** What was typed before something was found wrong with it. */
  sent: SentPerson | null;
  faults: Readonly<Record<string, string>>;
}) {
  const { language, own, faults } = props;
  const words = catalogueOf(language).registration.own.details;
  const sent = props.sent ?? saidBefore(own.said);
  // Who has a digital seat and waits for one on site is asked about both.
  const modes = PARTICIPATION_MODES.filter((mode) => mode === own.place.seat || mode === own.place.waitsFor);
  const [organisation, county] = [fieldName("organisation", 1), fieldName("county", 1)];
  return (
    <>
      <details open={props.sent !== null}>
        <summary className={props.first ? "button" : undefined}>{words.title}</summary>
        <form method="post" noValidate>
          <OrganisationField
            {...{ language, name: organisation, autoComplete: "organization", fault: faults[organisation] }}
            defaultValue={sent.organisation}
          />
          <CountyField {...{ language, name: county, fault: faults[county], defaultValue: sent.county }} />
          <DetailFields {...{ language, person: 1, sent, faults }} asked={own.asked} modes={modes} />
          <datalist id="organisations" data-names={paths.organisationNames()} />
          <p className="actions">
            <button type="submit" name="intent" value="details">
              {words.send}
            </button>
          </p>
        </form>
      </details>
      <script type="module" src={script} />
    </>
  );
}
