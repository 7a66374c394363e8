import { isOrganisationWord, looksLikeOrganisation } from "./organisation-words.ts";
import { isRoleWord, looksLikeRole } from "./role-words.ts";

export interface RoleAndOrganisation {
  readonly role: string | null;
  readonly organisation: string | null;
}

/**
 * Parts what is written after a person's name into role and organisation, as printed. The organisation is the last run
 * of parts that name one; everything before it is the role: "enhetschef, avdelning barn och familj, Växjö kommun".
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
  if (start === parts.length) {
    const last = splitPart(parts.at(-1) ?? "");
    return { role: [...parts.slice(0, -1), last.role].filter(Boolean).join(", "), organisation: last.organisation };
  }
  const boundary = splitPart(parts[start - 1] ?? "");
  // A unit inside the organisation, "avdelning barn och familj", is told with the role.
  if (boundary.role === null)
    return { role: parts.slice(0, start).join(", "), organisation: parts.slice(start).join(", ") };
  const role = [...parts.slice(0, start - 1), boundary.role].filter(Boolean).join(", ");
  return {
    role: role || null,
    organisation: [boundary.organisation, ...parts.slice(start)].filter(Boolean).join(", "),
  };
}

/** Index of the first part of the run of organisations at the end; never the first part. */
function organisationStart(parts: readonly string[]): number {
  let start = parts.length;
  while (start > 1 && isWholeOrganisation(parts[start - 1] ?? "")) start -= 1;
  return start;
}

function isWholeOrganisation(part: string): boolean {
  const { role, organisation } = splitPart(part);
  // "avdelning barn och familj" tells where in the organisation, in lower case: it belongs to the role.
  return organisation !== null && role === null && (/^[\p{Lu}\d]/u.test(part) || isOrganisationWord(part));
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
    if (roleSeen && isOrganisationWord(word) && index === words.length - 1) return isRoleWord(before) ? index : -1;
  }
  return -1;
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
