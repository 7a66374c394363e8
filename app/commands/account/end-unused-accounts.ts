import { actorReference, isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { findAccount } from "#db/records/account-record.ts";
import { accountUses, noteEnding } from "#db/records/account-use-record.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { forgetMessagesOfEndedAccounts, hasMessagesOfEndedAccounts } from "#db/records/message-record.ts";
import { accountFate } from "#domain/account/account-life.ts";
import { THE_INSTALLATION } from "#domain/audit/acts.ts";
import type { AccountId } from "#domain/values/identifiers.ts";
import { closeAccount } from "./steps/close-account.ts";
import { tellAccount } from "./steps/tell-account.ts";

const AT_ONCE = 200;

/** Tells those whose accounts nobody uses that they will end, and ends those who were told and have not come back. */
export async function endUnusedAccounts(ctx: CommandContext): Promise<{ readonly more: boolean }> {
  if (!isOfTheInstallation(ctx.actor)) return { more: false };
  const at = ctx.now();
  for (let after: AccountId | null = null; ; ) {
    const page: Awaited<ReturnType<typeof accountUses>> = await ctx.db.read((read) =>
      accountUses(read, { after, most: AT_ONCE }),
    );
    for (const use of page) if (accountFate(use, at).act !== "none") await meetFate(ctx, use.id);
    after = page.at(-1)?.id ?? null;
    if (page.length < AT_ONCE || after === null) break;
  }
  if (await ctx.db.read(hasMessagesOfEndedAccounts)) await forgetMail(ctx);
  return { more: false };
}

async function forgetMail(ctx: CommandContext): Promise<void> {
  const entry = { id: ctx.newId("aud"), at: ctx.now(), actor: actorReference(ctx.actor) };
  await ctx.db.inTransaction(async (tx) => {
    const mails = await forgetMessagesOfEndedAccounts(tx);
    if (mails === 0) return;
    await writeAuditEntry(tx, { ...entry, act: "forget-account-mail", subject: THE_INSTALLATION, facts: { mails } });
  });
}

/** Decided anew, for they may have signed in meanwhile. */
async function meetFate(ctx: CommandContext, accountId: AccountId): Promise<void> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  const messageId = ctx.newId("msg");
  const by = actorReference(ctx.actor);
  await ctx.db.inTransaction(async (tx) => {
    const [use] = await accountUses(tx, { id: accountId });
    const account = await findAccount(tx, { id: accountId });
    const fate = use && accountFate(use, at);
    if (!account || !fate || fate.act === "none") return;
    if (fate.act === "end") {
      await closeAccount(tx, account, { at, by, why: fate.why, auditId, messageId });
      return;
    }
    const endsAt = fate.act === "warn" ? fate.endsAt : null;
    await noteEnding(tx, accountId, endsAt);
    if (fate.act === "warn") {
      const { why } = fate;
      await tellAccount(tx, account, { id: messageId, at, news: { what: "ending", why, endsAt: fate.endsAt } });
    }
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: by, act: fate.act === "warn" ? "warn-account" : "spare-account" },
      ...{ subject: { kind: "account", id: accountId }, facts: { before: { endsAt: use.endsAt }, after: { endsAt } } },
    });
  });
}
