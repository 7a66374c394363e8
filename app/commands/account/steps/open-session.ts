import { findAccount } from "#db/records/account-record.ts";
import { devicesOf } from "#db/records/account-use-record.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { endSessions, insertSession } from "#db/records/session-record.ts";
import type { Tx } from "#db/index.ts";
import { isNewDevice, type Device } from "#domain/account/device.ts";
import { sessionExpiry, type SignInWay } from "#domain/account/session.ts";
import type { AccountId, AuditEntryId, MessageId, SessionId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { tellAccount } from "./tell-account.ts";

export interface OpenedSession {
  readonly id: SessionId;
  readonly auditId: AuditEntryId;
  /** Of the mail that tells of a device that is new; null for whoever is not to be told. */
  readonly messageId: MessageId | null;
  readonly accountId: AccountId;
  readonly way: SignInWay;
  readonly device: Device;
  readonly at: Instant;
  /** The session that the browser had until now, which ends; it may be anybody's, or none. */
  readonly replaces: { readonly id: SessionId; readonly accountId: AccountId } | null;
}

/** Every signing in opens a session of its own: a cookie that somebody planted beforehand opens nothing. */
export async function openSession(tx: Tx, opened: OpenedSession): Promise<void> {
  const { id, auditId, messageId, accountId, way, device, at, replaces } = opened;
  if (replaces) await endSessions(tx, replaces, { at, ending: "replaced" });
  await insertSession(tx, { id, accountId, way, device, at, expiresAt: sessionExpiry(at) });
  const account = messageId === null ? null : await findAccount(tx, { id: accountId });
  if (account && messageId !== null && isNewDevice(device, await devicesOf(tx, accountId))) {
    await tellAccount(tx, account, { id: messageId, at, news: { what: "new-device", device } });
  }
  await writeAuditEntry(tx, {
    ...{ id: auditId, at, actor: accountId, act: "sign-in", subject: { kind: "account", id: accountId } },
    facts: { way },
    personal: { device },
  });
}
