import { askSecondFactor } from "#commands/account/ask-second-factor.ts";
import { namedOrganisation } from "#queries/named-organisation.ts";
import type { Verb } from "../verb.ts";

export const askSecondFactorVerb: Verb = {
  name: "ask-second-factor",
  usage: "NAME yes|no",
  summary: (words) => words.work.access.cli.askSecondFactor,
  async run({ positionals, words, say, answer, openContext }) {
    const said = words.work.access.cli;
    const [name = "", wish, ...more] = positionals;
    if ((wish !== "yes" && wish !== "no") || more.length > 0) {
      say(said.yesOrNo);
      return 2;
    }
    const ctx = await openContext();
    const found = await namedOrganisation(ctx, name);
    if (!found.ok) {
      say(said.noSuchOrganisation(name, found.refusal.like.join("; ")));
      return 1;
    }
    const done = await askSecondFactor(ctx, { organisationId: found.value.id, asked: wish === "yes" });
    if (!done.ok) {
      say(words.work.signOn.rules.refusals[done.refusal]);
      return 1;
    }
    say(wish === "yes" ? said.asked(found.value.name) : said.notAsked(found.value.name));
    answer({ organisation: found.value.id, secondFactor: wish === "yes" });
    return 0;
  },
};
