import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { COMMAND_LINE, SYSTEM, VISITOR } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { deleteExpiredNeeds } from "#commands/registration/delete-expired-needs.ts";
import { deleteExpiredPeople } from "#commands/registration/delete-expired-people.ts";
import { forgetSubmissions } from "#commands/registration/forget-submissions.ts";
import { handOver } from "#commands/registration/hand-over.ts";
import { settleAccessNeed } from "#commands/registration/settle-access-need.ts";
import { setQuestions } from "#commands/registration/set-questions.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { insertNeed } from "#db/records/registration-details-record.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { RegistrationRules } from "#domain/registration/registration-rules.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { deletePersonalData } from "#jobs/delete-personal-data.ts";
import { checkSeats } from "#queries/check-seats.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { postOffice } from "#tests/support/post-office.ts";
import { openSmtpServer } from "#tests/support/smtp-server.ts";

const DAY = "2027-06-03" as CalendarDate;
/** In Stockholm, the last minute before the day and its first. */
const JUST_BEFORE = Date.parse("2027-06-02T21:59:00Z");
const ON_THE_DAY = Date.parse("2027-06-02T22:00:00Z");

async function prepared(db: CommandContext["db"], rules: Partial<RegistrationRules>) {
  const ctx = testContext(db, { actor: SYSTEM });
  const { id } = await openEvent(ctx, { capacities: { "on-site": 2 }, rules: { asksDiet: true, ...rules } });
  const work = (at: number, signal = new AbortController().signal) => {
    ctx.moveClock(at - ctx.now());
    return deletePersonalData.run({ ...ctx, signal });
  };
  const rows = () =>
    db.read(async (read) => {
      const { person: people, registration, registrationNeed, registrationAnswer, message, submission } = read.tables;
      return {
        people: await read.select({ name: people.name }).from(people),
        registrations: await read
          .select({
            personId: registration.personId,
            participantKey: registration.participantKey,
            written: registration.organisationWritten,
            county: registration.county,
            seatPoolId: registration.seatPoolId,
            seatNumber: registration.seatNumber,
          })
          .from(registration)
          .orderBy(registration.seatNumber),
        needs: await read.select({ diet: registrationNeed.diet }).from(registrationNeed),
        answers: await read.select({ answer: registrationAnswer.answer }).from(registrationAnswer),
        messages: await read.select({ email: message.email, facts: message.facts }).from(message),
        submissions: await read.select({ key: submission.key }).from(submission),
      };
    });
  return { ctx, id, work, rows };
}

describe("diet and access needs", () => {
  test("go on the day that the form named, not before, and nothing else goes with them", async ({ db }) => {
    const { ctx, work, rows } = await prepared(db, { needsDeletedOn: DAY });
    await registered(ctx, [person("Anna", { diet: "Nötter" })]);
    await work(JUST_BEFORE);
    expect((await rows()).needs).toEqual([{ diet: "Nötter" }]);
    await work(ON_THE_DAY, AbortSignal.abort());
    expect((await rows()).needs).toEqual([{ diet: "Nötter" }]);
    await work(ON_THE_DAY);
    const after = await rows();
    expect([after.needs, after.people]).toEqual([[], [{ name: "Anna" }]]);
    const audit = await db.read((read) =>
      read.select({ act: read.tables.auditEntry.act }).from(read.tables.auditEntry),
    );
    expect(audit.filter(({ act }) => act === "delete-expired-needs")).toHaveLength(1);
    await work(ON_THE_DAY);
    expect(await rows()).toEqual(after);
  });

  test("go from the log of acts too, also where they were taken back before; other entries stay", async ({ db }) => {
    const { ctx, work, id: event } = await prepared(db, { asksAccessNeeds: true, needsDeletedOn: DAY });
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
    const audit = await db.read((read) => read.select().from(read.tables.auditEntry));
    const told = audit.filter(({ act }) => act === "delete-expired-needs").map(({ subjectId }) => subjectId);
    expect(told.sort()).toEqual([anna, bo].sort());
  });

  test("of whoever comes no longer go at once", async ({ db }) => {
    const { ctx, work, rows } = await prepared(db, {});
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
    const { ctx, work, rows } = await prepared(db, { needsDeletedOn: DAY });
    for (let sent = 0; sent < 11; sent++) {
      const people = Array.from({ length: 20 }, (_, at) => person(`Anna ${sent} ${at}`, { diet: "Nötter" }));
      await registered(ctx, people);
    }
    expect((await rows()).needs).toHaveLength(220);
    await work(ON_THE_DAY);
    expect((await rows()).needs).toEqual([]);
  });
});

