import { FIRST_NAMES } from "./first-names.ts";
import { isAcronym, isOrganisationWord } from "./organisation-words.ts";
import { isRoleWord } from "./role-words.ts";

/** How sure it is that words are a person's name: by their shape only, or by a known first or typical last name. */
export type NameLikeness = "no" | "shaped" | "known";

const PARTICLE = /^(?:von|van|af|av|de|del|della|di|da|der|den|la|le|ten|ter|el|al|bin|bint|ibn|abu|zu|dos|do|y)$/iu;
const CAPITALISED = /^\p{Lu}(?:[\p{L}'’]*)(?:[-‐–][\p{L}'’]+)*$/u;
const INITIAL = /^\p{Lu}\.$/u;
const LAST_NAME =
  /(?:sson|sdotter|dotter|ström|berg|lund|gren|kvist|qvist|quist|dahl|holm|stedt|blom|blad|borg|strand|mark|ståhl|hult|vall|wall|löf|löv|lind|lindh|ing|bäck|beck|skog|sköld|hjelm|gård|vik|wik|nen|ić|ic|ian|oğlu|oglu|zadeh|pour|ulf|hage|fors|sten|stén|zon|man|mann|ler|ner|ius|ell|elius)$/iu;
const NEVER_FIRST =
  /^(?:Norra|Södra|Östra|Västra|Nya|Gamla|Stora|Lilla|Hela|Våra|Vår|Vårt|Vi|Välkommen|Välkomna|Program|Spår|Sal|Lokal|Hotell|Lunch|Paus|Fika|Kaffe|Från|Med|Den|Det|En|Ett|Barn|Unga|Ungas|Svensk|Svenska|Nordisk|Nordiska|Europeiska|Sveriges|Trygg|Trygga|Tema|Workshop|Seminarium|Panel|Inledning|Avslutning|Sankt|Stora|Hur|Vad|När|Var|Varför|Region|Kung|Under|Alla|Om|Så|I|På|Nationella|Nationellt|Att|Inbjudan|Tack|Microsoft|Google|Zoom|Teams|Moderator|Föreläsare)$/u;
const NEVER_LAST =
  /^(?:kommun|län|universitet|AB|Center|Centrum|City|Arena|Park|Torg|Hotel|Hotell|Konferens|Slott|Herrgård|Sverige|Skåne|Halland|Blekinge|Kronoberg|Kalmar|Jönköping|Stockholm|Göteborg|Malmö|Kongress|Congress|Hall|Hus|Teater|Kyrka|Skola)$/u;

/** Reads two to five words as a name; whole text, nothing left over. */
export function nameLikeness(text: string): NameLikeness {
  const words = text.trim().split(/\s+/);
  if (words.length < 2 || words.length > 6 || text.length > 70) return "no";
  const [first = ""] = words;
  const last = words.at(-1) ?? "";
  if (!CAPITALISED.test(first) || first.length < 2 || isAcronym(first) || NEVER_FIRST.test(first)) return "no";
  if (NEVER_LAST.test(last) || !CAPITALISED.test(last) || last.length < 2) return "no";
  if (!words.every((word) => CAPITALISED.test(word) || INITIAL.test(word) || PARTICLE.test(word))) return "no";
  const known = isFirstName(first);
  if (words.some((word) => isOrganisationWord(word) && !(known && isPlausibleLastName(word)))) return "no";
  if (isRoleWord(first) && !known) return "no";
  if (known) return "known";
  // Capitals all through are a heading, unless they open with a first name.
  if (text === text.toUpperCase()) return "no";
  if (words.length > 4) return "no";
  return words.length <= 3 && LAST_NAME.test(last.split(/[-‐–]/).at(-1) ?? "") ? "known" : "shaped";
}

export function isKnownName(text: string): boolean {
  return nameLikeness(text) === "known";
}

export function isFirstName(word: string): boolean {
  const folded = word.toLowerCase();
  return FIRST_NAMES.has(folded) || folded.split(/[-‐–]/).every((part) => FIRST_NAMES.has(part));
}

/** "Disa Nystad" is no organisation: an ending that also ends surnames refuses no name. */
function isPlausibleLastName(word: string): boolean {
  return (
    /^\p{Lu}\p{Ll}+(?:[-‐–]\p{Lu}\p{Ll}+)*$/u.test(word) && /(?:stad|län|lag|bostad)$/iu.test(word) && word.length > 4
  );
}

/**
 * The longest name at the start of a text: "Anna Ek utredare" gives 7 characters. Stops at the first word that cannot
 * be part of a name.
 */
export function leadingName(text: string): { readonly name: string; readonly likeness: NameLikeness } | null {
  const words = text.slice(0, 120).split(/(?<=\s)/);
  let best: { name: string; likeness: NameLikeness } | null = null;
  let taken = "";
  for (const word of words.slice(0, 6)) {
    taken += word;
    const bare = taken
      .trim()
      .replace(/[,;:–—-]$/u, "")
      .trim();
    const likeness = nameLikeness(bare);
    if (likeness !== "no") best = { name: bare, likeness };
    if (/[,;:–—-]$/u.test(taken.trim())) break;
    if (!CAPITALISED.test(word.trim()) && !PARTICLE.test(word.trim()) && !INITIAL.test(word.trim())) break;
  }
  return best;
}
