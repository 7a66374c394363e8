import { DISCLOSED_FIELDS, LIST_FILE_FORMATS, type ListOptions } from "#domain/registration/participant-list.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";

/** What is asked before anything is handed out, as it was typed. */
export interface TypedDisclosure {
  readonly options: ListOptions;
  readonly receiver: string;
  readonly reason: string;
}

export type DisclosureFaults = Partial<Record<"field" | "receiver" | "reason" | "format", string>>;

export function DisclosureForm(props: {
  language: Language;
  typed: TypedDisclosure;
  faults: DisclosureFaults;
  modes: readonly ParticipationMode[];
}) {
  const { language, typed, faults, modes } = props;
  const catalogue = catalogueOf(language);
  const { disclosure: words, lists, columns } = catalogue.work.lists;
  const { options } = typed;
  const common = { language, required: true };
  return (
    <form method="post" className="form" noValidate>
      <ChoiceGroup
        {...common}
        name="field"
        legend={words.fields}
        hint={words.fieldsHint}
        fault={faults.field}
        several
        choices={DISCLOSED_FIELDS.map((value) => ({ value, label: columns[value] }))}
        chosen={options.fields}
      />
      <ChoiceGroup
        {...common}
        name="ended"
        legend={words.who}
        choices={[
          { value: "no", label: words.live },
          { value: "yes", label: words.ended },
        ]}
        chosen={[options.withEnded ? "yes" : "no"]}
      />
      {modes.length > 1 && (
        <ChoiceGroup
          {...common}
          name="mode"
          legend={words.mode}
          choices={[
            { value: "", label: lists.both },
            ...modes.map((value) => ({ value, label: catalogue.modes[value] })),
          ]}
          chosen={[options.mode ?? ""]}
        />
      )}
      <TextField
        {...common}
        name="receiver"
        label={words.receiver}
        hint={words.receiverHint}
        fault={faults.receiver}
        defaultValue={typed.receiver}
      />
      <TextArea
        {...common}
        name="reason"
        rows={4}
        label={words.reason}
        hint={words.reasonHint}
        fault={faults.reason}
        defaultValue={typed.reason}
      />
      <ChoiceGroup
        {...common}
        name="format"
        legend={words.format}
        fault={faults.format}
        choices={LIST_FILE_FORMATS.map((value) => ({ value, label: lists.formats[value] }))}
        chosen={[options.format]}
      />
      <Button>{words.submit}</Button>
    </form>
  );
}
