import type { Tx } from "#db/index.ts";
import type { StoredAccount } from "#db/records/account-record.ts";
import { queueAccountMessage } from "#db/records/message-record.ts";
import type { AccountNews } from "#domain/account/account-news.ts";
import type { MessageId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";

/** Mails somebody what has happened with their account, at the address that it has as it is given here. */
export async function tellAccount(
  tx: Tx,
  { id: accountId, email, name, language }: Pick<StoredAccount, "id" | "email" | "name" | "language">,
  told: { readonly id: MessageId; readonly at: Instant; readonly news: AccountNews },
): Promise<void> {
  if (email !== null) await queueAccountMessage(tx, { ...told, accountId, email, language, name: name ?? "" });
}
