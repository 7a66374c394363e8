import type { CountyCode } from "#domain/organisation/counties.ts";
import type { MunicipalityCode } from "#domain/organisation/municipalities.ts";
import { isOrganisationKind, ORGANISATION_KINDS, type OrganisationKind } from "#domain/organisation/organisation.ts";
import { parseCountyCode, parseMunicipalityCode } from "#domain/organisation/territory.ts";
import type { Result } from "#domain/result.ts";
import { isId, type AliasId, type OrganisationId } from "#domain/values/identifiers.ts";
import type { Catalogue } from "#i18n/catalogue.ts";
import type { Call } from "./verb.ts";

type RegisterWords = Catalogue["cli"]["register"];

/** What was written wrongly; its words name what is expected. */
export class RegisterUsage extends Error {
  override readonly name = "RegisterUsage";
  constructor(readonly fault: keyof RegisterWords["usage"]) {
    super(fault);
  }
}

/** Runs a verb of the register: 2 with words for an argument that is none, 1 for a refusal, and the answer for the rest. */
export async function answerRegister<Value>(
  { words, say, answer }: Call,
  act: () => Promise<Result<Value, keyof RegisterWords["refusals"]>>,
  answered: (value: Value) => unknown,
): Promise<number> {
  try {
    const result = await act();
    if (!result.ok) {
      say(words.cli.register.refusals[result.refusal]);
      return 1;
    }
    answer(answered(result.value));
    return 0;
  } catch (error) {
    if (!(error instanceof RegisterUsage)) throw error;
    const expected = words.cli.register.usage[error.fault];
    say(typeof expected === "string" ? expected : expected(ORGANISATION_KINDS.join(", ")));
    return 2;
  }
}

export function organisationArgument(text: string | boolean | undefined): OrganisationId {
  if (typeof text !== "string" || !isId("org", text)) throw new RegisterUsage("organisation");
  return text;
}

export function aliasArgument(text: string | undefined): AliasId {
  if (text === undefined || !isId("ali", text)) throw new RegisterUsage("alias");
  return text;
}

/** The last of the arguments: what follows it are words of a name that lacks its quotation marks. */
export function textArgument(positionals: readonly string[], at: number): string {
  const text = positionals[at];
  if (text === undefined || positionals.length > at + 1) throw new RegisterUsage("text");
  return text;
}

export function kindOption(text: string | boolean | undefined): OrganisationKind {
  if (typeof text !== "string" || !isOrganisationKind(text)) throw new RegisterUsage("kind");
  return text;
}

export function countyOption(text: string | boolean | undefined): CountyCode | null {
  return text === undefined ? null : (parseCountyCode(String(text)) ?? wrong("county"));
}

export function municipalityOption(text: string | boolean | undefined): MunicipalityCode | null {
  return text === undefined ? null : (parseMunicipalityCode(String(text)) ?? wrong("municipality"));
}

function wrong(fault: keyof RegisterWords["usage"]): never {
  throw new RegisterUsage(fault);
}
