import { endAccount } from "#commands/account/end-account.ts";
import { parseEmailAddress } from "#domain/values/email-address.ts";
import { accountOfAddress } from "#queries/account-of-address.ts";
import type { Verb } from "../verb.ts";

export const endAccountVerb: Verb = {
  name: "end-account",
  usage: "E-MAIL [--preview]",
  summary: (words) => words.work.access.erasure.cli.endAccount,
  options: { preview: { type: "boolean" } },
  async run({ positionals, options, words, say, answer, openContext }) {
    const { cli: said, end } = words.work.access.erasure;
    const [written = "", ...more] = positionals;
    const email = parseEmailAddress(written);
    if (email === null || more.length > 0) {
      say(said.email);
      return 2;
    }
    const ctx = await openContext();
    const account = await accountOfAddress(ctx, email);
    if (account === null) {
      say(said.noAccount(email));
      return 1;
    }
    if (options["preview"] === true) {
      say(said.would(account.roles));
      answer({ account: account.id, roles: account.roles, preview: true });
      return 0;
    }
    const ended = await endAccount(ctx, { accountId: account.id });
    if (!ended.ok) {
      say(end.refusals[ended.refusal]);
      return 1;
    }
    say(said.ended);
    answer({ account: account.id, roles: account.roles });
    return 0;
  },
};
