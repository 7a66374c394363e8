import type { Clash } from "#domain/programme/clashes.ts";
import { clashingItem } from "#domain/programme/clashing-item.ts";
import { titleOf } from "#domain/programme/drafted-item.ts";
import { PROGRAMME_ITEM_KINDS } from "#domain/programme/programme-item.ts";
import { addDays, daysBetween, type CalendarDate } from "#domain/values/calendar-date.ts";
import { parseClockTime } from "#domain/values/clock-time.ts";
import type { Language } from "#domain/values/language.ts";
import type { Texts } from "#domain/values/merge-texts.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { clock, longDay } from "#i18n/dates.ts";
import type { ProgrammeWork } from "#queries/programme-work.ts";
import { CheckBox } from "#ui/check-box.tsx";
import { ChooseSides } from "#ui/choose-sides.tsx";
import { clashText, itemName } from "#ui/clash-text.ts";
import type { AroundItem } from "#ui/programme-script.ts";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { SelectField } from "#ui/typed-field.tsx";
import type { ItemConflict } from "./act-on-programme.ts";
import type { ItemFaults, ItemField, SentItem } from "./item-values.ts";

/** What the form of an item is opened with. */
export interface OpenItem {
  /** Null for a new one. */
  readonly id: string | null;
  readonly version: number;
  /** Of a new item's form. */
  readonly key: string;
  /** What stood when the values were put together; null where nothing did. */
  readonly seen: Texts<ItemField> | null;
  readonly values: SentItem;
  /** The item is gone, and saving puts it back. */
  readonly again: boolean;
}

/** All of one item, and what clashes with it as one types. */
export function ItemForm(props: {
  language: Language;
  work: ProgrammeWork;
  open: OpenItem;
  faults: ItemFaults;
  /** What somebody else has changed too. */
  conflict: ItemConflict | null;
  closeAt: string;
}) {
  const { language, work, open, faults, conflict } = props;
  const { work: catalogue } = catalogueOf(language);
  const words = catalogue.programme.form;
  const { values } = open;
  const own = work.items.find(({ id }) => id === open.id)?.language ?? work.language;
  const other: Language = own === "sv" ? "en" : "sv";
  const field = (name: keyof ItemFaults) => ({
    ...{ language, name, fault: faults[name] && catalogue.programme.faults[faults[name]] },
    ...{ defaultValue: String(values[name as "title"]) },
  });
  // Browsers' own fields of times go by the browser's language, and ask some for "AM" and "PM".
  const timeField = (name: "start" | "end") => {
    const time = parseClockTime(values[name]);
    return { ...field(name), ...(time !== null && { defaultValue: clock(language, time) }) };
  };
  const lines = linesFor(language, work, open);
  const dates = datesOf(work, values.date);
  const kinds = PROGRAMME_ITEM_KINDS.map((kind) => ({ value: kind, label: catalogue.event.itemKinds[kind] }));
  return (
    <form
      method="post"
      className="form wide-form"
      noValidate
      data-around={JSON.stringify(aroundItem(language, work, open))}
    >
      <input type="hidden" name="item" value={open.id ?? ""} />
      <input type="hidden" name="version" value={open.version} />
      {open.seen && <input type="hidden" name="seen" value={JSON.stringify(open.seen)} />}
      <input type="hidden" name="submission" value={open.key} />
      {open.again && <input type="hidden" name="again" value="yes" />}
      {conflict && (
        <ChooseSides
          {...{ language, sides: conflict.sides, taken: conflict.taken }}
          title={catalogue.programme.conflict.title(conflict.by)}
        />
      )}
      <TextField
        {...field("title")}
        label={words.title}
        required
        autoFocus={Object.keys(faults).length === 0 && conflict === null}
      />
      <div className="row end">
        {dates.length > 1 ? (
          <SelectField
            {...field("date")}
            label={words.day}
            required
            choices={dates.map((date) => ({ value: date, label: dayLabel(language, work, date) }))}
          />
        ) : (
          <input type="hidden" name="date" value={values.date} />
        )}
        <TextField {...timeField("start")} label={words.start} hint={words.startHint} />
        <TextField {...timeField("end")} label={words.end} hint={words.endHint} />
      </div>
      <div className="row end">
        <SelectField {...field("kind")} label={words.kind} required choices={kinds} />
        <TextField {...field("place")} label={words.place} />
        <TextField {...field("track")} label={words.track} hint={words.trackHint} />
      </div>
      <div className={lines.length === 0 ? "hint" : "panel note"} data-clashes aria-live="polite">
        {(lines.length === 0 ? [words.noClash] : lines).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div className="columns">
        <TextArea {...field("speakers")} label={words.speakers} hint={words.peopleHint} rows={4} />
        <TextArea {...field("moderators")} label={words.moderators} hint={words.peopleHint} rows={4} />
      </div>
      <TextArea {...field("description")} label={words.description} rows={4} />
      <TextField {...field("material")} label={words.material} hint={words.materialHint} />
      <div className="row">
        <CheckBox name="notStreamed" label={words.notStreamed} checked={values.notStreamed} />
        <CheckBox name="recorded" label={words.recorded} checked={values.recorded} />
      </div>
      <details open={values.otherTitle !== "" || values.otherDescription !== ""}>
        <summary>{words.inOther[other]}</summary>
        <TextField {...field("otherTitle")} label={words.otherTitle[other]} />
        <TextArea {...field("otherDescription")} label={words.otherDescription[other]} rows={3} />
      </details>
      <p className="row">
        <button type="submit" name="intent" value="save">
          {words.save}
        </button>
        <a href={props.closeAt}>{words.cancel}</a>
      </p>
    </form>
  );
}

/** The event's days, and the night after an evening. */
function datesOf({ frame: { startsOn, endsOn }, items }: ProgrammeWork, chosen: string): readonly CalendarDate[] {
  const days = Array.from({ length: daysBetween(startsOn, endsOn) + 1 }, (_, index) => addDays(startsOn, index));
  const evening = items.some(({ date, start }) => date === endsOn && start !== null && start >= "17:00");
  const all = [...days, ...(evening ? [addDays(endsOn, 1)] : []), ...(chosen === "" ? [] : [chosen as CalendarDate])];
  return [...new Set(all)].sort();
}

function dayLabel(language: Language, { frame }: ProgrammeWork, date: CalendarDate): string {
  const { nightAfter } = catalogueOf(language).work.programme.form;
  return date === addDays(frame.endsOn, 1) ? nightAfter(longDay(language, date)) : longDay(language, date);
}

/** What the script in the browser goes by. */
function aroundItem(language: Language, work: ProgrammeWork, open: OpenItem): AroundItem {
  const items = work.items.map((item) => ({
    ...clashingItem(item),
    name: itemName(language, titleOf(item), item.start),
  }));
  const { noClash } = catalogueOf(language).work.programme.form;
  return { language, id: open.id ?? "new", items, frame: work.frame, noClash };
}

function linesFor(language: Language, work: ProgrammeWork, open: OpenItem): readonly string[] {
  const { clashes: words } = catalogueOf(language).work.programme;
  const found = work.clashes.filter((clash: Clash) => clash.items.some((id) => id === open.id));
  return found.map((clash) => clashText(words, clash, (id) => nameIn(language, work, id)));
}

/** How an item is called where something is said of it. */
export function nameIn(language: Language, { items }: Pick<ProgrammeWork, "items">, id: string): string {
  const item = items.find((each) => each.id === id);
  return item ? itemName(language, titleOf(item), item.start) : "";
}
