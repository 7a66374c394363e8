import { describe, expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import { handOver } from "#commands/registration/hand-over.ts";
import { setQuestions } from "#commands/registration/set-questions.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { deletePersonalData } from "#jobs/delete-personal-data.ts";
import { checkSeats } from "#queries/check-seats.ts";
import { participantDetails } from "#queries/participant-details.ts";
import { countedInserts } from "#tests/support/counted-inserts.ts";
import { test } from "#tests/support/database.ts";
import { DAY, JUST_BEFORE, ON_THE_DAY, deletionDay } from "#tests/support/deletion-day.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { postOffice } from "#tests/support/post-office.ts";
import { openSmtpServer } from "#tests/support/smtp-server.ts";

describe("people", () => {
  test("go on the day that the form named with all that tells of them, and the figures stay", async ({ db }) => {
    const { ctx, id, work, rows, told } = await deletionDay(db, { needsDeletedOn: DAY, peopleDeletedOn: DAY });
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
    const entries = await told("delete-expired-people");
    expect(entries.map(({ eventId, facts }) => ({ eventId, facts }))).toEqual([
      { eventId: id, facts: { people: 2 } },
      { eventId: null, facts: {} },
      { eventId: null, facts: {} },
    ]);
    expect(new Set(entries.map(({ subject }) => subject))).toEqual(new Set([id, anna, bo]));
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
    const { ctx, work, rows } = await deletionDay(db, { peopleDeletedOn: DAY });
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

  test("tell on their registrations' own pages when they were deleted, and nothing of themselves", async ({ db }) => {
    const { ctx, work } = await deletionDay(db, { peopleDeletedOn: DAY });
    const [anna] = await registered(ctx, [person("Anna")]);
    await work(ON_THE_DAY);
    const shown = await participantDetails(ctx, { slug: "traff", id: anna!, language: "sv" });
    expect(shown?.person).toBeNull();
    expect(shown?.history.acts[0]).toMatchObject({
      ...{ act: "delete-expired-people", by: "system", at: ON_THE_DAY, facts: {}, personal: {} },
    });
    expect(JSON.stringify(shown)).not.toMatch(/anna/i);
  });

  test("of more registrations than go in one act go all the same, in few statements each", async ({ db: plain }) => {
    const { db, inserted } = countedInserts(plain);
    const { ctx, id, work, rows, told } = await deletionDay(db, { peopleDeletedOn: DAY });
    for (let sent = 0; sent < 6; sent++) {
      await registered(
        ctx,
        Array.from({ length: 20 }, (_, at) => person(`Anna ${sent} ${at}`)),
      );
    }
    inserted();
    await work(ON_THE_DAY);
    // Three times 50 at most.
    expect(inserted()).toBe(3);
    const { people, registrations } = await rows();
    expect([people.length, registrations.length]).toEqual([0, 120]);
    const entries = await told("delete-expired-people");
    expect(entries.slice(0, 3)).toEqual(
      [50, 50, 20].map((some) => ({ subject: id, eventId: id, facts: { people: some } })),
    );
    expect(new Set(entries.slice(3).map(({ subject }) => subject)).size).toBe(120);
  });
});
