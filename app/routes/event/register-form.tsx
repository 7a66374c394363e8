import type { EventPage } from "#queries/event-page.ts";
import type { RegistrationForm } from "#queries/registration-form.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { day } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { useSlot } from "#ui/slot.tsx";
import { writtenIn } from "#ui/written-in.ts";
import type { FormAgain } from "./answer-form.ts";
import { PersonFields } from "./person-fields.tsx";
import type { FieldFaults } from "./register-faults.ts";
import { EMPTY_FORM, MOST_PEOPLE, TRAP, WAITS } from "./sent-form.ts";

/** Works without JavaScript. Our own words say what is wrong, in the page's language, so the browser's are turned off. */
export function RegisterForm(props: {
  language: Language;
  event: EventPage;
  form: RegistrationForm;
  again: FormAgain | undefined;
  faults: FieldFaults;
  /** Sent to the page that it stands on, and not to the event's own. */
  toHere?: boolean | undefined;
}) {
  const { language, event, form, again, faults, toHere = false } = props;
  const words = catalogueOf(language).registration.form;
  const sent = again?.sent ?? EMPTY_FORM;
  const several = sent.people.length > 1;
  return (
    <form method="post" action={toHere ? undefined : paths.event(language, event.slug)} noValidate className="prose">
      {sent.submission === "" ? <NewSubmission /> : <input type="hidden" name="submission" value={sent.submission} />}
      <input type="hidden" name="people" value={sent.people.length} />
      {again?.trouble?.kind === "larger-than-house" && <input type="hidden" name={WAITS} value="yes" />}
      {/* What Enter presses in a field: the first button of a form. */}
      <button type="submit" className="hidden" tabIndex={-1} aria-hidden="true">
        {words.send}
      </button>
      <p className="hidden" aria-hidden="true">
        <label htmlFor={TRAP}>{words.trap}</label>
        <input type="text" id={TRAP} name={TRAP} autoComplete="off" tabIndex={-1} />
      </p>
      {sent.people.map((one, index) => {
        const person = index + 1;
        const opensHere = again?.opensAt === person;
        const fields = <PersonFields key={person} {...{ language, person, sent: one, faults, form, opensHere }} />;
        return several ? (
          <fieldset key={person} className="apart person">
            <legend>{words.person(person)}</legend>
            {fields}
            <button type="submit" name="intent" value={`remove-${person}`} className="second">
              {words.remove(person)}
            </button>
          </fieldset>
        ) : (
          <div key={person} className="person">
            {fields}
          </div>
        );
      })}
      {several && (
        <ChoiceGroup
          {...{ language, name: "together", required: true, chosen: [sent.together] }}
          legend={words.together}
          choices={[
            { value: "as-many", label: words.asMany },
            { value: "all-or-none", label: words.allOrNone },
          ]}
        />
      )}
      <datalist id="organisations" data-names={paths.organisationNames()} />
      <Handling language={language} event={event} form={form} />
      <div className="actions">
        <Button>{words.send}</Button>
        {sent.people.length < MOST_PEOPLE && (
          <button type="submit" name="intent" value="add-person" className="second">
            {words.add}
          </button>
        )}
      </div>
    </form>
  );
}

/** The key of a form that has not been sent, put in each time that the kept page is shown. */
function NewSubmission() {
  return <input type="hidden" name="submission" value={useSlot("submission-key")} />;
}

/** What the law wants said where data are given: who answers for them, what for, how long (GDPR, article 13). */
function Handling(props: { language: Language; event: EventPage; form: RegistrationForm }) {
  const { language, event, form } = props;
  const { registration, event: eventWords, privacy } = catalogueOf(language);
  return (
    <p className="hint">
      {event.controller !== null ? (
        <>
          <span {...writtenIn(event.language, language)}>{event.controller}</span> {registration.form.controller}
        </>
      ) : (
        eventWords.noController
      )}{" "}
      {registration.form.privacy(day(language, form.peopleDeletedOn))}{" "}
      <a href={paths.privacy(language)}>{privacy.title}</a>
    </p>
  );
}
