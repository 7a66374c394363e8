import type { CommandContext } from "#commands/context.ts";
import { giveRole } from "#commands/account/give-role.ts";
import { resolveArrangers } from "#commands/organisation/steps/resolve-written-names.ts";
import { INVENTED_PEOPLE } from "#domain/account/invented-people.ts";
import { invariant } from "#domain/invariant.ts";

/** Gives the demo's people their roles; those who have them keep them. */
export async function giveInventedRoles(ctx: CommandContext, host: string): Promise<void> {
  const [hostId] = await ctx.db.read((read) => resolveArrangers(read, [host]));
  invariant(hostId, `the register knows ${host}`);
  for (const person of INVENTED_PEOPLE) {
    const { role, name, email } = person;
    const organisationId = "organisation" in person ? person.organisation : hostId;
    const given = await giveRole(ctx, { email, name, language: "sv", organisationId, role });
    invariant(given.ok || given.refusal === "has-the-role", `the demo's ${name} can be given a role`);
  }
}
