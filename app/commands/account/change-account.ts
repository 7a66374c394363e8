import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { findAccount, updateAccount } from "#db/records/account-record.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { LONGEST_PERSON } from "#domain/registration/sent-person.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { oneLine } from "#domain/values/one-line.ts";
import type { Language } from "#domain/values/language.ts";

/** What somebody is called, and the language of their mail: their own to say. */
export async function changeAccount(
  ctx: CommandContext,
  input: { readonly name: string; readonly language: Language },
): Promise<Result<null, "not-allowed" | "no-name" | "name-too-long">> {
  const { actor } = ctx;
  if (actor.kind !== "account") return refused("not-allowed");
  const name = oneLine(input.name);
  if (name === "") return refused("no-name");
  if (name.length > LONGEST_PERSON) return refused("name-too-long");
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx) => {
    const before = await findAccount(tx, { id: actor.accountId });
    if (!before) return refused("not-allowed");
    if (before.name === name && before.language === input.language) return ok(null);
    await updateAccount(tx, actor.accountId, { name, language: input.language });
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(actor), act: "change-account" },
      subject: { kind: "account", id: actor.accountId },
      facts: { before: before.language, after: input.language },
      personal: { before: before.name, after: name },
    });
    return ok(null);
  });
}
