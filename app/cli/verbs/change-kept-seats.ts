import { changeKeptSeats } from "#commands/registration/change-kept-seats.ts";
import { NO_EFFECT, type KeptSeatsEffect } from "#domain/registration/kept-seats-effect.ts";
import { ok, refused } from "#domain/result.ts";
import { keptSeatsNow } from "#queries/kept-seats-now.ts";
import { allotmentRule, GROUP_OPTIONS, GROUP_USAGE, namesGroup } from "../allotment-rule.ts";
import {
  allotmentArgument,
  answerRegistration,
  argumentsOf,
  countOption,
  momentOption,
  orNone,
  textOption,
} from "../registration-arguments.ts";
import type { Verb } from "../verb.ts";

export const changeKeptSeatsVerb: Verb = {
  name: "change-kept-seats",
  usage: `ALLOTMENT [--seats N] [--name TEXT] [${GROUP_USAGE}] [--until TIME|none] [--preview]`,
  summary: (words) => words.cli.registration.summaries.changeKeptSeats,
  options: {
    ...Object.fromEntries(["seats", "name", "until", ...GROUP_OPTIONS].map((name) => [name, { type: "string" }])),
    preview: { type: "boolean" },
  },
  run: (call) =>
    answerRegistration(
      call,
      async () => {
        const { options, words, say } = call;
        const allotmentId = allotmentArgument(argumentsOf(call.positionals, 1)[0]);
        const [seats, name] = [countOption(options["seats"]), textOption(options["name"])];
        const preview = options["preview"] === true;
        const ctx = await call.openContext();
        const now = await keptSeatsNow(ctx, allotmentId);
        if (!now.ok) return now;
        const { zone, key, ...facts } = now.value;
        const until = orNone(options["until"], (text) => momentOption(text, zone));
        const rule = namesGroup(options) ? await allotmentRule(options, ctx) : ok(facts.rule);
        if (!rule.ok) return rule;
        const changed = await changeKeptSeats(ctx, {
          ...{ ...facts, allotmentId, seen: key, rule: rule.value },
          ...(seats !== undefined && { seats }),
          ...(name !== undefined && { name }),
          ...(until !== undefined && { until }),
          // Nobody agrees to what they have not seen: it is told, and undone.
          ...(preview && { agreed: UNSEEN }),
        });
        const told = (effect: KeptSeatsEffect) => {
          for (const line of words.cli.registration.keptSeatsEffect(effect)) say(line);
          say(words.cli.messages.previewed);
          return ok({ allotment: allotmentId, effect });
        };
        if (changed.ok) return preview ? told(NO_EFFECT) : ok({ allotment: allotmentId });
        if (typeof changed.refusal === "object") return told(changed.refusal.effect);
        return refused(changed.refusal === "released" ? "no-such-allotment" : changed.refusal);
      },
      (answer) => answer,
    ),
};

/** The key of no effect that there is. */
const UNSEEN = "unseen";
