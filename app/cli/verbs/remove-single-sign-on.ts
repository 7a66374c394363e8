import { removeSingleSignOn } from "#commands/account/remove-single-sign-on.ts";
import { namedOrganisation } from "#queries/named-organisation.ts";
import type { Verb } from "../verb.ts";

export const removeSingleSignOnVerb: Verb = {
  name: "remove-single-sign-on",
  usage: "ORGANISATION",
  summary: (words) => words.work.signOn.cli.remove,
  async run({ positionals, words, say, answer, openContext }) {
    const { access, signOn } = words.work;
    const [name = ""] = positionals;
    const ctx = await openContext();
    const found = await namedOrganisation(ctx, name);
    if (!found.ok) {
      say(access.cli.noSuchOrganisation(name, found.refusal.like.join("; ")));
      return 1;
    }
    const done = await removeSingleSignOn(ctx, { organisationId: found.value.id });
    if (!done.ok) {
      say(signOn.cli.refusals[done.refusal]);
      return 1;
    }
    say(signOn.cli.removed(found.value.name));
    answer({ organisation: found.value.id });
    return 0;
  },
};
