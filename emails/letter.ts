import type { Language } from "#domain/values/language.ts";

/** A message in its parts, from which each form of it is made. */
export interface Letter {
  readonly subject: string;
  /** What the letter is about, in a few words: the subject without the event's title. */
  readonly heading: string;
  readonly parts: readonly LetterPart[];
}

export type LetterPart =
  | {
      readonly kind: "text";
      readonly text: string;
      /** Where it is another than the letter's. */
      readonly language?: Language;
      /** Addresses of the web in it can be pressed: of an organiser's own words only, for anybody may write anything in a name. */
      readonly linked?: true;
    }
  /** Label and value on a line each: the event's facts. */
  | { readonly kind: "facts"; readonly title: string; readonly rows: readonly FactRow[] }
  /** What a link is for, and the link on a line of its own, which no mail program breaks. */
  | {
      readonly kind: "link";
      readonly title?: string;
      readonly text: string;
      readonly url: string;
      /** The words on the button, of what is to be pressed and not only known. */
      readonly button?: string;
      /** Not what the letter is about, however early its button comes. */
      readonly quiet?: true;
      /** Stands at the end of every letter, for whoever looks for it. */
      readonly aside?: true;
    };

export interface FactRow {
  readonly label: string;
  readonly value: string;
  /** What it was before a change, as it is written after the new value: "(tidigare …)". */
  readonly was?: { readonly value: string; readonly inWords: string };
}

/** A paragraph; nothing where there is nothing to say. */
export function text(written: string | null | undefined | false): LetterPart[] {
  return written ? [{ kind: "text", text: written }] : [];
}

/** The letter as plain text: paragraphs with an empty line between them, and every address on a line of its own. */
export function letterText({ parts }: Letter): string {
  return `${parts.map(partText).join("\n\n")}\n`;
}

function partText(part: LetterPart): string {
  switch (part.kind) {
    case "text":
      return part.text;
    case "facts":
      return [part.title, ...part.rows.map(rowText)].join("\n");
    case "link":
      return [...(part.title === undefined ? [] : [part.title]), part.text, part.url].join("\n");
  }
}

function rowText({ label, value, was }: FactRow): string {
  return `${label}: ${value}${was === undefined ? "" : ` ${was.inWords}`}`;
}
