/** The kinds that a programme item can have (DOMAIN: Events, Programme). */
export const PROGRAMME_ITEM_KINDS = [
  "talk",
  "workshop",
  "panel",
  "break",
  "meal",
  "opening",
  "closing",
  "registration",
  "other",
] as const;

export type ProgrammeItemKind = (typeof PROGRAMME_ITEM_KINDS)[number];

/** Somebody who speaks at an item, as printed. What was not written is null. */
export interface Speaker {
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
}
