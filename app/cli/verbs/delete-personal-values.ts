import { deletePersonalValues } from "#commands/account/delete-personal-values.ts";
import type { CommandContext } from "#commands/context.ts";
import { ERASURE_REASONS, parseErased, type Erased } from "#domain/audit/erasure.ts";
import { parseEmailAddress } from "#domain/values/email-address.ts";
import { accountOfAddress } from "#queries/account-of-address.ts";
import type { Verb } from "../verb.ts";

export const deletePersonalValuesVerb: Verb = {
  name: "delete-personal-values",
  usage: "ID|E-MAIL --why REASON [--note TEXT]",
  summary: (words) => words.work.access.erasure.cli.deletePersonalValues,
  options: { why: { type: "string" }, note: { type: "string" } },
  async run({ positionals, options, words, say, answer, openContext }) {
    const { cli: said, erase } = words.work.access.erasure;
    const [written = "", ...more] = positionals;
    const email = parseEmailAddress(written);
    if ((parseErased(written) === null && email === null) || more.length > 0) {
      say(said.what);
      return 2;
    }
    const why = ERASURE_REASONS.find((code) => code === options["why"]);
    if (why === undefined) {
      say(said.why(ERASURE_REASONS.join(", ")));
      return 2;
    }
    const ctx = await openContext();
    const of = await erased(ctx, written);
    if (of === null) {
      say(said.noAccount(written));
      return 1;
    }
    const note = options["note"] === undefined ? null : String(options["note"]);
    const deleted = await deletePersonalValues(ctx, { of, why, note });
    if (!deleted.ok) {
      say(erase.refusals[deleted.refusal]);
      return 1;
    }
    say(said.erased(deleted.value.entries));
    answer({ of, entries: deleted.value.entries, why });
    return 0;
  },
};

async function erased(ctx: CommandContext, written: string): Promise<Erased | null> {
  const email = parseEmailAddress(written);
  return email === null ? parseErased(written) : ((await accountOfAddress(ctx, email))?.id ?? null);
}
