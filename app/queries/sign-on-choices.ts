import { providers } from "#db/records/organisation-sign-in-record.ts";
import { speaksFor } from "#domain/account/identity-provider.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";
import type { QueryContext } from "./context.ts";

/** An organisation with a sign-in of its own, as whoever wants to sign in sees it. */
export interface SignOnChoice {
  readonly organisationId: OrganisationId;
  readonly name: string;
  /** It is the only way for addresses that it speaks for. */
  readonly closesMail: boolean;
}

/** Every one, or those that speak for an address. Nothing in the answer tells whether the address is anybody's. */
export async function signOnChoices(
  { db }: Pick<QueryContext, "db">,
  email: EmailAddress | null = null,
): Promise<readonly SignOnChoice[]> {
  const all = await db.read((read) => providers(read));
  return all
    .filter((provider) => email === null || speaksFor(provider, email))
    .map(({ organisationId, name, closesMail }) => ({ organisationId, name, closesMail }));
}
