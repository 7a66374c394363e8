import { keepSeats } from "#commands/registration/keep-seats.ts";
import type { CommandContext } from "#commands/context.ts";
import { isOrganisationKind } from "#domain/organisation/organisation.ts";
import { parseCountyCode } from "#domain/organisation/territory.ts";
import type { AllotmentRule } from "#domain/registration/allotment.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import { isId } from "#domain/values/identifiers.ts";
import { findOrganisations } from "#queries/find-organisations.ts";
import { registrationOverview } from "#queries/registration-overview.ts";
import {
  answerRegistration,
  argumentsOf,
  countOption,
  modeArgument,
  momentOption,
  textOption,
  wrong,
} from "../registration-arguments.ts";
import type { Call, Verb } from "../verb.ts";

const GROUPS = ["code", "email-domain", "county", "kind", "organisation"] as const;

export const keepSeatsVerb: Verb = {
  name: "keep-seats",
  usage:
    "ADDRESS --mode MODE --seats N --name TEXT (--code TEXT | --email-domain DOMAIN | --county CODE | --kind KIND | --organisation NAME) [--until TIME]",
  summary: (words) => words.cli.registration.summaries.keepSeats,
  options: Object.fromEntries(
    ["mode", "seats", "name", "until", ...GROUPS].map((name) => [name, { type: "string" as const }]),
  ),
  run: (call) =>
    answerRegistration(
      call,
      async () => {
        const [slug = ""] = argumentsOf(call.positionals, 1);
        const mode = modeArgument(call.options["mode"]);
        const seats = countOption(call.options["seats"]) ?? wrong("count");
        const name = textOption(call.options["name"]) ?? wrong("text");
        const ctx = await call.openContext();
        const rule = await ruleOf(call.options, ctx);
        if (!rule.ok) return rule;
        const overview = await registrationOverview(ctx, slug);
        if (!overview.ok) return overview;
        const until = momentOption(call.options["until"], overview.value.zone) ?? null;
        return keepSeats(ctx, { slug, mode, seats, name, rule: rule.value, until });
      },
      (allotment) => ({ allotment }),
    ),
};

/** For exactly one group; several codes, domains, counties or kinds stand with commas between. */
async function ruleOf(
  options: Call["options"],
  ctx: CommandContext,
): Promise<Result<AllotmentRule, "organisation-unknown">> {
  const [by, ...more] = GROUPS.filter((name) => options[name] !== undefined);
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
