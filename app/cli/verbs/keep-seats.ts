import { keepSeats } from "#commands/registration/keep-seats.ts";
import { registrationOverview } from "#queries/registration-overview.ts";
import { allotmentRule, GROUP_OPTIONS, GROUP_USAGE } from "../allotment-rule.ts";
import {
  answerRegistration,
  argumentsOf,
  countOption,
  modeArgument,
  momentOption,
  textOption,
  wrong,
} from "../registration-arguments.ts";
import type { Verb } from "../verb.ts";

export const keepSeatsVerb: Verb = {
  name: "keep-seats",
  usage: `ADDRESS --mode MODE --seats N --name TEXT (${GROUP_USAGE}) [--until TIME]`,
  summary: (words) => words.cli.registration.summaries.keepSeats,
  options: Object.fromEntries(
    ["mode", "seats", "name", "until", ...GROUP_OPTIONS].map((name) => [name, { type: "string" as const }]),
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
        const rule = await allotmentRule(call.options, ctx);
        if (!rule.ok) return rule;
        const overview = await registrationOverview(ctx, slug);
        if (!overview.ok) return overview;
        const until = momentOption(call.options["until"], overview.value.zone) ?? null;
        return keepSeats(ctx, { slug, mode, seats, name, rule: rule.value, until });
      },
      (allotment) => ({ allotment }),
    ),
};
