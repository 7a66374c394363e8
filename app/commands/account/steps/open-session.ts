import { writeAuditEntry } from "#db/records/audit-record.ts";
import { endSessions, insertSession } from "#db/records/session-record.ts";
import type { Tx } from "#db/index.ts";
import type { Device } from "#domain/account/device.ts";
import { sessionExpiry, type SignInWay } from "#domain/account/session.ts";
import type { AccountId, AuditEntryId, SessionId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";

export interface OpenedSession {
  readonly id: SessionId;
  readonly auditId: AuditEntryId;
  readonly accountId: AccountId;
  readonly way: SignInWay;
  readonly device: Device;
  readonly at: Instant;
  /** The session that the browser had until now, which ends; it may be anybody's, or none. */
  readonly replaces: { readonly id: SessionId; readonly accountId: AccountId } | null;
}

/** Every signing in opens a session of its own: a cookie that somebody planted beforehand opens nothing. */
export async function openSession(tx: Tx, opened: OpenedSession): Promise<void> {
  const { id, auditId, accountId, way, device, at, replaces } = opened;
  if (replaces) await endSessions(tx, replaces, { at, ending: "replaced" });
  await insertSession(tx, { id, accountId, way, device, at, expiresAt: sessionExpiry(at) });
  await writeAuditEntry(tx, {
    ...{ id: auditId, at, actor: accountId, act: "sign-in", subject: { kind: "account", id: accountId } },
    facts: { way, device },
  });
}
