import { describe, expect } from "vitest";
import { eq } from "drizzle-orm";
import { seeToMail } from "#commands/broadcast/see-to-mail.ts";
import { retryMessage } from "#commands/broadcast/retry-message.ts";
import { changeDetails } from "#commands/registration/change-details.ts";
import { settleAccessNeed } from "#commands/registration/settle-access-need.ts";
import { instant } from "#domain/values/instant.ts";
import { accessNeeds } from "#queries/access-needs.ts";
import { eventHistory } from "#queries/event-history.ts";
import { eventNeeds } from "#queries/event-needs.ts";
import { failedMessages } from "#queries/failed-messages.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { asParticipant, openEvent, person, registered } from "#tests/support/open-event.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const slug = "traff";
const DETAILS = {
  ...{ organisation: null, county: null, listed: false, protected: false, diet: null },
  ...{ answers: [], items: [] },
};

describe("a need of access that has been arranged", () => {
  test("waits no longer, says who arranged it and when, and waits again where it is taken back or said otherwise", async ({
    db,
  }) => {
    const ctx = testContext(db);
    await openEvent(ctx, { rules: { asksAccessNeeds: true } });
    const [anna, bo] = await registered(ctx, [
      person("Anna", { accessNeeds: "Hörslinga" }),
      person("Bo", { accessNeeds: "Rullstol", protected: true }),
    ]);
    const { actor, accountId } = await signedIn(db, { role: "administrator" });
    const waiting = async () => (await eventNeeds(ctx, slug)).map(({ kind, count }) => [kind, count]);
    const settle = (settled: boolean, seen = "Hörslinga") =>
      settleAccessNeed({ ...ctx, actor }, { registrationId: anna!, settled, seen });
    expect(await waiting()).toEqual([["access-needs", 2]]);
    expect(await settle(true, "Hörslinga och tolk")).toEqual({ ok: false, refusal: "changed-meanwhile" });
    for (const time of [1, 2]) expect([time, await settle(true)]).toEqual([time, { ok: true, value: null }]);
    expect(await waiting()).toEqual([["access-needs", 1]]);
    const listed = await accessNeeds(ctx, slug, 1);
    expect(listed).toMatchObject({ open: 1, page: { number: 1, of: 1 } });
    expect(listed!.needs.map(({ name, text, settled }) => [name, text, settled?.at ?? null])).toEqual([
      [null, "Rullstol", null],
      ["Anna", "Hörslinga", ctx.now()],
    ]);
    await settle(false);
    expect(await waiting()).toEqual([["access-needs", 2]]);
    await settle(true);
    const change = (accessNeeds: string) =>
      changeDetails(asParticipant(ctx, anna!), { ...DETAILS, registrationId: anna!, accessNeeds });
    expect(await change("Hörslinga")).toMatchObject({ ok: true });
    expect(await waiting()).toEqual([["access-needs", 1]]);
    await change("Hörslinga, längst fram");
    expect(await waiting()).toEqual([["access-needs", 2]]);
    expect(await settleAccessNeed(asParticipant(ctx, bo!), { registrationId: bo!, settled: true })).toEqual({
      ok: false,
      refusal: "not-allowed",
    });
    const { auditEntry } = db.tables;
    const acts = await db.read((read) =>
      read.select().from(auditEntry).where(eq(auditEntry.act, "tend-registration")).orderBy(auditEntry.id),
    );
    expect(acts.map(({ actor: by, facts, personal }) => [by, facts, personal?.["after"]])).toEqual([
      [accountId, {}, { access: "seen-to" }],
      [accountId, {}, { access: "not-seen-to" }],
      [accountId, {}, { access: "seen-to" }],
    ]);
  });

  test("tells nobody in the event's history whose need it was but those who run its registration", async ({ db }) => {
    const ctx = testContext(db);
    const organiser = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Exempel" });
    const viewer = await signedIn(db, { role: "viewer", organisation: organiser.organisationId });
    await openEvent(ctx, {
      rules: { asksAccessNeeds: true },
      invited: { arrangers: ["Länsstyrelsen Exempel"] },
    });
    const [anna] = await registered(ctx, [person("Anna", { accessNeeds: "Hörslinga" })]);
    expect(await settleAccessNeed({ ...ctx, actor: viewer.actor }, { registrationId: anna!, settled: true })).toEqual({
      ok: false,
      refusal: "not-allowed",
    });
    await settleAccessNeed({ ...ctx, actor: organiser.actor }, { registrationId: anna!, settled: true });
    const told = async ({ actor }: typeof organiser) => {
      const history = await eventHistory({ ...ctx, actor }, slug, 1);
      const entry = history!.entries.find(({ act }) => act === "tend-registration");
      return [entry?.facts, entry?.personal];
    };
    expect(await told(organiser)).toEqual([{}, { changed: ["accessNeeds"] }]);
    expect(await told(viewer)).toEqual([{}, null]);
    expect(await accessNeeds({ ...ctx, actor: viewer.actor }, slug, 1)).toBeNull();
  });
});

