import { untieIdentity } from "#commands/account/untie-identity.ts";
import { parseEmailAddress } from "#domain/values/email-address.ts";
import type { Verb } from "../verb.ts";

export const untieIdentityVerb: Verb = {
  name: "untie-identity",
  usage: "E-MAIL",
  summary: (words) => words.work.signOn.cli.untie,
  async run({ positionals, words, say, answer, openContext }) {
    const { access, signOn } = words.work;
    const [written = "", ...more] = positionals;
    const email = parseEmailAddress(written);
    if (email === null || more.length > 0) {
      say(access.cli.email);
      return 2;
    }
    const done = await untieIdentity(await openContext(), { email });
    if (!done.ok) {
      say(signOn.cli.refusals[done.refusal]);
      return 1;
    }
    say(signOn.cli.untied);
    answer({ untied: true });
    return 0;
  },
};
