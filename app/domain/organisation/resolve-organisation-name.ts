import type { CountyCode } from "./counties.ts";
import { isGroupOrFunction } from "./group-or-function.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { caseFoldedText, foldedText, type FoldedText } from "#domain/values/folded-text.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";

/** A name or another spelling in the register, with the organisation that it leads to. */
export interface KnownSpelling {
  readonly written: string;
  /** The county in which it holds; null for names, and for spellings that hold everywhere. */
  readonly within: CountyCode | null;
  /** The organisation that it leads to, after mergings. */
  readonly organisation: OrganisationId;
  /** That organisation's own county. */
  readonly county: CountyCode | null;
}

/** `group-or-function`: the words name no organisation, so that asking which one is meant would be wrong. */
export type NameDoubt =
  | { readonly code: "unknown" }
  | { readonly code: "ambiguous"; readonly candidates: readonly OrganisationId[] }
  | { readonly code: "group-or-function" };

/**
 * The organisation that a name written in a county's document stands for. `county` is null where the document belongs
 * to no single county: then a spelling that holds in one county only raises a doubt. `known` holds every spelling of
 * the register that folds to one of `readingsOf(written)`; others may be among them.
 */
export function resolveOrganisationName(
  written: string,
  county: CountyCode | null,
  known: readonly KnownSpelling[],
): Result<OrganisationId, NameDoubt> {
  const whole = meant(written, county, known);
  if (whole.length > 0) return answer(whole, county);
  const { before, inside } = apart(written);
  const outer = meant(before, county, known);
  const inner = meant(inside, county, known);
  if (outer.length > 0) return answer([...outer, ...inner], county);
  if (inner.length > 0) return ambiguous(inner);
  return refused({ code: isGroupOrFunction(written) ? "group-or-function" : "unknown" });
}

/** What the written words may be found under: as a whole, before and inside brackets, each also without a genitive s. */
export function readingsOf(written: string): readonly FoldedText[] {
  const { before, inside } = apart(written);
  return [...new Set([written, before, inside].flatMap(withoutGenitive))].filter((reading) => reading !== "");
}

/** The spellings that the words stand for: none, or those that fit best, all equally well. */
function meant(written: string, county: CountyCode | null, known: readonly KnownSpelling[]): readonly KnownSpelling[] {
  for (const reading of withoutGenitive(written)) {
    const alike = known.filter((each) => reading !== "" && foldedName(each.written) === reading);
    const nearest = nearestTo(county, alike);
    const exact = nearestTo(
      county,
      alike.filter((each) => caseFoldedText(each.written) === caseFoldedText(written)),
    );
    if (exact.length > 0) return exact.some((each) => nearest.includes(each)) ? exact : [...exact, ...nearest];
    if (nearest.length > 0) return nearest;
  }
  return [];
}

/** What holds in this county only comes before the county's own organisations, and these before all others. */
function nearestTo(county: CountyCode | null, spellings: readonly KnownSpelling[]): readonly KnownSpelling[] {
  if (county === null) {
    const everywhere = spellings.filter((each) => each.within === null);
    return everywhere.length > 0 ? everywhere : spellings;
  }
  const holding = spellings.filter((each) => each.within === null || each.within === county);
  const steps = [
    holding.filter((each) => each.within === county),
    holding.filter((each) => each.county === county),
    holding,
  ];
  return steps.find((step) => step.length > 0) ?? [];
}

function answer(spellings: readonly KnownSpelling[], county: CountyCode | null): Result<OrganisationId, NameDoubt> {
  const [first, ...others] = spellings;
  if (first === undefined || others.some((each) => each.organisation !== first.organisation)) {
    return ambiguous(spellings);
  }
  const holds = spellings.some((each) => each.within === null || each.within === county);
  return holds ? ok(first.organisation) : ambiguous(spellings);
}

function ambiguous(spellings: readonly KnownSpelling[]): Result<OrganisationId, NameDoubt> {
  return refused({ code: "ambiguous", candidates: [...new Set(spellings.map((each) => each.organisation))] });
}

/** "Brottsförebyggande rådet (BRÅ)": the words before the first bracket, and those inside it. */
function apart(written: string): { readonly before: string; readonly inside: string } {
  const match = /^([^()]+)\(([^()]+)\)/.exec(written);
  return { before: match?.[1] ?? "", inside: match?.[2] ?? "" };
}

/** In running text a name takes an s: "Växjö kommuns", "SKR:s". Only what is not found with its s is tried without. */
function withoutGenitive(written: string): readonly FoldedText[] {
  const folded = foldedName(written);
  return folded.length > 2 && folded.endsWith("s") ? [folded, folded.slice(0, -1) as FoldedText] : [folded];
}

/** Names of organisations are few beside how often they are typed, and folding is what reading them costs most. */
const foldedBefore = new Map<string, FoldedText>();
const MOST_FOLDED = 2_000;
const LONGEST_FOLDED = 200;

function foldedName(written: string): FoldedText {
  let folded = foldedBefore.get(written);
  if (folded === undefined) {
    folded = foldedText(written);
    if (foldedBefore.size === MOST_FOLDED) foldedBefore.clear();
    if (written.length <= LONGEST_FOLDED) foldedBefore.set(written, folded);
  }
  return folded;
}
