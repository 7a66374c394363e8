import type { CommandContext } from "#commands/context.ts";
import { isOrganisationKind } from "#domain/organisation/organisation.ts";
import { parseCountyCode } from "#domain/organisation/territory.ts";
import type { AllotmentRule } from "#domain/registration/allotment.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import { isId } from "#domain/values/identifiers.ts";
import { findOrganisations } from "#queries/find-organisations.ts";
import { textOption, wrong } from "./registration-arguments.ts";
import type { Call } from "./verb.ts";

/** The options that say for whom seats are kept. */
export const GROUP_OPTIONS = ["code", "email-domain", "county", "kind", "organisation"] as const;

/** How they are written, one of them. */
export const GROUP_USAGE = "--code TEXT | --email-domain DOMAIN | --county CODE | --kind KIND | --organisation NAME";

export function namesGroup(options: Call["options"]): boolean {
  return GROUP_OPTIONS.some((name) => options[name] !== undefined);
}

/** For exactly one group; several domains, counties or kinds stand with commas between. */
export async function allotmentRule(
  options: Call["options"],
  ctx: CommandContext,
): Promise<Result<AllotmentRule, "organisation-unknown">> {
  const [by, ...more] = GROUP_OPTIONS.filter((name) => options[name] !== undefined);
  if (by === undefined || more.length > 0) return wrong("group");
  const text = textOption(options[by]) ?? wrong("group");
  const parts = text.split(",").map((part) => part.trim());
  switch (by) {
    case "code":
      return ok({ by, code: text });
    case "email-domain":
      return ok({ by, domains: parts });
    case "county":
      return ok({ by, counties: parts.map((part) => parseCountyCode(part) ?? wrong("county")) });
    case "kind":
      return ok({
        by: "organisation-kind",
        kinds: parts.map((part) => (isOrganisationKind(part) ? part : wrong("kind"))),
      });
    case "organisation": {
      if (isId("org", text)) return ok({ by, organisations: [text] });
      const [found] = await findOrganisations(ctx, { text, limit: 1 });
      const called = found && [found.name, found.foundAs ?? ""].map(foldedText).includes(foldedText(text));
      return found && called ? ok({ by, organisations: [found.id] }) : refused("organisation-unknown");
    }
  }
}
