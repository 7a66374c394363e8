import { expect } from "vitest";
import { SYSTEM } from "#access/actor.ts";
import { deleteExpiredDoorLinks } from "#commands/attendance/delete-expired-door-links.ts";
import { openDoorLink } from "#commands/attendance/open-door-link.ts";
import { deleteExpiredContributors } from "#commands/contributor/delete-expired-contributors.ts";
import { removeContributor } from "#commands/contributor/remove-contributor.ts";
import { saveContributor } from "#commands/contributor/save-contributor.ts";
import { deleteExpiredHistory } from "#commands/event/delete-expired-history.ts";
import { addInvitees } from "#commands/invitee/add-invitees.ts";
import { deleteExpiredInvitees } from "#commands/invitee/delete-expired-invitees.ts";
import { removeInvitee } from "#commands/invitee/remove-invitee.ts";
import { deleteExpiredNeeds } from "#commands/registration/delete-expired-needs.ts";
import { deleteExpiredPeople } from "#commands/registration/delete-expired-people.ts";
import { deleteUnusedFeeds } from "#commands/registration/delete-unused-feeds.ts";
import { forgetSubmissions } from "#commands/registration/forget-submissions.ts";
import { noteRefusals } from "#commands/registration/note-refusals.ts";
import type { ContributorFacts } from "#domain/event/contributor.ts";
import { readInvitees } from "#domain/event/invitee.ts";
import type { testContext } from "#tests/support/context.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import type { Step } from "#tests/support/told-acts.ts";

const slug = "traff";
const YEAR = 366 * 86_400_000;
const ADA: ContributorFacts = {
  ...{ role: "speaker", name: "Ada Ek", diet: "vegan", organisation: null, email: null, telephone: null },
  ...{ material: null, arrival: null, note: null },
};

/** What is deleted on its day, by the product itself: that it was there, and nothing of what it said. */
export async function deletionEntries(ctx: ReturnType<typeof testContext>, step: Step): Promise<void> {
  const { id } = await openEvent(ctx, { slug, rules: { asksAccessNeeds: true } });
  const [anna] = await registered(ctx, [person("Anna", { accessNeeds: "hörslinga" })], { slug });
  await addInvitees(ctx, {
    slug,
    people: readInvitees("Bo; bo@example.se\nCia; cia@example.se").people,
    language: "sv",
  });
  const [bo] = await ctx.db.read((read) => read.select().from(read.tables.invitee));
  await removeInvitee(ctx, { slug, id: bo!.id });
  const saved = await saveContributor(ctx, { slug, known: null, facts: { ...ADA, name: "Dan Fri" } });
  await removeContributor(ctx, { slug, id: saved.ok ? saved.value : "ctb_" });
  await saveContributor(ctx, { slug, known: null, facts: ADA });
  await openDoorLink(ctx, { slug, label: "Eva vid disken", expiresAt: null });
  const event = ["event", id] as const;
  const day = (command: string, run: Parameters<Step>[1], wanted: Parameters<Step>[2]) =>
    step(command, run, wanted, SYSTEM);
  await refused(ctx);
  ctx.moveClock(3_600_000);
  await day("registration/note-refusals", noteRefusals, () => [{ act: "note-refusals", subject: event }]);
  ctx.moveClock(YEAR * 0.75);
  await day("registration/delete-expired-needs", deleteExpiredNeeds, () => [
    { act: "delete-expired-needs", subject: event },
  ]);
  await day("contributor/delete-expired-contributors", deleteExpiredContributors, () => [
    { act: "delete-expired-needs", subject: event },
  ]);
  await day("event/delete-expired-history", deleteExpiredHistory, () => []);
  ctx.moveClock(YEAR);
  await day("registration/delete-expired-people", deleteExpiredPeople, () => [
    { act: "delete-expired-people", subject: ["registration", anna ?? ""] },
    { act: "delete-expired-people", subject: event },
  ]);
  await day("contributor/delete-expired-contributors", deleteExpiredContributors, () => [
    { act: "delete-expired-contributors", subject: event },
  ]);
  await day("invitee/delete-expired-invitees", deleteExpiredInvitees, () => [
    { act: "delete-expired-invitees", subject: event },
  ]);
  await day("attendance/delete-expired-door-links", deleteExpiredDoorLinks, () => [
    { act: "delete-expired-door-links", subject: event },
  ]);
  // Of whoever was taken off the lists before, only the log spoke still.
  await day("event/delete-expired-history", deleteExpiredHistory, () => [
    { act: "delete-personal-values", subject: event },
  ]);
  const entries = await ctx.db.read((read) => read.select().from(read.tables.auditEntry));
  expect(entries.filter(({ personal }) => personal !== null)).toEqual([]);
  expect(JSON.stringify(entries)).not.toMatch(/example\.se|Ada|Dan Fri|Eva|vegan|hörslinga/);
  await ctx.db.inTransaction((tx) =>
    tx.insert(tx.tables.calendarFeed).values({
      ...{ id: ctx.newId("fed"), participantKey: "anna@example.se anna", generation: 0, createdAt: ctx.now() },
    }),
  );
  await day("registration/delete-unused-feeds", deleteUnusedFeeds, () => [
    { act: "delete-unused-feeds", subject: ["installation", "installation"] },
  ]);
  await day("registration/forget-submissions", forgetSubmissions, () => [
    { act: "forget-submissions", subject: event },
  ]);
}

/** A server would have none of the mails, as sending them notes it. */
async function refused(ctx: ReturnType<typeof testContext>): Promise<void> {
  await ctx.db.inTransaction(async (tx) => {
    const { message, person: people } = tx.tables;
    await tx.update(message).set({ failedAt: ctx.now(), lastFailure: "550" });
    await tx.update(people).set({ mailRefusedAt: ctx.now(), mailRefusal: "550" });
  });
}
