import { giveRole } from "#commands/account/give-role.ts";
import { parseEmailAddress } from "#domain/values/email-address.ts";
import { namedOrganisation } from "#queries/named-organisation.ts";
import type { Verb } from "../verb.ts";

/** The first way in: whoever works at the machine makes somebody an administrator, who gives the others their roles. */
export const addAdministratorVerb: Verb = {
  name: "add-administrator",
  usage: "E-MAIL [--organisation NAME] [--name NAME]",
  summary: (words) => words.work.access.cli.addAdministrator,
  options: { organisation: { type: "string" }, name: { type: "string" } },
  async run({ positionals, options, words, language, say, answer, openContext }) {
    const said = words.work.access.cli;
    const [written = "", ...more] = positionals;
    const email = parseEmailAddress(written);
    if (email === null || more.length > 0) {
      say(said.email);
      return 2;
    }
    const ctx = await openContext();
    const wanted = options["organisation"];
    const found = wanted === undefined ? null : await namedOrganisation(ctx, String(wanted));
    if (found && !found.ok) {
      say(said.noSuchOrganisation(String(wanted), found.refusal.like.join("; ")));
      return 1;
    }
    const organisation = found?.value ?? null;
    const name = options["name"] === undefined ? null : String(options["name"]);
    const role = { organisationId: organisation?.id ?? null, role: "administrator" } as const;
    const given = await giveRole(ctx, { email, name, language, ...role });
    if (!given.ok) {
      say(words.work.access.people.refusals[given.refusal]);
      return 1;
    }
    say(said.added(organisation?.name ?? null));
    answer({ account: given.value.accountId, organisation: organisation?.id ?? null, role: "administrator" });
    return 0;
  },
};
