import { addDays, daysBetween, type CalendarDate } from "#domain/values/calendar-date.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { longDay } from "#i18n/dates.ts";
import { ErrorSummary } from "#ui/error-summary.tsx";
import script from "#ui/programme-script.ts?worker&url";
import type { ProgrammeAgain } from "./act-on-programme.ts";
import { ClashList } from "./clash-list.tsx";
import { DayItems } from "./day-items.tsx";
import { ItemActs } from "./item-acts.tsx";
import { ItemForm, type OpenItem } from "./item-form.tsx";
import { itemFieldNames, itemLabel, itemTexts } from "./item-labels.ts";
import { Conflict } from "./conflict.tsx";
import { Releases } from "./releases.tsx";
import { RemovedItems } from "./removed-items.tsx";
import type { ShownProgramme } from "./route.tsx";
import { shownItem } from "./item-values.ts";
import { ProgrammeState } from "./state.tsx";

/** The whole programme, one item of it at most open to be changed. */
export function Editor(props: { shown: ShownProgramme; again: ProgrammeAgain | undefined; address: string }) {
  const { shown, again, address } = props;
  const { language, work } = shown;
  const { programme: words } = catalogueOf(language).work;
  const changeAt = (id: string) => `${address}?item=${id}`;
  const open = openItem(shown, again);
  const opened = work.items.find(({ id }) => id === open?.id);
  const faults = again?.item?.faults ?? {};
  const conflict = again?.item?.conflict ?? null;
  const summary = [
    ...Object.entries(faults).map(([name, fault]) => ({ name, fault: words.faults[fault] })),
    ...(again?.shift ? [{ name: "minutes", fault: again.shift.fault }] : []),
  ];
  const form = open && (
    <>
      <h3>{open.id === null ? words.form.newItem : words.form.change}</h3>
      {conflict?.sides.length === 0 && <Conflict {...{ language, by: conflict.by, removed: conflict.now === null }} />}
      <ItemForm
        {...{ language, work, open, faults, conflict }}
        closeAt={open.id === null ? address : `${address}#${open.id}`}
      />
      {opened && !open.again && (
        <ItemActs
          {...{ language, item: opened, version: work.version }}
          shift={again?.shift ?? { minutes: "10", what: "after" }}
        />
      )}
    </>
  );
  const done = doneText(shown);
  return (
    <>
      {summary.length > 0 && <ErrorSummary language={language} faults={summary} />}
      {done && !again && (
        <p className="notice" role="status">
          {done}
        </p>
      )}
      <h1>{words.title}</h1>
      <ProgrammeState {...{ language, work }} reviewAt={`${address}?view=review`} />
      <ClashList {...{ language, work, changeAt }} />
      {work.items.length === 0 && <p className="empty">{words.empty}</p>}
      {daysOf(shown).map((date) => (
        <section key={date} className="section" aria-labelledby={`day-${date}`}>
          <h2 id={`day-${date}`}>{longDay(language, date)}</h2>
          <DayItems
            {...{ language, changes: work.wasPublished ? work.changes : [] }}
            items={work.items.filter((item) => item.date === date)}
            changeAt={({ id }) => changeAt(id)}
            open={opened ? { id: opened.id, form } : null}
          />
          {open && !opened && open.values.date === date ? (
            <div className="panel" id="new">
              {form}
            </div>
          ) : (
            <p>
              <a href={`${address}?item=new&day=${date}`}>{words.addOn(longDay(language, date))}</a>
            </p>
          )}
        </section>
      ))}
      <RemovedItems language={language} changes={work.wasPublished ? work.changes : []} />
      <Releases language={language} releases={work.releases} />
      {open && <script type="module" src={script} />}
    </>
  );
}

function openItem({ work, item, day, key }: ShownProgramme, again: ProgrammeAgain | undefined): OpenItem | null {
  const sent = again?.item;
  const conflict = sent?.conflict ?? null;
  const id = conflict?.now?.id ?? item;
  const stored = work.items.find((each) => each.id === id);
  if (stored) {
    const version = conflict?.now?.version ?? sent?.version ?? stored.version;
    const [seen, values] = [sent?.seen ?? itemTexts(shownItem(stored)), sent?.sent ?? shownItem(stored)];
    return { id: stored.id, version, key, seen, values, again: false };
  }
  // What somebody else has removed is put back by saving it; an item that never was is a new one.
  if (sent && item !== null && item !== "new")
    return { id: item, version: 0, key, seen: null, values: sent.sent, again: true };
  if (item !== "new") return null;
  const blank = { title: "", kind: "talk", start: "", end: "", track: "", place: "", otherTitle: "" };
  const texts = { speakers: "", moderators: "", description: "", material: "", otherDescription: "" };
  const values = { ...blank, ...texts, date: day ?? work.frame.startsOn, notStreamed: false, recorded: false };
  return { id: null, version: 0, key, seen: null, values: sent?.sent ?? values, again: false };
}

/** The event's days, and those on which something stands. */
function daysOf({ work, day, item }: ShownProgramme): readonly CalendarDate[] {
  const { startsOn, endsOn } = work.frame;
  const days = Array.from({ length: daysBetween(startsOn, endsOn) + 1 }, (_, index) => addDays(startsOn, index));
  const asked = item === "new" && day !== null ? [day as CalendarDate] : [];
  return [...new Set([...days, ...work.items.map(({ date }) => date), ...asked])].sort();
}

function doneText({ language, done, also, work }: ShownProgramme): string | null {
  const words = catalogueOf(language).work.programme.done;
  const { sides } = catalogueOf(language).work.event;
  const labels = itemFieldNames(also).map((name) => itemLabel(language, work.language, name));
  const [what = "", count = ""] = (done ?? "").split("-");
  if (what === "shifted" || what === "released") return words[what](Math.max(0, Math.trunc(Number(count) || 0)));
  const texts: Partial<Record<string, string>> = {
    ...{ saved: labels.length === 0 ? words.saved : `${words.saved} ${sides.also(labels.join(", "))}` },
    ...{ removed: words.removed, restored: words.restored },
    ...{ moved: words.moved, discarded: words.discarded },
  };
  return texts[what] ?? null;
}
