import { formLine, formText, type FormFields } from "#http/read-form.ts";
import { typedTime } from "#domain/programme/typed-time.ts";
import { LINES, TEXTS, type SentItem } from "./item-values.ts";

/** An item as its form was sent. */
export function sentItem(form: FormFields): SentItem {
  const lines = Object.fromEntries(LINES.map((name) => [name, formLine(form, name).trim()]));
  const texts = Object.fromEntries(TEXTS.map((name) => [name, formText(form, name).trim()]));
  // However it was typed, a time is compared and shown as every other.
  for (const name of ["start", "end"]) lines[name] = typedTime(lines[name] ?? "") ?? lines[name] ?? "";
  const ticked = (name: string) => form.get(name) === "yes";
  return { ...lines, ...texts, notStreamed: ticked("notStreamed"), recorded: ticked("recorded") } as SentItem;
}
