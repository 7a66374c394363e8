import type { Instant, ZoneName } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { TextField } from "#ui/text-field.tsx";
import { TypedField } from "#ui/typed-field.tsx";
import type { DoorAgain } from "./act-on-door.ts";

/** What a link is called and how long it holds. */
export function NewLinkForm(props: {
  language: Language;
  zone: ZoneName;
  submission: SubmissionKey;
  again: DoorAgain | null;
  /** In words. */
  fault: string | null;
  usual: string;
  latest: Instant;
}) {
  const { language, zone, again, usual, latest } = props;
  const { work: words } = catalogueOf(language).door;
  const faultAt = (field: DoorAgain["field"]) => (again?.field === field ? (props.fault ?? undefined) : undefined);
  return (
    <section className="section" aria-labelledby="add">
      <h2 id="add">{words.add}</h2>
      <form method="post" className="form" noValidate>
        <input type="hidden" name="submission" value={props.submission} />
        <TextField
          {...{ language, name: "label", label: words.label, hint: words.labelHint, required: true }}
          defaultValue={again?.label}
          fault={faultAt("label")}
        />
        <TypedField
          type="datetime-local"
          {...{ language, name: "expires", label: words.expires, required: true }}
          hint={words.expiresHint(moment(language, zone, latest))}
          defaultValue={again?.expires ?? usual}
          fault={faultAt("expires")}
        />
        <button type="submit" name="intent" value="open">
          {words.doOpen}
        </button>
      </form>
    </section>
  );
}
