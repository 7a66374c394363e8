import { placeItem } from "#domain/programme/arrange-items.ts";
import { clashes, type ClashingItem, type ProgrammeFrame } from "#domain/programme/clashes.ts";
import { namesInLines } from "#domain/programme/names-in-lines.ts";
import { typedTime } from "#domain/programme/typed-time.ts";
import { parseCalendarDate } from "#domain/values/calendar-date.ts";
import { workClashes as en } from "#i18n/work-clashes-en.ts";
import { workClashes as sv } from "#i18n/work-clashes-sv.ts";
import { clashText, itemName } from "./clash-text.ts";

/** What the form of an item knows of the programme around it: see `liveProgramme` in the page. */
export interface AroundItem {
  readonly language: "sv" | "en";
  readonly id: string;
  readonly items: readonly (ClashingItem & { readonly name: string })[];
  readonly frame: ProgrammeFrame;
  readonly noClash: string;
}

/** Says what clashes as one types, by the same rules as on the server. The page says everything without it. */
function watch(form: HTMLFormElement, output: Element, around: AroundItem): void {
  const words = around.language === "sv" ? sv : en;
  const typed = (name: string) => {
    const field = form.elements.namedItem(name);
    const isField =
      field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement;
    return isField ? field.value.trim() : "";
  };
  const look = () => {
    const date = parseCalendarDate(typed("date"));
    if (date === null) return;
    const start = typedTime(typed("start")) ?? null;
    const name = itemName(around.language, typed("title"), start);
    const item = {
      ...{ id: around.id, name, date, start, end: typedTime(typed("end")) ?? null },
      ...{ kind: typed("kind") as ClashingItem["kind"], track: typed("track") || null, place: typed("place") || null },
      people: [...namesInLines(typed("speakers")), ...namesInLines(typed("moderators"))],
    };
    const items = placeItem(around.items, item);
    const nameOf = (id: string) => items.find((each) => each.id === id)?.name ?? "";
    const found = clashes(items, around.frame).filter((clash) => clash.items.some((id) => id === around.id));
    const lines = found.length === 0 ? [around.noClash] : found.map((clash) => clashText(words, clash, nameOf));
    if ([...output.children].map((line) => line.textContent).join() === lines.join()) return;
    output.className = found.length === 0 ? "hint" : "panel note";
    output.replaceChildren(...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })));
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 250);
  });
  look();
}

const form = document.querySelector<HTMLFormElement>("form[data-around]");
const output = document.querySelector("[data-clashes]");
if (form && output) watch(form, output, JSON.parse(form.dataset["around"] ?? "") as AroundItem);
