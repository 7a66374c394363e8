import { describe, expect } from "vitest";
import { correctPerson } from "#commands/registration/correct-person.ts";
import { register } from "#commands/registration/register.ts";
import { sendLinkAgain } from "#commands/registration/send-link-again.ts";
import { VISITOR } from "#access/actor.ts";
import type { Database } from "#db/index.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { ALL_PARTICIPANTS } from "#domain/registration/participant-filter.ts";
import { findParticipants } from "#queries/find-participants.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { asParticipant, openEvent, person, registered, submissionKey } from "#tests/support/open-event.ts";

const slug = "traff";
const address = (text: string) => text as EmailAddress;

async function mailsOf(db: Database) {
  const { message } = db.tables;
  const rows = await db.read((read) => read.select().from(message));
  return rows.map(({ kind, email, facts }) => [kind, email, facts?.generation, facts?.sequence]);
}

describe("correctPerson", () => {
  test("mends name and address, found by them from then on; the old address's links open nothing", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx);
    const [anna] = await registered(ctx, [person("Ana Anderson")]);
    const input = { registrationId: anna!, name: "Åna Andersson", email: address("anna@example.se") };
    expect(await correctPerson(ctx, input)).toEqual({ ok: true, value: null });
    expect(await mailsOf(db)).toEqual([
      ["seat", "ana.anderson@example.se", 1, 0],
      ["changed", "anna@example.se", 2, 1],
    ]);
    const filter = { ...ALL_PARTICIPANTS, text: "ana andersson" };
    const list = await findParticipants(ctx, { slug, filter, order: "name", page: 1 });
    expect(list.ok && list.value.people.map(({ name, email }) => [name, email])).toEqual([
      ["Åna Andersson", "anna@example.se"],
    ]);
    const { auditEntry } = db.tables;
    const entries = await db.read((read) => read.select().from(auditEntry));
    expect(entries.find(({ act }) => act === "correct-person")).toMatchObject({
      facts: { name: true, email: true },
      personal: { before: { name: "Ana Anderson" }, after: { name: "Åna Andersson" } },
    });
    expect(await correctPerson(ctx, input)).toEqual({ ok: false, refusal: "nothing-changed" });
  });

  test("keeps the links where the name alone is mended, and lets nobody take another's place", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx);
    const [anna] = await registered(ctx, [person("Anna"), person("Bo")]);
    const email = address("anna@example.se");
    const taken = { registrationId: anna!, name: "Bo", email: address("bo@example.se") };
    expect(await correctPerson(ctx, taken)).toEqual({ ok: false, refusal: "already-registered" });
    expect(await correctPerson(ctx, { registrationId: anna!, name: "ANNA", email })).toEqual({ ok: true, value: null });
    expect((await mailsOf(db)).at(-1)).toEqual(["changed", "anna@example.se", 1, 1]);
    const again = { slug, submissionKey: submissionKey(), language: "sv", together: "as-many" } as const;
    const second = await register({ ...ctx, actor: VISITOR }, { ...again, people: [person("Anna")] });
    expect(second).toMatchObject({ ok: true, value: { people: [null] } });
  });

  test("is an organiser's act, though one mends one's own", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx);
    const [anna, bo] = await registered(ctx, [person("Anna"), person("Bo")]);
    const input = { registrationId: anna!, name: "Anna B", email: address("anna@example.se") };
    expect(await correctPerson({ ...ctx, actor: VISITOR }, input)).toEqual({ ok: false, refusal: "not-allowed" });
    expect(await correctPerson(asParticipant(ctx, bo!), input)).toEqual({ ok: false, refusal: "not-allowed" });
    expect(await correctPerson(asParticipant(ctx, anna!), input)).toEqual({ ok: true, value: null });
  });

  test("leaves to a hand-over what a participant makes of another name, and another address", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx);
    const [id] = await registered(ctx, [person("Ana Ek")]);
    const own = asParticipant(ctx, id!);
    const correct = (name: string, email?: EmailAddress) =>
      correctPerson(own, { registrationId: id!, name, ...(email && { email }) });
    const another = { ok: false, refusal: "another-person" };
    expect(await correct("Bo Al")).toEqual(another);
    expect(await correct("Anna Ek", address("bo@example.se"))).toEqual(another);
    expect(await correct("Ana Ek")).toEqual({ ok: false, refusal: "nothing-changed" });
    expect(await correct("Anna Ek")).toEqual({ ok: true, value: null });
    expect(await mailsOf(db)).toEqual([
      ["seat", "ana.ek@example.se", 1, 0],
      ["changed", "ana.ek@example.se", 1, 1],
    ]);
    const { auditEntry } = db.tables;
    const entries = await db.read((read) => read.select().from(auditEntry));
    expect(entries.filter(({ act }) => act === "correct-person")).toMatchObject([
      { actor: id!, facts: { name: true, email: false }, personal: { after: { name: "Anna Ek" } } },
    ]);
    expect(await correctPerson(ctx, { registrationId: id!, name: "Bo Al" })).toEqual({ ok: true, value: null });
  });
});

describe("sendLinkAgain", () => {
  test("mails one person's own link, once in ten minutes, and is on record", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx);
    const [anna, bo] = await registered(ctx, [person("Anna"), person("Bo", { email: address("anna@example.se") })]);
    expect(await sendLinkAgain(ctx, { registrationId: anna! })).toEqual({ ok: true, value: null });
    expect(await sendLinkAgain(ctx, { registrationId: anna! })).toEqual({ ok: false, refusal: "just-sent" });
    ctx.moveClock(11 * 60_000);
    expect(await sendLinkAgain(ctx, { registrationId: anna! })).toEqual({ ok: true, value: null });
    const { message, auditEntry } = db.tables;
    const rows = (await db.read((read) => read.select().from(message))).filter(({ kind }) => kind === "link-again");
    expect(rows.map(({ facts }) => facts?.registrations?.map(({ name }) => name))).toEqual([["Anna"], ["Anna"]]);
    const entries = await db.read((read) => read.select().from(auditEntry));
    expect(entries.filter(({ act }) => act === "send-link-again")).toHaveLength(2);
    expect(await sendLinkAgain(asParticipant(ctx, bo!), { registrationId: anna! })).toMatchObject({ ok: false });
  });
});
