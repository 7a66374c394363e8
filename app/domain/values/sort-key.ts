import { caseFoldedText, plainText } from "./folded-text.ts";

/** A text whose plain code-point order is Swedish alphabetical order. For sorting only, never for reading. */
export type SortKey = string & { readonly __sortKey: true };

/**
 * Swedish order: å, ä and ö are letters of their own after z, in that order; æ goes with ä, ø with ö, ü with y, and
 * other marks count for nothing. Word by word, without regard to case and punctuation. The three letters become the
 * characters that follow "z" in ASCII, so that both engines sort alike in their byte order.
 */
export function sortKey(text: string): SortKey {
  const plain = plainText(text);
  if (plain !== null) return plain.replace(/[åäö]/g, (letter) => AFTER_Z[letter as keyof typeof AFTER_Z]) as SortKey;
  return caseFoldedText(text)
    .replace(ASCII_SYMBOLS, " ")
    .normalize("NFD")
    .replace(/a\u030a/g, AFTER_Z.å)
    .replace(/a\u0308|æ/g, AFTER_Z.ä)
    .replace(/o\u0308|[øœ]/g, AFTER_Z.ö)
    .replace(/u\u0308/g, "y")
    .replace(/(?=\p{M})\p{Script=Inherited}/gu, "")
    .replace(/ +/g, " ")
    .trim() as SortKey;
}

const AFTER_Z = { å: "{", ä: "|", ö: "}" } as const;

/** Symbols that folding leaves; among them are the three characters that stand for å, ä and ö here. */
const ASCII_SYMBOLS = /[$+<=>|~]/g;
