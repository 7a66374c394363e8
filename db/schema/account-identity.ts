import type { AccountId } from "#domain/values/identifiers.ts";
import type { Kit } from "../dialect/postgres-kit.ts";
import type { accountTables } from "./account.ts";

/**
 * Who somebody is to an organisation's provider of OpenID Connect, from the first time on. An address may be given to
 * somebody else; an issuer's subject never is (OpenID Connect Core 1.0, 5.7). Subjects may be of one client alone (8.1).
 */
export function accountIdentityTables(kit: Kit, { account }: Pick<ReturnType<typeof accountTables>, "account">) {
  const accountIdentity = kit.table(
    "account_identity",
    {
      issuer: kit.text().notNull(),
      clientId: kit.text().notNull(),
      subject: kit.text().notNull(),
      accountId: kit
        .text()
        .$type<AccountId>()
        .notNull()
        .references(() => account.id),
      since: kit.instant().notNull(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.issuer, table.clientId, table.subject] }),
      kit.uniqueIndex("account_identity_account").on(table.accountId, table.issuer, table.clientId),
    ],
  );
  return { accountIdentity };
}
