import { bestText } from "#domain/event/event-text.ts";
import type { ItemChange, ItemWhen } from "#domain/programme/programme-diff.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { clockSpan, dayAndMonth } from "#i18n/dates.ts";
import { UnbrokenTimes } from "#ui/unbroken-times.tsx";

/** What is new in a programme, item by item, with how it was. */
export function Changes(props: { language: Language; changes: readonly ItemChange[]; reordered: boolean }) {
  const { language, changes, reordered } = props;
  const words = catalogueOf(language).work.programme.releasing;
  return (
    <ul className="log">
      {changes.map((change) => (
        <li key={change.id}>
          <span className={change.what === "removed" ? "badge warn" : "badge note"}>{words[change.what]}</span>{" "}
          <strong>{titleFor(language, change)}</strong> <UnbrokenTimes text={partsOf(language, change).join(" · ")} />
        </li>
      ))}
      {reordered && <li>{words.reordered}</li>}
    </ul>
  );
}

export function titleFor(language: Language, { titles }: ItemChange): string {
  return bestText(titles, language)?.text ?? "";
}

function partsOf(language: Language, { what, at, before }: ItemChange): readonly string[] {
  const words = catalogueOf(language).work.programme.releasing;
  const now = [whenText(language, at), placeText(at)].filter((part) => part !== "");
  if (what !== "changed" || !before) return now;
  const { sides } = catalogueOf(language).work.event;
  const moved = (value: string, old: string) => `${value || sides.empty} (${words.was(old || sides.empty)})`;
  return [
    ...(before.titles ?? []).map(({ text }) => words.was(`”${text}”`)),
    ...(before.when ? [moved(whenText(language, at), whenText(language, before.when))] : []),
    ...(before.place ? [moved(placeText(at), placeText(before.place))] : []),
    ...(before.people ? [words.people] : []),
    ...(before.words ? [words.words] : []),
    ...(before.other ? [words.other] : []),
  ];
}

function whenText(language: Language, { date, start, end }: Pick<ItemWhen, "date" | "start" | "end">): string {
  const { noTime } = catalogueOf(language).work.programme;
  return `${dayAndMonth(language, date)} ${start === null ? noTime.toLowerCase() : clockSpan(language, start, end)}`;
}

function placeText({ track, place }: Pick<ItemWhen, "track" | "place">): string {
  return [track, place].filter((part) => part !== null).join(", ");
}
