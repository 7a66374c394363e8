import type { CommandContext } from "#commands/context.ts";
import { queueMessages } from "#db/records/message-record.ts";
import { liveRegistrationsOfAddress } from "#db/records/registration-record.ts";
import { findEventForRegistration } from "#db/records/registration-rules-record.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { linksAgain } from "./steps/links-again.ts";

export interface SendLinksAgain {
  readonly slug: string;
  readonly email: EmailAddress;
}

/** Mails an address the links of those who are registered with it. Who asks learns nothing, whoever they are. */
export async function sendLinksAgain(ctx: CommandContext, { slug, email }: SendLinksAgain): Promise<void> {
  const at = ctx.now();
  const messageId = ctx.newId("msg");
  await ctx.db.inTransaction(async (tx) => {
    const event = await findEventForRegistration(tx, slug);
    if (!event) return;
    const registrations = await liveRegistrationsOfAddress(tx, event.id, email);
    await queueMessages(tx, await linksAgain(tx, registrations, { messageId, at }));
  });
}
