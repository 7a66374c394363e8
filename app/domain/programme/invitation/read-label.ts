import { LABEL_WORDS } from "./label-words.ts";

/** What a labelled line, "Plats: Folkets hus", or a heading above its text, "Målgrupp", is about. */
export type LabelField =
  | "title"
  | "date"
  | "time"
  | "date-and-venue"
  | "venue"
  | "audience"
  | "cost"
  | "last-day"
  | "registration"
  | "contact"
  | "arrangers"
  | "partners"
  | "moderators"
  | "speakers"
  | "mode"
  | "reception"
  | "other";

export interface Label {
  readonly field: LabelField;
  /** As written, without the colon. */
  readonly word: string;
  /** What stands after the label on its line; empty for a heading. */
  readonly value: string;
}

const FIELD_OF: ReadonlyMap<string, LabelField> = new Map(
  (Object.entries(LABEL_WORDS) as [LabelField, string][]).flatMap(([field, words]) =>
    words.split("|").map((word) => [word.trim(), field] as const),
  ),
);

/** Labels that may stand before their value with nothing between: "Plats Folkets hus". */
const BARE =
  /^(Datum|Tid|Plats|Lokal|Kostnad|Pris|Avgift|Arrangörer|Arrangör|Målgrupp|Sista anmälningsdag|Sista dag för anmälan|Kontaktpersoner|Kontaktperson|Kontakt|OSA|O\.S\.A\.?|Moderator|Föreläsare|Medverkande)\s+(?=[\p{Lu}\d]|kl|den\s|senast|(?:mån|tis|ons|tors|fre|lör|sön)dag)(.+)$/u;

/** The field that a word alone names, whatever its case and punctuation. */
export function labelField(word: string): LabelField | null {
  const folded = word
    .toLowerCase()
    .replace(/\s*[&/+]\s*/g, " och ")
    .replace(/[:?!.]+\s*$/, "")
    .replace(/\s+/g, " ")
    .trim();
  return FIELD_OF.get(folded) ?? FIELD_OF.get(folded.replace(/ och | \/ /g, " ")) ?? null;
}

/** Reads "Label: value", "Label – value", "Label value" where that is safe, and "Label" as a heading alone. */
export function readLabel(text: string): Label | null {
  const colon = /^([\p{L}][\p{L} .,&/+()-]{0,48}?)\s?[:?]+\s*[:]?\s*(.*)$/u.exec(text.slice(0, 2000));
  if (colon) {
    const [, word = "", value = ""] = colon;
    const field = labelField(word) ?? labelField(word.replace(/\s*\([^()]*\)$/, ""));
    if (field) return { field, word: word.trim(), value: value.trim() + text.slice(2000) };
  }
  const alone = text.length <= 50 ? labelField(text) : null;
  if (alone && (/^\p{Lu}/u.test(text) || text.endsWith(":")))
    return { field: alone, word: text.replace(/[:?!.]+$/, ""), value: "" };
  const dashed = /^(\p{Lu}[\p{L} .&/]{1,40}?)\s+[-–—]\s+(.+)$/u.exec(text.slice(0, 2000));
  if (dashed && DASHABLE.has(labelField(dashed[1] ?? "") ?? "other")) {
    return { field: labelField(dashed[1] ?? "") ?? "other", word: dashed[1] ?? "", value: dashed[2] ?? "" };
  }
  const bare = BARE.exec(text.slice(0, 2000));
  const field = bare && labelField(bare[1] ?? "");
  return bare && field ? { field, word: bare[1] ?? "", value: (bare[2] ?? "").trim() } : null;
}

const DASHABLE: ReadonlySet<LabelField> = new Set([
  "date",
  "time",
  "venue",
  "cost",
  "last-day",
  "contact",
  "arrangers",
  "moderators",
  "date-and-venue",
]);
