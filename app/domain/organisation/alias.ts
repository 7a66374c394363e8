import type { CountyCode } from "./counties.ts";
import { isKindOfBody } from "./group-or-function.ts";
import { parseOrganisationName, type NameRefusal, type OrganisationName } from "./organisation-name.ts";
import { refused, type Result } from "#domain/result.ts";
import { foldedText } from "#domain/values/folded-text.ts";

/** Another spelling of an organisation's name. */
export interface Alias {
  readonly written: string;
  /** The one county in whose documents it holds ("LST"); null where it holds everywhere ("LST Kronoberg"). */
  readonly county: CountyCode | null;
}

/** Holds everywhere. */
export function alias(written: string): Alias {
  return { written, county: null };
}

/** Holds in the documents of one county only. */
export function aliasWithin(county: CountyCode, written: string): Alias {
  return { written, county };
}

/** `kind-of-body`: "kommunen" names no organisation, in no county. */
export type SpellingRefusal = NameRefusal | "kind-of-body";

/** A spelling that a person enters. */
export function parseSpelling(text: string): Result<OrganisationName, SpellingRefusal> {
  return isKindOfBody(text) ? refused("kind-of-body") : parseOrganisationName(text);
}

/** Without the spellings that fold as the name does or as an earlier one with the same reach, for they find nothing new. */
export function distinctAliases(name: string, aliases: readonly Alias[]): readonly Alias[] {
  const seen = new Set([keyOf(alias(name))]);
  return aliases.filter((each) => !seen.has(keyOf(each)) && seen.add(keyOf(each)));
}

function keyOf({ written, county }: Alias): string {
  return `${county ?? ""} ${foldedText(written)}`;
}
