import { organisationOf, receiversIn, type SentMessage } from "#domain/registration/sent-message.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import type { ParticipantChoices } from "#queries/participant-choices.ts";
import { receiverWords } from "#ui/receiver-words.ts";
import { SelectField } from "#ui/typed-field.tsx";
import { Narrowed } from "./compose-form.tsx";
import type { ShownLetter } from "./preview-of.ts";

/** The letter as somebody gets it, how many get it, and the button that sends it. */
export function Preview(props: {
  language: Language;
  slug: string;
  submission: string;
  sent: SentMessage;
  choices: ParticipantChoices;
  preview: ShownLetter;
}) {
  const { language, slug, submission, sent, choices, preview } = props;
  const called = { organisation: sent.organisation, choices };
  const words = catalogueOf(language).work.seats.messages;
  const action = paths.workEvent(language, slug, "messages");
  const letter = <Fields sent={sent} submission={submission} />;
  return (
    <>
      <p>
        {words.goesTo(preview.receivers)} {receiverWords(language, receiversIn(sent), called)}.
      </p>
      <form method="post" action={action} className="row">
        {letter}
        <button type="submit" name="intent" value="send">
          {words.send(preview.receivers)}
        </button>
        <button type="submit" name="intent" value="change" className="second">
          {words.change}
        </button>
      </form>
      <form method="post" action={action} className="row end section">
        {letter}
        <SelectField
          {...{ language, name: "shownTo", label: words.shownTo, required: true }}
          defaultValue={preview.shownTo ?? ""}
          choices={[
            ...(preview.shownTo === null ? [{ value: "", label: words.somebodyHidden }] : []),
            ...preview.some.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <button type="submit" name="intent" value="preview" className="second">
          {words.show}
        </button>
      </form>
      <h2 className="section">{words.html}</h2>
      <p>
        <strong lang={preview.written}>{preview.subject}</strong>
      </p>
      {/* The script sends it when the page opens; without it, its button does. */}
      <form method="post" action={paths.workLetter(language, slug)} target="letter" data-letter>
        {letter}
        <input type="hidden" name="shownTo" value={preview.shownTo ?? ""} />
        <button type="submit" className="second">
          {words.show}
        </button>
      </form>
      {/* Neither scripts nor forms, and no way out but a window of the reader's own. */}
      <iframe
        className="wide"
        name="letter"
        title={words.html}
        height={700}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      />
      <h2 className="section">{words.plain}</h2>
      <pre lang={preview.written} tabIndex={0}>
        {preview.text}
      </pre>
    </>
  );
}

/** All that was typed, for each of the page's forms. */
function Fields({ sent, submission }: { sent: SentMessage; submission: string }) {
  return (
    <>
      <input type="hidden" name="submission" value={submission} />
      <input type="hidden" name="to" value={sent.standing} />
      <input type="hidden" name="mode" value={sent.mode} />
      <input type="hidden" name="organisation" value={organisationOf(sent) ?? ""} />
      <input type="hidden" name="subject" value={sent.subject} />
      <textarea name="text" hidden readOnly value={sent.text} />
      <Narrowed sent={sent} />
    </>
  );
}