test("mail that somebody has seen to waits no longer, until that is taken back or it fails again", async ({ db }) => {
  const ctx = testContext(db);
  await openEvent(ctx, { capacities: { "on-site": 9 } });
  await registered(ctx, [person("Anna"), person("Bo"), person("Cecilia")]);
  const { message, auditEntry } = db.tables;
  const fail = () =>
    db.inTransaction((tx) => tx.update(message).set({ failedAt: ctx.now(), lastFailure: "550", tries: 1 }));
  await fail();
  const waiting = async () => (await eventNeeds(ctx, slug)).map(({ kind, count }) => [kind, count]);
  const failed = async () => {
    const found = await failedMessages(ctx, { slug });
    return found.ok ? found.value : [];
  };
  const [first] = await failed();
  const { actor, accountId } = await signedIn(db, { role: "administrator" });
  const mark = (what: "seen-to" | "not-seen-to", id = first!.id) =>
    seeToMail({ ...ctx, actor }, { slug, mark: what, id });
  const markAll = (mails: number, until = ctx.now()) =>
    seeToMail({ ...ctx, actor }, { slug, mark: "all-seen-to", mails, until });
  expect(await waiting()).toEqual([["mail-failed", 3]]);
  expect([await mark("seen-to"), await mark("seen-to")]).toEqual([
    { ok: true, value: 1 },
    { ok: true, value: 0 },
  ]);
  expect(await waiting()).toEqual([["mail-failed", 2]]);
  expect((await failed()).map(({ seenTo }) => seenTo?.at ?? null)).toEqual([ctx.now(), null, null]);
  await mark("not-seen-to");
  expect(await waiting()).toEqual([["mail-failed", 3]]);
  // More wait than were shown; and who was shown none of these ticks none of them off.
  expect(await markAll(2)).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await markAll(3, instant(ctx.now() - 1))).toEqual({ ok: true, value: 0 });
  expect(await waiting()).toEqual([["mail-failed", 3]]);
  expect(await markAll(3)).toEqual({ ok: true, value: 3 });
  expect(await waiting()).toEqual([]);
  await retryMessage(ctx, { id: first!.id });
  expect(await waiting()).toEqual([]);
  await fail();
  expect(await waiting()).toEqual([["mail-failed", 1]]);
  const acts = await db.read((read) =>
    read.select().from(auditEntry).where(eq(auditEntry.act, "see-to-mail")).orderBy(auditEntry.id),
  );
  expect(acts.map(({ actor: by, facts }) => [by, facts["before"], facts["after"], facts["mails"]])).toEqual([
    [accountId, "not-seen-to", "seen-to", undefined],
    [accountId, "seen-to", "not-seen-to", undefined],
    [accountId, "not-seen-to", "seen-to", 3],
  ]);
});
