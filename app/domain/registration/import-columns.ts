import { foldedText } from "#domain/values/folded-text.ts";
import type { QuestionId } from "#domain/values/identifiers.ts";
import { NO_CHOICES, type ImportChoices } from "./import-choices.ts";

/** What a spreadsheet may tell of a participant. */
export const IMPORT_FIELDS = [
  "name",
  "given-name",
  "family-name",
  "email",
  "organisation",
  "county",
  "mode",
  "diet",
  "access",
  "listed",
  "protected",
  "items",
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** The column of each field and of each of the event's own questions, from 0; what is not there is in none. */
export type ColumnMatch = Readonly<Partial<Record<ImportField | QuestionId, number>>>;

/** What people call such columns, folded: Swedish and English, and what our own lists call them. */
const HEADINGS: Readonly<Record<ImportField, readonly string[]>> = {
  name: [
    "namn",
    "name",
    "for och efternamn",
    "fullstandigt namn",
    "full name",
    "deltagare",
    "participant",
    "deltagarens namn",
  ],
  "given-name": ["fornamn", "first name", "given name", "firstname", "tilltalsnamn"],
  "family-name": ["efternamn", "last name", "family name", "surname", "lastname"],
  email: [
    "e post",
    "epost",
    "e postadress",
    "epostadress",
    "email",
    "e mail",
    "mejl",
    "mejladress",
    "mail",
    "mailadress",
    "email address",
  ],
  organisation: [
    ...["organisation", "organization", "arbetsplats", "arbetsgivare", "myndighet", "kommun organisation", "foretag"],
    ...["employer", "company", "forvaltning", "forening"],
  ],
  county: ["lan", "county", "lan dar du arbetar"],
  mode: [
    "deltagande",
    "deltar",
    "delta",
    "satt",
    "deltagandeform",
    "attendance",
    "mode",
    "hur",
    "takes part",
    "format",
  ],
  diet: [
    "specialkost",
    "kost",
    "allergi",
    "allergier",
    "specialkost eller allergi",
    "diet",
    "dietary requirements",
    "matpreferens",
  ],
  access: ["anpassning", "behov", "tillganglighet", "tillganglighetsbehov", "access", "access needs", "anpassningar"],
  listed: [
    "pa deltagarlistan",
    "deltagarlista",
    "deltagarlistan",
    "listed",
    "on participant list",
    "on the participant list",
  ],
  protected: ["skyddade personuppgifter", "skyddad identitet", "skyddad", "protected identity", "protected"],
  items: [
    ...["programpunkter", "programpunkt", "valda programpunkter", "valda pass"],
    ...["programme items", "programme item", "chosen programme items"],
  ],
};

/** Shorter ones begin many other words. */
const LEAST_OF_A_WORD = 6;
const NUMBER = /(nummer|number|nr|id)$/;

/**
 * Columns by their headings: a question's own words first, then an exact one before one that merely begins so, with a whole
 * word before with a part of one; each column for one field, the first.
 */
export function guessColumns(headings: readonly string[], choices: ImportChoices = NO_CHOICES): ColumnMatch {
  const folded = headings.map(foldedText);
  const taken = new Set<number>();
  const match: Partial<Record<ImportField | QuestionId, number>> = {};
  for (const { id, labels } of choices.questions) {
    const words = labels.map(({ text }) => foldedText(text)).filter((label) => label !== "");
    const at = folded.findIndex((heading, column) => !taken.has(column) && words.includes(heading));
    if (at < 0) continue;
    match[id] = at;
    taken.add(at);
  }
  const fits = [
    (heading: string, word: string) => heading === word,
    (heading: string, word: string) => heading.startsWith(`${word} `),
    (heading: string, word: string) =>
      word.length >= LEAST_OF_A_WORD && heading.startsWith(word) && !NUMBER.test(heading),
  ];
  for (const fit of fits) {
    for (const field of IMPORT_FIELDS) {
      if (match[field] !== undefined || (field === "items" && choices.items.length === 0)) continue;
      const at = folded.findIndex(
        (heading, column) => !taken.has(column) && HEADINGS[field].some((word) => fit(heading, word)),
      );
      if (at < 0) continue;
      match[field] = at;
      taken.add(at);
    }
  }
  return match;
}

/** The headings of the columns that no field is read from, in their order. */
export function unusedColumns(headings: readonly string[], match: ColumnMatch): readonly string[] {
  const used = new Set(Object.values(match));
  return headings.filter((heading, at) => heading.trim() !== "" && !used.has(at));
}

/** Names and addresses are what nobody can be registered without. */
export function missingColumns(match: ColumnMatch): readonly ("name" | "email")[] {
  const named = match.name !== undefined || match["given-name"] !== undefined || match["family-name"] !== undefined;
  return [...(named ? [] : (["name"] as const)), ...(match.email === undefined ? (["email"] as const) : [])];
}
