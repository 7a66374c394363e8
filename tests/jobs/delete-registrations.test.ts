import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { VISITOR } from "#access/actor.ts";
import { deleteExpiredNeeds } from "#commands/registration/delete-expired-needs.ts";
import { deleteExpiredPeople } from "#commands/registration/delete-expired-people.ts";
import { forgetSubmissions } from "#commands/registration/forget-submissions.ts";
import { settleAccessNeed } from "#commands/registration/settle-access-need.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { insertNeed } from "#db/records/registration-details-record.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { test } from "#tests/support/database.ts";
import { DAY, JUST_BEFORE, ON_THE_DAY, deletionDay } from "#tests/support/deletion-day.ts";
import { person, registered, submissionKey } from "#tests/support/open-event.ts";

describe("diet and access needs", () => {
  test("go on the day that the form named, not before, and nothing else goes with them", async ({ db }) => {
    const { ctx, id, work, rows, told } = await deletionDay(db, { needsDeletedOn: DAY });
    await registered(ctx, [person("Anna", { diet: "Nötter" })]);
    await work(JUST_BEFORE);
    expect((await rows()).needs).toEqual([{ diet: "Nötter" }]);
    await work(ON_THE_DAY, AbortSignal.abort());
    expect((await rows()).needs).toEqual([{ diet: "Nötter" }]);
    await work(ON_THE_DAY);
    const after = await rows();
    expect([after.needs, after.people]).toEqual([[], [{ name: "Anna" }]]);
    // Nothing of hers goes on telling that she had needed something.
    expect(await told("delete-expired-needs")).toEqual([{ subject: id, eventId: id, facts: { people: 1 } }]);
    await work(ON_THE_DAY);
    expect(await rows()).toEqual(after);
  });

  test("go from the log of acts too, also where they were taken back before; other entries stay", async ({ db }) => {
    const { ctx, work, told, id: event } = await deletionDay(db, { asksAccessNeeds: true, needsDeletedOn: DAY });
    const [anna, bo] = await registered(ctx, [person("Anna", { accessNeeds: "Hörslinga" }), person("Bo")]);
    await settleAccessNeed(ctx, { registrationId: anna!, settled: true });
    const record = (id: RegistrationId, personal: Record<string, unknown>) =>
      db.inTransaction(async (tx) => {
        const given = { id: ctx.newId("aud"), at: ctx.now(), actor: "command-line", act: "change-details" as const };
        await writeAuditEntry(tx, {
          ...given,
          eventId: event,
          subject: { kind: "registration", id },
          facts: {},
          personal,
        });
      });
    // Bo needs nothing any more: no need is left that would be deleted.
    await record(bo!, { changed: ["diet", "protected"], before: { protected: false }, after: { protected: true } });
    await record(bo!, { changed: ["protected"], reason: "Bo ringde" });
    const said = async () => {
      const rows = await db.read((read) => read.select().from(read.tables.auditEntry));
      return rows
        .filter(({ act }) => act === "tend-registration" || act === "change-details")
        .sort((one, other) => (one.id < other.id ? -1 : 1))
        .map(({ personal }) => personal);
    };
    const before = await said();
    expect(before[0]).toMatchObject({ changed: ["accessNeeds"], after: { access: "seen-to" } });
    await work(JUST_BEFORE);
    expect(await said()).toEqual(before);
    await work(ON_THE_DAY);
    expect(await said()).toEqual([null, null, { changed: ["protected"], reason: "Bo ringde" }]);
    await work(ON_THE_DAY);
    const subjects = (await told("delete-expired-needs")).map(({ subject }) => subject);
    expect(subjects).toEqual([event]);
  });

  test("of whoever comes no longer go at once", async ({ db }) => {
    const { ctx, work, rows } = await deletionDay(db, {});
    const [anna] = await registered(ctx, [person("Anna")]);
    await db.inTransaction(async (tx) => {
      const { registration } = tx.tables;
      const left = { live: false, ending: "withdrawn", seatPoolId: null, seatNumber: null } as const;
      await tx.update(registration).set(left).where(eq(registration.id, anna!));
      await insertNeed(tx, { registrationId: anna!, diet: "Nötter", access: null, deleteOn: DAY });
    });
    await work(ctx.now());
    expect((await rows()).needs).toEqual([]);
  });

  test("of more people than go in one act go all the same", async ({ db }) => {
    const { ctx, work, rows } = await deletionDay(db, { needsDeletedOn: DAY });
    for (let sent = 0; sent < 11; sent++) {
      const people = Array.from({ length: 20 }, (_, at) => person(`Anna ${sent} ${at}`, { diet: "Nötter" }));
      await registered(ctx, people);
    }
    expect((await rows()).needs).toHaveLength(220);
    await work(ON_THE_DAY);
    expect((await rows()).needs).toEqual([]);
  });
});

test("nobody but the installation itself deletes anything", async ({ db }) => {
  const { ctx, rows } = await deletionDay(db, { needsDeletedOn: DAY, peopleDeletedOn: DAY });
  await registered(ctx, [person("Anna", { diet: "Nötter" })]);
  const before = await rows();
  ctx.moveClock(ON_THE_DAY - ctx.now());
  const visitor = { ...ctx, actor: VISITOR };
  expect(await deleteExpiredNeeds(visitor)).toEqual({ deleted: 0, more: false });
  expect(await deleteExpiredPeople(visitor)).toEqual({ deleted: 0, more: false });
  expect(await forgetSubmissions(visitor)).toEqual({ more: false });
  expect(await rows()).toEqual(before);
});

test("which form led to which registrations is forgotten after thirty days", async ({ db }) => {
  const { ctx, work, rows } = await deletionDay(db, {});
  await registered(ctx, [person("Anna")]);
  const sentAt = ctx.now();
  await work(sentAt + 30 * 86_400_000);
  expect((await rows()).submissions).toHaveLength(1);
  await work(sentAt + 30 * 86_400_000 + 1);
  const { submissions, people } = await rows();
  expect([submissions, people]).toEqual([[], [{ name: "Anna" }]]);
});

test("of one event's forms a thousand are forgotten at a time, and each time says how many", async ({ db }) => {
  const { ctx, id, work, rows, told } = await deletionDay(db, {});
  const sentAt = ctx.now();
  const sent = Array.from({ length: 2_100 }, () => ({
    ...{ key: submissionKey(), eventId: id, at: sentAt, answer: { people: [] } },
  }));
  for (let from = 0; from < sent.length; from += 500) {
    const some = sent.slice(from, from + 500);
    await db.inTransaction((tx) => tx.insert(tx.tables.submission).values(some));
  }
  await work(sentAt + 30 * 86_400_000 + 1);
  expect((await rows()).submissions).toEqual([]);
  const counts = (await told("forget-submissions")).map(({ facts }) => facts["forms"]);
  expect(counts.sort()).toEqual([100, 1_000, 1_000]);
});
