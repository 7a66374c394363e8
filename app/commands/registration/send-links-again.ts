import type { CommandContext } from "#commands/context.ts";
import { queueMessages } from "#db/records/message-record.ts";
import { liveRegistrationsOfAddress } from "#db/records/registration-record.ts";
import { findEventForRegistration } from "#db/records/registration-rules-record.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";

export interface SendLinksAgain {
  readonly slug: string;
  readonly email: EmailAddress;
}

/** Mails an address the links of those who are registered with it. Who asks learns nothing, whoever they are. */
export async function sendLinksAgain(ctx: CommandContext, { slug, email }: SendLinksAgain): Promise<void> {
  const at = ctx.now();
  const id = ctx.newId("msg");
  await ctx.db.inTransaction(async (tx) => {
    const event = await findEventForRegistration(tx, slug);
    if (!event) return;
    const registrations = await liveRegistrationsOfAddress(tx, event.id, email);
    const [first] = registrations;
    if (!first?.person) return;
    await queueMessages(tx, [
      {
        id,
        kind: "link-again",
        eventId: event.id,
        registrationId: first.id,
        email: first.person.email,
        language: first.person.language,
        at,
        facts: {
          name: first.person.name,
          generation: first.generation,
          sequence: first.sequence,
          seat: null,
          registrations: registrations.flatMap(({ id: registrationId, generation, person }) =>
            person ? [{ id: registrationId, name: person.name, generation }] : [],
          ),
        },
      },
    ]);
  });
}
