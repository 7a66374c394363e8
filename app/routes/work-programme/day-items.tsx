import type { ReactNode } from "react";
import { titleOf } from "#domain/programme/drafted-item.ts";
import type { ItemChange } from "#domain/programme/programme-diff.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { WorkedItem } from "#queries/programme-work.ts";
import { ClockTimes } from "#ui/clock-times.tsx";
import { People } from "#ui/people.tsx";
import { writtenIn } from "#ui/written-in.ts";

/** The items of a day in their order, each with what it says and what can be done with it at once. */
export function DayItems(props: {
  language: Language;
  items: readonly WorkedItem[];
  changes: readonly ItemChange[];
  changeAt: (item: WorkedItem) => string;
  /** The one that is open, as its form. */
  open: { readonly id: string; readonly form: ReactNode } | null;
}) {
  const { language, items, open } = props;
  return (
    <ol className="log">
      {items.map((item, index) => (
        <li key={item.id} id={item.id}>
          {item.id === open?.id ? (
            <div className="panel">{open.form}</div>
          ) : (
            <Shown
              {...{ language, item, changeAt: props.changeAt(item) }}
              change={props.changes.find(({ id }) => id === item.id)}
              before={items[index - 1]?.id}
              // To come after the next one is to come before the one after it.
              behind={index + 1 < items.length ? (items[index + 2]?.id ?? "") : undefined}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

function Shown(props: {
  language: Language;
  item: WorkedItem;
  change: ItemChange | undefined;
  changeAt: string;
  before: string | undefined;
  behind: string | undefined;
}) {
  const { language, item, change, before, behind } = props;
  const { programme: words, event } = catalogueOf(language).work;
  const title = titleOf(item);
  const about = [
    // "Paus" says all there is to say.
    event.itemKinds[item.kind] === title ? null : event.itemKinds[item.kind],
    item.track,
    item.place,
    item.notStreamed ? words.notStreamed : null,
    item.recorded ? words.recorded : null,
    item.chosenBy === null ? null : words.chosenBy(item.chosenBy),
  ];
  return (
    <div className="planned">
      <p>
        {item.start === null ? (
          <span className="quiet">{words.noTime}</span>
        ) : (
          <ClockTimes
            inColumn
            {...{ language, start: item.start, end: item.shown.end, derived: !item.shown.endWritten }}
          />
        )}
      </p>
      <div>
        <h3 {...writtenIn(item.language, language)}>{title}</h3>
        {change && <span className="badge note">{change.what === "added" ? words.newItem : words.changedItem}</span>}
        <p className="quiet">{about.filter((part) => part !== null).join(" · ")}</p>
        <People people={item.moderators} written={item.language} language={language} label={words.form.moderators} />
        <People people={item.speakers} written={item.language} language={language} />
      </div>
      <div className="row">
        {(before !== undefined || behind !== undefined) && (
          <form method="post">
            <input type="hidden" name="item" value={item.id} />
            <input type="hidden" name="intent" value="reorder" />
            {before !== undefined && (
              <button type="submit" name="before" value={before} className="second" aria-label={words.up(title)}>
                ↑
              </button>
            )}
            {behind !== undefined && (
              <button type="submit" name="before" value={behind} className="second" aria-label={words.down(title)}>
                ↓
              </button>
            )}
          </form>
        )}
        <a href={props.changeAt} aria-label={words.changeThis(title)}>
          {words.change}
        </a>
      </div>
    </div>
  );
}
