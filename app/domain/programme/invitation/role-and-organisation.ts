import { isAcronym, isOrganisationWord, looksLikeOrganisation } from "./organisation-words.ts";
import { isRoleWord, looksLikeRole } from "./role-words.ts";

export interface RoleAndOrganisation {
  readonly role: string | null;
  readonly organisation: string | null;
}

/**
 * Parts what is written after a person's name into role and organisation, as printed. The organisation is the run of
 * parts at the end that name one, with the units that follow it; everything before it is the role, and so is a unit that
 * its organisation follows: "enhetschef, avdelning barn och familj, Växjö kommun".
 */
export function roleAndOrganisation(details: readonly string[]): RoleAndOrganisation {
  const parts = details.map(trimmed).filter((part) => part !== "");
  const [only] = parts;
  if (only === undefined) return { role: null, organisation: null };
  if (parts.length === 1) return splitPart(only);
  const first = splitPart(only);
  // "Polisen, utredare": the organisation comes first.
  if (first.role === null && parts.slice(1).every((part) => splitPart(part).organisation === null)) {
    return { role: parts.slice(1).join(", "), organisation: only };
  }
  if (first.role === null) return { role: null, organisation: parts.join(", ") };
  const start = organisationStart(parts);
  const boundary = splitPart(parts[start - 1] ?? "");
  const rest = parts.slice(start);
  // "enhetschef Socialförvaltningen, Växjö kommun", "samordnare ANDTS, Region Skåne": a unit or a field stays with the role
  // that it was written beside.
  if (
    boundary.organisation === null ||
    boundary.role === null ||
    (rest.length > 0 && (isUnit(boundary.organisation) || isAcronym(boundary.organisation)))
  )
    return { role: parts.slice(0, start).join(", "), organisation: rest.length > 0 ? rest.join(", ") : null };
  return {
    role: [...parts.slice(0, start - 1), boundary.role].join(", "),
    organisation: [boundary.organisation, ...rest].join(", "),
  };
}

/** Index of the first part of the run of organisations at the end; never the first part. */
function organisationStart(parts: readonly string[]): number {
  let start = parts.length;
  while (start > 1 && (isUnit(parts[start - 1] ?? "") || isWholeOrganisation(parts[start - 1] ?? ""))) start -= 1;
  const named = parts.findIndex((part, index) => index >= Math.max(start - 1, 0) && !isUnit(part) && namesOne(part));
  // Units before their organisation are told with the role; units alone stand for it.
  if (named >= start) return named;
  return named === -1 && start < parts.length ? parts.length - 1 : start;
}

function namesOne(part: string): boolean {
  return splitPart(part).organisation !== null;
}

function isWholeOrganisation(part: string): boolean {
  const { role, organisation } = splitPart(part);
  return organisation !== null && role === null;
}

const UNIT =
  /^(?:(?:\p{Lu}[\p{L}-]+s |social |central )?\p{L}*(?:avdelning|enhet|förvaltning|sektion|institution|fakultet|verksamhetsområde|klinik)(?:en|et)?|\p{L}*(?:socialtjänsten|avdelningen|enheten|kontoret|kansliet|staben|teamet))(?!\p{L})/iu;

/** Whether a part tells where inside an organisation: "avdelning barn och familj", "Socialförvaltningen". */
function isUnit(part: string): boolean {
  return UNIT.test(part) && !isRoleWord(part.split(/\s+/)[0] ?? "");
}

const LINK = /^(.{2,80}?)\s+(?:på|vid|hos|från|inom|at)\s+(?:den\s)?(.+)$/u;
const LINK_TO_NAMED = /^(.{2,80}?)\s+(?:i|för)\s+(.+)$/u;

/** One part: "utredare Brottsförebyggande rådet", "professor i kriminologi vid Malmö universitet", "Polisen". */
function splitPart(part: string): RoleAndOrganisation {
  const from = /^(?:från|vid|på|hos|båda från|båda|samtliga från)\s+(.+)$/iu.exec(part);
  if (from) return splitPart(from[1] ?? "");
  const linked = LINK.exec(part);
  if (linked && looksLikeRole(linked[1] ?? "") && isNamed(linked[2] ?? "")) {
    return { role: trimmed(linked[1] ?? ""), organisation: trimmed(linked[2] ?? "") };
  }
  const named = LINK_TO_NAMED.exec(part);
  if (
    named &&
    looksLikeRole(named[1] ?? "") &&
    /^\p{Lu}/u.test(named[2] ?? "") &&
    looksLikeOrganisation(named[2] ?? "")
  ) {
    return { role: trimmed(named[1] ?? ""), organisation: trimmed(named[2] ?? "") };
  }
  const words = part.split(/\s+/);
  const boundary = organisationWordIndex(words);
  if (boundary === 0) return { role: null, organisation: part };
  if (boundary === -1) return { role: part, organisation: null };
  return { role: trimmed(words.slice(0, boundary).join(" ")), organisation: words.slice(boundary).join(" ") };
}

/**
 * Where the organisation begins: at the first word that looks like a name of something, after the words of the role.
 * Zero where the part opens with an organisation, minus one where it holds none.
 */
function organisationWordIndex(words: readonly string[]): number {
  const [first = ""] = words;
  const roleAt = words.slice(0, 3).findIndex(isRoleWord);
  const namedAt = words.findIndex(
    (word, index) => isOrganisationWord(word) && !(word.endsWith("s") && isRoleWord(words[index + 1] ?? "")),
  );
  const opensWithRole = roleAt !== -1 && (namedAt === -1 || roleAt < namedAt);
  if (!opensWithRole && (/^\p{Lu}/u.test(first) || isOrganisationWord(first))) return 0;
  let roleSeen = false;
  for (const [index, word] of words.entries()) {
    const role = isRoleWord(word);
    roleSeen ||= role;
    const before = words[index - 1] ?? "";
    if (index === 0 || role || TIES.test(before)) continue;
    if (/^\p{Lu}/u.test(word) && (roleSeen || index > roleAt)) return index;
  }
  return roleSeen ? lowerCaseOrganisation(words) : -1;
}

/** "verksamhetsutvecklare brottsförebyggande rådet": what follows the last word of the role, when it ends as names do. */
function lowerCaseOrganisation(words: readonly string[]): number {
  const last = words.at(-1) ?? "";
  const from = 1 + words.slice(0, -1).findLastIndex(isRoleWord);
  const named = words.slice(from);
  if (from === 0 || named.length > 3 || named.some((word) => TIES.test(word)) || isUnit(last)) return -1;
  return isOrganisationWord(last) || isOrganisationWord(named[0] ?? "") ? from : -1;
}

/** After these words a capital belongs to what was said before: "chef för Enheten", "expert i EU-rätt". */
const TIES = /^(?:för|i|inom|och|av|med|till|samt|på|&|mot|om|kring)$/iu;

function isNamed(text: string): boolean {
  return (
    /^\p{Lu}/u.test(text) ||
    isOrganisationWord(text.split(/\s+/)[0] ?? "") ||
    isOrganisationWord(text.split(/\s+/).at(-1) ?? "")
  );
}

function trimmed(text: string): string {
  return text
    .replace(/^[\s,;:–—-]+/u, "")
    .replace(/[\s,;:–—-]+$/u, "")
    .replace(/(?<!\b(?:m\.fl|m\.m|f\.d))\.$/u, "")
    .trim();
}
