import type { Tx } from "#db/index.ts";
import type { StoredAccount } from "#db/records/account-record.ts";
import { emptyPersonalValues, writeAuditEntry } from "#db/records/audit-record.ts";
import { endAccountRow } from "#db/records/ended-account-record.ts";
import { forgetMessagesOfEndedAccounts } from "#db/records/message-record.ts";
import type { EndingReason } from "#domain/account/account-news.ts";
import type { AuditEntryId, MessageId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { tellAccount } from "./tell-account.ts";

/**
 * Ends an account and deletes what is known of its person, also in the log of acts; what they did stays, by reference. The
 * last mail tells them so, and is itself forgotten once it has gone. False where it had ended.
 */
export async function closeAccount(
  tx: Tx,
  account: StoredAccount,
  end: {
    readonly at: Instant;
    readonly by: string;
    readonly why: EndingReason;
    readonly auditId: AuditEntryId;
    readonly messageId: MessageId;
  },
): Promise<boolean> {
  const { at, by, why, auditId, messageId } = end;
  const roles = await endAccountRow(tx, account.id, { at, by });
  if (roles === null) return false;
  await emptyPersonalValues(tx, { subjectId: account.id });
  await forgetMessagesOfEndedAccounts(tx);
  await tellAccount(tx, account, { id: messageId, at, news: { what: "ended", why } });
  await writeAuditEntry(tx, {
    ...{ id: auditId, at, actor: by, act: "end-account", subject: { kind: "account", id: account.id } },
    facts: { why, before: { roles } },
  });
  return true;
}
