import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { CommandContext } from "#commands/context.ts";
import type { BroadcastKind } from "#domain/registration/broadcast.ts";
import { searchedInvitee } from "#db/records/searched-words.ts";
import { CONTRIBUTOR_ROLES } from "#domain/event/contributor.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { idMaker, type EventId, type OrganisationId, type RegistrationId } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { givenHost } from "./given-host.ts";
import { manyRegistered } from "./many-registered.ts";
import { openEvent, soon } from "./open-event.ts";

const newId = idMaker(randomBytes);
/** Rows in one statement: PostgreSQL takes 65,535 values. */
const CHUNK = 1_000;

export interface Busy {
  readonly slug: string;
  readonly hostId: OrganisationId;
  readonly registered: number;
  /** That they come from, none of which the register knows. */
  readonly organisations: number;
  /** The first half of them have registered. */
  readonly invited: number;
  readonly contributors: number;
  /** Half of a reminder, half of an organiser's own message. */
  readonly mails: number;
}

/**
 * An event that has been going on for weeks, written past the commands: people, their needs and changes of place, those who
 * are invited and who carry it out, mail, and an entry in the log for each registration.
 */
export async function busyEvent(ctx: CommandContext, busy: Busy): Promise<{ readonly id: EventId }> {
  const { slug } = busy;
  const { id } = await openEvent(ctx, { slug, invited: soon(), capacities: { "on-site": null, digital: null } });
  await givenHost(ctx, id, busy.hostId);
  await manyRegistered(ctx, id, busy.registered, busy.organisations);
  const { registration, person } = ctx.db.tables;
  const people = await ctx.db.read((read) =>
    read
      .select({ id: registration.id, name: person.name, email: person.email, at: registration.registeredAt })
      .from(registration)
      .innerJoin(person, eq(person.id, registration.personId))
      .where(eq(registration.eventId, id))
      .orderBy(registration.registeredAt),
  );
  await whatPeopleDid(ctx, id, people);
  await listed(ctx, id, busy, people);
  await mailed(ctx, id, "reminder", people.slice(0, busy.mails / 2));
  await mailed(ctx, id, "from-organiser", people.slice(0, busy.mails / 2));
  // As it does by itself within a minute.
  if (ctx.db.name === "postgres") await ctx.db.exclusively((run) => run("ANALYZE"));
  return { id };
}

interface Someone {
  readonly id: RegistrationId;
  readonly name: string;
  readonly email: EmailAddress;
  readonly at: number;
}

async function whatPeopleDid(ctx: CommandContext, eventId: EventId, people: readonly Someone[]): Promise<void> {
  await inChunks(people, (some) =>
    ctx.db.inTransaction(async (tx) => {
      const { auditEntry, registrationNeed, placeChange, submission } = tx.tables;
      await tx.insert(auditEntry).values(
        some.map(({ id, at }) => ({
          ...{ id: newId("aud"), at: instant(at), actor: "visitor", act: "register", eventId },
          ...{ subjectKind: "registration", subjectId: id, facts: { mode: "on-site", source: "form" } },
          personal: null,
        })),
      );
      await tx.insert(submission).values(
        some.map(({ id, at }) => ({
          ...{ key: newId("sub"), eventId, at: instant(at) },
          answer: { people: [id] },
        })),
      );
      const tenth = some.filter((_, index) => index % 10 === 3);
      await tx.insert(registrationNeed).values(
        tenth.map(({ id }, index) => ({
          ...{ registrationId: id, diet: "vegetarisk", access: index % 5 === 0 ? "Hörslinga" : null },
          deleteOn: "2099-12-31" as CalendarDate,
        })),
      );
      await tx.insert(placeChange).values(
        tenth.map(({ id, at }) => ({
          ...{ id: newId("pch"), registrationId: id, eventId, at: instant(at + 3_600_000) },
          ...{ seatBefore: null, seatAfter: null, live: true },
        })),
      );
    }),
  );
}

async function listed(ctx: CommandContext, eventId: EventId, busy: Busy, people: readonly Someone[]): Promise<void> {
  const invited = Array.from({ length: busy.invited }, (_, at) => {
    const someone = at < busy.invited / 2 ? people[at] : undefined;
    const email = someone?.email ?? (`inbjuden.${at}@kommun${at % 100}.example` as EmailAddress);
    return { name: someone?.name ?? `Inbjuden ${at}`, email, organisation: `Kommun ${at % 100}` };
  });
  await inChunks(invited, (some) =>
    ctx.db.inTransaction((tx) =>
      tx.insert(tx.tables.invitee).values(
        some.map((one) => ({
          ...{ id: newId("inv"), eventId, ...one, ...searchedInvitee(one), language: "sv" as const },
          ...{ addedAt: ctx.now(), invitedAt: ctx.now(), generation: 1 },
        })),
      ),
    ),
  );
  await mailed(
    ctx,
    eventId,
    "invitation",
    invited.map((one) => ({ ...one, id: null })),
  );
  const { contributor } = ctx.db.tables;
  await ctx.db.inTransaction((tx) =>
    tx.insert(contributor).values(
      Array.from({ length: busy.contributors }, (_, at) => ({
        ...{ id: newId("ctb"), eventId, role: CONTRIBUTOR_ROLES[at % CONTRIBUTOR_ROLES.length]! },
        ...{ name: `Medverkande ${at}`, addedAt: ctx.now(), version: 1 },
      })),
    ),
  );
}

/** A message to many, of which one in two hundred mails did not arrive. */
async function mailed(
  ctx: CommandContext,
  eventId: EventId,
  kind: BroadcastKind,
  receivers: readonly { readonly id: RegistrationId | null; readonly name: string; readonly email: EmailAddress }[],
): Promise<void> {
  const broadcastId = newId("brc");
  const at = ctx.now();
  await ctx.db.inTransaction((tx) =>
    tx.insert(tx.tables.broadcast).values({
      ...{ id: broadcastId, eventId, kind, actor: "command-line", createdAt: at, spreadAt: at },
      facts: {
        receivers: { standing: "all", mode: null },
        ...(kind === "from-organiser" && { note: { subject: "Praktiskt", text: "Kom i tid." } }),
      },
      ...{ receivers: receivers.length, queued: receivers.length },
    }),
  );
  await inChunks(receivers, (some) =>
    ctx.db.inTransaction((tx) =>
      tx.insert(tx.tables.message).values(
        some.map(({ id, email, name }, index) => ({
          ...{ id: newId("msg"), kind, eventId, registrationId: id, broadcastId, email, language: "sv" as const },
          facts: { name, generation: 1, sequence: 0, seat: "on-site" as const },
          ...{ createdAt: at, dueAt: at, tries: 1 },
          ...(index % 200 === 5 ? { failedAt: at, lastFailure: "550" } : { sentAt: at }),
        })),
      ),
    ),
  );
}

async function inChunks<Row>(rows: readonly Row[], write: (some: readonly Row[]) => Promise<unknown>): Promise<void> {
  for (let first = 0; first < rows.length; first += CHUNK) await write(rows.slice(first, first + CHUNK));
}
