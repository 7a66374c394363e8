import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { passkeysOf, renamePasskey } from "#db/records/passkey-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { oneLine, shortened } from "#domain/values/one-line.ts";
import type { PasskeyId } from "#domain/values/identifiers.ts";

export const LONGEST_PASSKEY_NAME = 100;

/** Gives a passkey of one's own another name. */
export async function changePasskey(
  ctx: CommandContext,
  input: { readonly passkeyId: PasskeyId; readonly name: string },
): Promise<Result<null, "not-allowed" | "no-such-passkey" | "no-name">> {
  const { actor } = ctx;
  if (actor.kind !== "account") return refused("not-allowed");
  const { accountId } = actor;
  const name = shortened(oneLine(input.name), LONGEST_PASSKEY_NAME);
  if (name === "") return refused("no-name");
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx) => {
    const before = (await passkeysOf(tx, accountId)).find(({ id }) => id === input.passkeyId);
    if (!before || !(await renamePasskey(tx, accountId, input.passkeyId, name))) return refused("no-such-passkey");
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(actor), act: "change-passkey" },
      subject: { kind: "account", id: accountId },
      facts: { passkey: input.passkeyId },
      personal: { before: before.name, after: name },
    });
    return ok(null);
  });
}
