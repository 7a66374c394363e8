import type { Database } from "#db/index.ts";
import { queueMessages, type NewMessage } from "#db/records/message-record.ts";
import type { CommandContext } from "#commands/context.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { EventId, MessageId, RegistrationId } from "#domain/values/identifiers.ts";
import { STOCKHOLM } from "#domain/values/instant.ts";

/** An event's row alone, with a title: what a message needs to be told of. */
export async function addedEvent(ctx: CommandContext, title = "Samverkansdagen"): Promise<EventId> {
  const id = ctx.newId("evt");
  const at = ctx.now();
  await ctx.db.inTransaction(async (tx) => {
    await tx.insert(tx.tables.event).values({
      ...{ id, slug: `samverkansdagen-${id.slice(-3)}`, kind: "conference", state: "published", visibility: "public" },
      ...{ example: false, startsOn: "2027-05-31" as CalendarDate, endsOn: "2027-05-31" as CalendarDate },
      ...{ startsAt: "09:00" as ClockTime, endsAt: "16:30" as ClockTime, zone: STOCKHOLM, venueName: "Stadshuset" },
      ...{ firstCome: true, language: "sv", version: 1, createdAt: at, changedAt: at },
    });
    await tx.insert(tx.tables.eventText).values({ eventId: id, language: "sv", title });
    await tx.insert(tx.tables.eventMode).values({ eventId: id, mode: "on-site" });
    await tx.insert(tx.tables.eventArranger).values({ eventId: id, position: 0, written: "Länsstyrelsen Exempel" });
  });
  return id;
}

/** A message that waits in the outbox since now, of a registration of its own unless one is given. */
export async function queuedMessage(
  ctx: CommandContext,
  given: Partial<Omit<NewMessage, "email">> & { readonly eventId: EventId; readonly email?: string },
): Promise<{ id: MessageId; registrationId: RegistrationId }> {
  const id = ctx.newId("msg");
  const registrationId = given.registrationId ?? ctx.newId("reg");
  const message: NewMessage = {
    ...{ id, kind: "seat", language: "sv", at: ctx.now() },
    facts: { name: "Anna Andersson", generation: 1, sequence: 0, seat: "on-site" },
    ...given,
    registrationId,
    // Another person for each registration: what one person is told goes in order.
    email: (given.email ?? `anna.${registrationId.slice("reg_".length)}@example.se`) as EmailAddress,
  };
  await ctx.db.inTransaction((tx) => queueMessages(tx, [message]));
  return { id, registrationId };
}

export async function outboxRow(db: Database, id: MessageId) {
  const { message } = db.tables;
  const rows = await db.read((read) => read.select().from(message));
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`${id} is not in the outbox`);
  return row;
}
