/** Text reduced to lower-case base letters, digits and symbols with single spaces. Holds no "%", "_" or "\". */
export type FoldedText = string & { readonly __foldedText: true };

/**
 * Folds text for search: "Brå", "BRA" and "bra" are the same, so are "RF-SISU" and "RF SISU", "C.A.N" and "CAN", "SKR:s"
 * and "skrs", "&" and "och". Marks on letters go, also on å, ä and ö, for people search without them. Computed here and
 * never by a database, whose own folding differs from engine to engine. Folding twice changes nothing.
 */
export function foldedText(text: string): FoldedText {
  const plain = plainText(text);
  if (plain !== null) return plain.replace(/[åäö]/g, (letter) => SWEDISH[letter]!) as FoldedText;
  const bare = caseless(text)
    .replace(BORROWED_MARK, "")
    .replace(/[æœøłđðþħ]/g, (letter) => BASE_LETTERS[letter] ?? letter);
  return words(bare).normalize("NFC") as FoldedText;
}

/** The same without taking marks off letters: what tells "Håbo" from "Habo" where both fold alike. */
export function caseFoldedText(text: string): string {
  return plainText(text) ?? words(caseless(text).normalize("NFC"));
}

/**
 * Swedish words with single spaces, which most of a register and most of what people type is: they have nothing to fold
 * but the case. Null for all else.
 */
export function plainText(text: string): string | null {
  return /^[A-Za-z0-9ÅÄÖåäö]+(?: [A-Za-z0-9ÅÄÖåäö]+)*$/.test(text) ? text.toLowerCase() : null;
}

const SWEDISH: Readonly<Record<string, string>> = { å: "a", ä: "a", ö: "o" };

/** Letters that Unicode does not take apart into a base letter and a mark. */
const BASE_LETTERS: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
};

/** Marks that go with any script, as accents do; the vowel signs of Devanagari or Thai are letters and stay. */
const BORROWED_MARK = /(?=\p{M})\p{Script=Inherited}/gu;

/** Upper case first, for that alone makes "ß" and "SS", "ς" and "σ" one. */
function caseless(text: string): string {
  return text.normalize("NFKD").toUpperCase().toLowerCase().normalize("NFKD").replaceAll("ς", "σ");
}

function words(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Cs}\p{Sk}]/gu, "")
    .replace(/&/g, " och ")
    .replace(LONE_LETTER_STOP, "$1")
    .replace(/(?<=\p{L})[:'’](?=\p{L})/gu, "")
    .replace(/[\p{P}\p{Z}\p{Cc}]+/gu, " ")
    .trim();
}

/** The stops inside "C.A.N", where single letters stand on both sides. */
const LONE_LETTER_STOP = /(?<![\p{L}\p{N}])(\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu;
