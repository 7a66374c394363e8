import type { Tx } from "#db/index.ts";
import { providers } from "#db/records/organisation-sign-in-record.ts";
import { speaksFor } from "#domain/account/identity-provider.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";

/** Whether an organisation lets whoever has the address in by its own provider alone. */
export async function isClosedToMail(tx: Tx, email: EmailAddress): Promise<boolean> {
  return (await providers(tx)).some((each) => each.closesMail && speaksFor(each, email));
}
