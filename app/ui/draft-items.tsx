import { itemFieldName, type ItemField, type ItemTexts } from "#domain/event/draft-fields.ts";
import { PROGRAMME_ITEM_KINDS } from "#domain/programme/programme-item.ts";
import { parseClockTime } from "#domain/values/clock-time.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { clock } from "#i18n/dates.ts";
import { CheckBox } from "./check-box.tsx";
import { TextArea } from "./text-area.tsx";
import { TextField } from "./text-field.tsx";
import { SelectField, TypedField } from "./typed-field.tsx";

/** The programme as it was read, an item on a line that opens to be mended. */
export function DraftItems(props: {
  language: Language;
  items: readonly ItemTexts[];
  faults: Readonly<Record<string, string>>;
}) {
  const { language, items, faults } = props;
  return (
    <ol className="draft-items">
      {items.map((item, index) => (
        <li key={index}>
          <DraftItem {...{ language, item, faults, number: index + 1 }} />
        </li>
      ))}
    </ol>
  );
}

function DraftItem(props: {
  language: Language;
  item: ItemTexts;
  number: number;
  faults: Readonly<Record<string, string>>;
}) {
  const { language, item, number, faults } = props;
  const words = catalogueOf(language).work.event;
  const name = (field: ItemField) => itemFieldName(field, number);
  const field = (of: ItemField) => ({
    ...{ language, name: name(of), label: words.item[of], defaultValue: item[of], fault: faults[name(of)] },
  });
  const faulty = Object.keys(faults).some((each) => each.startsWith(`item-${number}-`));
  const time = parseClockTime(item.start);
  const people = item.people.split("\n").map((line) => line.split(",")[0]);
  return (
    <details open={faulty || item.title === ""} id={`item-${number}`}>
      <summary>
        {time && <span className="clock">{clock(language, time)}</span>} {item.title || words.draft.noTitle}{" "}
        {item.people !== "" && <span className="quiet">{people.join(", ")}</span>}
      </summary>
      <TextField {...field("title")} required />
      <div className="columns narrow">
        <TypedField type="date" {...field("date")} />
        <TextField {...field("start")} />
        <TextField {...field("end")} />
        <SelectField
          {...field("kind")}
          required
          choices={PROGRAMME_ITEM_KINDS.map((kind) => ({ value: kind, label: words.itemKinds[kind] }))}
        />
      </div>
      <TextArea {...field("people")} hint={words.hints.people} rows={Math.max(2, people.length)} />
      <TextArea {...field("moderators")} rows={1} />
      <TextArea {...field("description")} rows={3} />
      <CheckBox name={`item-${number}-remove`} label={words.draft.removeItem} checked={false} />
    </details>
  );
}
