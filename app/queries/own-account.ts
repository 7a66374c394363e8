import { asc, inArray } from "drizzle-orm";
import { rolesHeldBy } from "#db/records/account-record.ts";
import { lastAdministrators } from "#db/records/account-use-record.ts";
import { passkeysOf } from "#db/records/passkey-record.ts";
import { sessionsOf } from "#db/records/session-record.ts";
import type { Device } from "#domain/account/device.ts";
import { isSessionOpen, type SignInWay } from "#domain/account/session.ts";
import type { RoleName } from "#domain/account/role.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { PasskeyId, SessionId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";

/** What somebody sees and changes of their own account. */
export interface OwnAccount {
  readonly sessions: readonly OwnSession[];
  readonly passkeys: readonly OwnPasskey[];
  readonly roles: readonly {
    readonly role: RoleName;
    /** Null: of the whole installation. */
    readonly organisation: string | null;
    readonly asksSecondFactor: boolean;
  }[];
  /** Of some organisation or of the installation: one's account can't end before somebody else is one too. */
  readonly isLastAdministrator: boolean;
}

export interface OwnSession {
  readonly id: SessionId;
  readonly way: SignInWay;
  readonly device: Device;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  readonly secondFactor: boolean;
}

export interface OwnPasskey {
  readonly id: PasskeyId;
  readonly name: string;
  readonly createdAt: Instant;
  readonly usedAt: Instant | null;
}

export async function ownAccount(ctx: QueryContext): Promise<Result<OwnAccount, "not-allowed">> {
  const { actor } = ctx;
  if (actor.kind !== "account") return refused("not-allowed");
  const at = ctx.now();
  return ctx.db.read(async (read) => {
    const sessions = await sessionsOf(read, actor.accountId);
    const held = await rolesHeldBy(read, actor.accountId);
    const { organisation } = read.tables;
    const ids = held.flatMap(({ organisationId }) => organisationId ?? []);
    const names = await read
      .select({ id: organisation.id, name: organisation.name })
      .from(organisation)
      .where(inArray(organisation.id, ids))
      .orderBy(asc(organisation.id));
    const nameOf = (id: string | null) => names.find((each) => each.id === id)?.name ?? null;
    return ok({
      sessions: sessions
        .filter((session) => isSessionOpen(session, at))
        .map(({ id, way, device, createdAt, seenAt, secondFactorAt }) => ({
          ...{ id, way, device, createdAt, seenAt, secondFactor: secondFactorAt !== null },
        })),
      passkeys: await passkeysOf(read, actor.accountId),
      roles: held.map(({ organisationId, role, asksSecondFactor }) => ({
        ...{ role, organisation: nameOf(organisationId), asksSecondFactor },
      })),
      isLastAdministrator: (await lastAdministrators(read)).has(actor.accountId),
    });
  });
}
