import { PARTICIPATION_MODES } from "#domain/event/participation-mode.ts";
import { UNKNOWN } from "#domain/registration/participant-filter.ts";
import { MESSAGE_STANDINGS, organisationOf, receiversIn, type SentMessage } from "#domain/registration/sent-message.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import type { ParticipantChoices } from "#queries/participant-choices.ts";
import { Field } from "#ui/field.tsx";
import { receiverWords } from "#ui/receiver-words.ts";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { SelectField } from "#ui/typed-field.tsx";

/** What is written, and to whom; nothing is sent from here. */
export function ComposeForm(props: {
  language: Language;
  slug: string;
  submission: string;
  sent: SentMessage;
  choices: ParticipantChoices;
  faults: Readonly<Record<string, string>>;
}) {
  const { language, slug, submission, sent, choices, faults } = props;
  const called = { organisation: sent.organisation, choices };
  const { work, modes } = catalogueOf(language);
  const words = work.seats.messages;
  const isNarrowed = sent.chosen.length > 0 || sent.among !== "";
  const common = { language, required: true } as const;
  const action = paths.workEvent(language, slug, "messages");
  return (
    <section className="section" aria-labelledby="write">
      <h2 id="write">{words.write}</h2>
      <form method="post" action={action} noValidate className="form panel">
        <input type="hidden" name="submission" value={submission} />
        {isNarrowed && (
          <p>
            <strong>{words.to}:</strong> {receiverWords(language, receiversIn(sent), called)}{" "}
            <a href={action}>{words.clearAmong}</a>
          </p>
        )}
        <Narrowed sent={sent} />
        {sent.chosen.length === 0 && (
          <div className="row end">
            <SelectField
              {...common}
              name="to"
              label={words.to}
              defaultValue={sent.standing}
              choices={MESSAGE_STANDINGS.map((value) => ({ value, label: words.receivers[value] }))}
            />
            <SelectField
              {...common}
              name="mode"
              label={words.mode}
              defaultValue={sent.mode}
              choices={[
                { value: "", label: words.bothModes },
                ...PARTICIPATION_MODES.map((value) => ({ value, label: modes[value] })),
              ]}
            />
          </div>
        )}
        {sent.chosen.length === 0 && <OrganisationField language={language} sent={sent} />}
        <TextField
          {...{ ...common, name: "subject", label: words.subject, hint: words.subjectHint, autoComplete: "off" }}
          fault={faults["subject"]}
          defaultValue={sent.subject}
        />
        <TextArea
          {...{ ...common, name: "text", rows: 10, label: words.text, hint: words.textHint, fault: faults["text"] }}
          defaultValue={sent.text}
        />
        <p className="actions">
          <button type="submit" name="intent" value="preview">
            {words.preview}
          </button>{" "}
          <span className="quiet">{words.previewNote}</span>
        </p>
      </form>
    </section>
  );
}

/** Whose people alone are written to: in one's own words, with what the register knows offered. */
function OrganisationField({ language, sent }: { language: Language; sent: SentMessage }) {
  const words = catalogueOf(language).work.seats.messages;
  if (organisationOf(sent) === UNKNOWN) return <input type="hidden" name="organisation" value={UNKNOWN} />;
  return (
    <>
      <Field
        {...{ language, name: "organisation", label: words.organisation, hint: words.organisationHint }}
        control={(ties) => (
          <input {...ties} type="text" list="organisations" autoComplete="off" defaultValue={sent.organisation} />
        )}
      />
      <datalist id="organisations" data-names={paths.organisationNames()} />
    </>
  );
}

/** Whom one had chosen before one came here. */
export function Narrowed({ sent }: { sent: SentMessage }) {
  return (
    <>
      <input type="hidden" name="among" value={sent.among} />
      {sent.chosen.map((id) => (
        <input key={id} type="hidden" name="chosen" value={id} />
      ))}
    </>
  );
}
