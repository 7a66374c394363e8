import { sessionToken } from "#access/signed-in.ts";
import type { CommandContext } from "#commands/context.ts";
import { findAccount } from "#db/records/account-record.ts";
import type { Device } from "#domain/account/device.ts";
import { INVENTED_PEOPLE } from "#domain/account/invented-people.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { AccountId, SessionId } from "#domain/values/identifiers.ts";
import { openSession } from "./steps/open-session.ts";

export interface SignInAsInvented {
  readonly secret: string;
  readonly key: string;
  readonly device: Device;
  readonly replaces: { readonly id: SessionId; readonly accountId: AccountId } | null;
  /** Whether anybody may read all mail: only then anybody could sign in as them by mail just as well. */
  readonly mailIsOpenToAll: boolean;
}

/** Signs in as one of the demo's invented people, without a mail between. */
export async function signInAsInvented(
  ctx: CommandContext,
  { secret, key, device, replaces, mailIsOpenToAll }: SignInAsInvented,
): Promise<Result<{ readonly token: string }, "not-allowed" | "nobody">> {
  if (!mailIsOpenToAll) return refused("not-allowed");
  const person = INVENTED_PEOPLE.find((one) => one.key === key);
  if (!person) return refused("nobody");
  const at = ctx.now();
  const id = ctx.newId("ses");
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx) => {
    const account = await findAccount(tx, { email: person.email });
    if (!account || account.endedAt !== null) return refused("nobody");
    await openSession(tx, {
      ...{ id, auditId, messageId: null, accountId: account.id, way: "demo", device, at, replaces },
    });
    return ok({ token: sessionToken(secret, { id, generation: 0 }) });
  });
}
