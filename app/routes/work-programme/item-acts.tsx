import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { WorkedItem } from "#queries/programme-work.ts";
import { CheckBox } from "#ui/check-box.tsx";
import { SelectField, TypedField } from "#ui/typed-field.tsx";

/** What else can be done with the item that is open: what comes after it moved, or the item taken away. */
export function ItemActs(props: {
  language: Language;
  item: WorkedItem;
  /** Of the programme. */
  version: number;
  shift: { readonly minutes: string; readonly what: string; readonly fault?: string; readonly mayPass?: boolean };
}) {
  const { language, item, version, shift } = props;
  const words = catalogueOf(language).work.programme.form;
  return (
    <>
      {item.start !== null && (
        <section aria-labelledby="shift-heading" className="section">
          <h4 id="shift-heading">{words.shift}</h4>
          <p className="hint">{words.shiftText}</p>
          <form method="post" className="row end" noValidate>
            <input type="hidden" name="item" value={item.id} />
            <input type="hidden" name="version" value={version} />
            <TypedField
              type="number"
              {...{ language, name: "minutes", label: words.minutes, hint: words.minutesHint, required: true }}
              {...{ fault: shift.fault, defaultValue: shift.minutes }}
            />
            <SelectField
              {...{ language, name: "what", label: words.what, required: true, defaultValue: shift.what }}
              choices={[
                { value: "after", label: words.after },
                { value: "this", label: words.alsoThis },
              ]}
            />
            {shift.mayPass && <CheckBox name="night" label={words.pastMidnight} checked={false} />}
            <button type="submit" name="intent" value="shift" className="second">
              {words.doShift}
            </button>
          </form>
        </section>
      )}
      <form method="post" className="section">
        <input type="hidden" name="item" value={item.id} />
        <input type="hidden" name="version" value={item.version} />
        {item.chosenBy !== null && item.chosenBy > 0 && <p>{words.removeChosen(item.chosenBy)}</p>}
        <button type="submit" name="intent" value="remove" className="second danger">
          {words.remove}
        </button>
      </form>
    </>
  );
}
