import type { OrganisationSignIn } from "#db/records/organisation-sign-in-record.ts";

type Rules = Pick<
  OrganisationSignIn,
  "issuer" | "clientId" | "secretFrom" | "domains" | "makesAccounts" | "closesMail"
>;

/** What a provider may do, as the log tells it; null where there is none. */
export function rulesOfProvider(row: Rules | null) {
  if (row === null || row.issuer === null) return null;
  const { issuer, clientId, secretFrom, domains, makesAccounts, closesMail } = row;
  return { issuer, clientId, secretFrom, domains, makesAccounts, closesMail };
}
