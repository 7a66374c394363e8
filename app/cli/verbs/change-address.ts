import { changeAddress } from "#commands/account/change-address.ts";
import { parseEmailAddress } from "#domain/values/email-address.ts";
import { accountOfAddress } from "#queries/account-of-address.ts";
import type { Verb } from "../verb.ts";

export const changeAddressVerb: Verb = {
  name: "change-address",
  usage: "E-MAIL NEW-E-MAIL",
  summary: (words) => words.work.access.erasure.cli.changeAddress,
  async run({ positionals, words, say, answer, openContext }) {
    const { cli: said, person } = words.work.access.erasure;
    const [from, to, ...more] = positionals.map(parseEmailAddress);
    if (!from || !to || more.length > 0) {
      say(said.emails);
      return 2;
    }
    const ctx = await openContext();
    const account = await accountOfAddress(ctx, from);
    if (account === null) {
      say(said.noAccount(from));
      return 1;
    }
    const changed = await changeAddress(ctx, { accountId: account.id, email: to });
    if (!changed.ok) {
      say(person.address.faults[changed.refusal]);
      return 1;
    }
    say(said.changed);
    answer({ account: account.id });
    return 0;
  },
};
