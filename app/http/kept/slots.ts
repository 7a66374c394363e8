import { randomBytes } from "node:crypto";

/** What stands in a slot at this moment, as plain text. `of` tells which: an event's id, say. */
export type Filler = (of: string) => string | Promise<string>;
export type Fillers = Readonly<Record<string, Filler>>;

/** Writes a slot's place into the markup, in text or in an attribute's value. */
export type MarkSlot = (name: string, of?: string) => string;

export interface Slot {
  readonly name: string;
  readonly of: string;
}

/** Nobody outside this process knows it, and it never leaves: no text that a person wrote can pass for a slot. */
const SECRET = randomBytes(16).toString("hex");
const MARK = new RegExp(`${SECRET}\\(([a-z-]+)\\.([\\w-]*)\\)`);

export const markSlot: MarkSlot = (name, of = "") => {
  const mark = `${SECRET}(${name}.${of})`;
  if (!MARK.test(mark)) throw new RangeError(`no slot can be named ${JSON.stringify(name)} of ${JSON.stringify(of)}`);
  return mark;
};

/** Parts a page at its slots: there is one more chunk than there are slots. */
export function splitAtSlots(page: string): { chunks: string[]; slots: Slot[] } {
  const chunks: string[] = [];
  const slots: Slot[] = [];
  page.split(MARK).forEach((part, index, parts) => {
    if (index % 3 === 0) chunks.push(part);
    else if (index % 3 === 1) slots.push({ name: part, of: parts[index + 1]! });
  });
  return { chunks, slots };
}

/** What goes into the slots, safe in text and in attributes; at once where nothing has to be waited for. */
export function fillSlots(slots: readonly Slot[], fillers: Fillers): string[] | Promise<string[]> {
  const texts: string[] = [];
  let awaited: Promise<void>[] | null = null;
  for (let index = 0; index < slots.length; index++) {
    const { name, of } = slots[index]!;
    const text = fillers[name]?.(of);
    if (text === undefined) throw new RangeError(`nothing fills the slot ${name}`);
    if (typeof text === "string") texts[index] = safe(text);
    else (awaited ??= []).push(text.then((later) => void (texts[index] = safe(later))));
  }
  return awaited === null ? texts : Promise.all(awaited).then(() => texts);
}

function safe(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`) : text;
}
