import { addOrganisation, type AddOrganisation } from "#commands/organisation/add-organisation.ts";
import type { CommandContext } from "#commands/context.ts";
import { invariant } from "#domain/invariant.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";

/** Adds an organisation of which a test needs no more than what it says. */
export async function addedOrganisation(
  ctx: CommandContext,
  name: string,
  more: Partial<AddOrganisation> = {},
): Promise<OrganisationId> {
  const added = await addOrganisation(ctx, { name, kind: "other", ...more });
  invariant(added.ok, `${name} could not be added: ${added.ok ? "" : added.refusal}`);
  return added.value;
}
