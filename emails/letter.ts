/** A message in its parts, from which each form of it is made. */
export interface Letter {
  readonly subject: string;
  readonly parts: readonly LetterPart[];
}

export type LetterPart =
  | { readonly kind: "text"; readonly text: string }
  /** Label and value on a line each: the event's facts. */
  | { readonly kind: "facts"; readonly title: string; readonly rows: readonly (readonly [string, string])[] }
  /** What a link is for, and the link on a line of its own, which no mail program breaks. */
  | { readonly kind: "link"; readonly title?: string; readonly text: string; readonly url: string };

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
      return [part.title, ...part.rows.map(([label, value]) => `${label}: ${value}`)].join("\n");
    case "link":
      return [...(part.title === undefined ? [] : [part.title]), part.text, part.url].join("\n");
  }
}