describe("people", () => {
  test("go on the day that the form named with all that tells of them, and the figures stay", async ({ db }) => {
    const { ctx, work, rows } = await prepared(db, { needsDeletedOn: DAY, peopleDeletedOn: DAY });
    const question = { kind: "text" as const, required: false, mode: null, texts: { sv: { label: "Varför?" } } };
    await setQuestions(ctx, { slug: "traff", questions: [question] });
    const [asked] = await db.read((read) => read.select({ id: read.tables.question.id }).from(read.tables.question));
    const given = { organisation: "Exempelverket", county: "07" as CountyCode, diet: "Nötter" };
    const answers = [{ questionId: asked!.id, sent: ["Jag heter Anna"] }];
    const [anna] = await registered(ctx, [person("Anna", { ...given, answers })]);
    const [bo] = await registered(ctx, [person("Bo", given)]);
    await handOver(ctx, { registrationId: bo!, name: "Cia", email: "cia@example.se" as EmailAddress });
    await db.inTransaction((tx) =>
      writeAuditEntry(tx, {
        ...{ id: ctx.newId("aud"), at: ctx.now(), actor: "command-line", act: "register", facts: { overLimit: true } },
        subject: { kind: "registration", id: anna! },
        personal: { reason: "Anna håller talet" },
      }),
    );
    await work(JUST_BEFORE);
    const before = await rows();
    expect(before.people.map(({ name }) => name).sort()).toEqual(["Anna", "Bo", "Cia"]);
    expect([before.answers, before.needs, before.messages]).toMatchObject([
      { length: 1 },
      { length: 1 },
      { length: 4 },
    ]);

    await work(ON_THE_DAY);
    const after = await rows();
    expect(after).toMatchObject({ people: [], needs: [], answers: [] });
    expect(after.messages).toEqual(before.messages.map(() => ({ email: null, facts: null })));
    expect(after.registrations).toEqual(
      before.registrations.map((row) => ({ ...row, personId: null, participantKey: null })),
    );
    expect(after.registrations).toMatchObject([
      { written: "Exempelverket", county: "07", seatNumber: 1 },
      { written: "Exempelverket", county: "07", seatNumber: 2 },
    ]);
    const audit = await db.read((read) => read.select().from(read.tables.auditEntry));
    expect(audit.filter(({ personal }) => personal !== null)).toEqual([]);
    expect(audit.filter(({ act }) => act === "delete-expired-people").map(({ facts }) => facts)).toEqual([
      { people: 2 },
    ]);
    expect(await checkSeats(ctx, null)).toMatchObject({ ok: true, value: { differences: [] } });
    await work(ON_THE_DAY);
    expect(await rows()).toEqual(after);
  });

  test("are not kept in what they have been sent either", async ({ db }) => {
    await using server = await openSmtpServer({});
    await using office = postOffice(db, server.port);
    const { ctx } = office;
    await openEvent({ ...ctx, actor: COMMAND_LINE }, { rules: { peopleDeletedOn: DAY } });
    await registered(ctx, [person("Anna Ek")]);
    await office.run();
    const kept = () => db.read((read) => read.select().from(read.tables.message));
    expect((await kept())[0]?.calendar?.replace(/\r?\n /g, "")).toContain("mailto:anna.ek@example.se");
    ctx.moveClock(ON_THE_DAY - ctx.now());
    await deletePersonalData.run({ ...ctx, signal: new AbortController().signal });
    const left = await kept();
    expect(left).toMatchObject([{ kind: "seat", email: null, facts: null, calendar: null }]);
    expect(JSON.stringify(left)).not.toMatch(/anna/i);
  });

  test("of an event whose day has not come stay", async ({ db }) => {
    const { ctx, work, rows } = await prepared(db, { peopleDeletedOn: DAY });
    await openEvent(ctx, { slug: "annan" });
    await registered(ctx, [person("Anna")]);
    await registered(ctx, [person("Bo")], { slug: "annan" });
    await setRegistrationRules(ctx, {
      slug: "annan",
      rules: { peopleDeletedOn: "2027-06-04" as CalendarDate },
      capacities: {},
    });
    await work(ON_THE_DAY);
    expect((await rows()).people).toEqual([{ name: "Bo" }]);
  });

  test("of more registrations than go in one act go all the same", async ({ db }) => {
    const { ctx, work, rows } = await prepared(db, { peopleDeletedOn: DAY });
    for (let sent = 0; sent < 6; sent++) {
      await registered(
        ctx,
        Array.from({ length: 20 }, (_, at) => person(`Anna ${sent} ${at}`)),
      );
    }
    await work(ON_THE_DAY);
    const { people, registrations } = await rows();
    expect([people.length, registrations.length]).toEqual([0, 120]);
  });
});

test("nobody but the installation itself deletes anything", async ({ db }) => {
  const { ctx, rows } = await prepared(db, { needsDeletedOn: DAY, peopleDeletedOn: DAY });
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
  const { ctx, work, rows } = await prepared(db, {});
  await registered(ctx, [person("Anna")]);
  const sentAt = ctx.now();
  await work(sentAt + 30 * 86_400_000);
  expect((await rows()).submissions).toHaveLength(1);
  await work(sentAt + 30 * 86_400_000 + 1);
  const { submissions, people } = await rows();
  expect([submissions, people]).toEqual([[], [{ name: "Anna" }]]);
});
