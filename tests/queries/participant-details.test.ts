import { describe, expect } from "vitest";
import { addParticipant } from "#commands/registration/add-participant.ts";
import { changeMode } from "#commands/registration/change-mode.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import type { CommandContext } from "#commands/context.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { broadcastDetails } from "#queries/broadcast-details.ts";
import { sendMessage } from "#commands/broadcast/send-message.ts";
import { spreadBroadcasts } from "#jobs/spread-broadcasts.ts";
import { participantDetails } from "#queries/participant-details.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const slug = "traff";

async function prepared(ctx: CommandContext) {
  const rules = { asksAccessNeeds: true };
  const { id } = await openEvent(ctx, { capacities: { "on-site": 1, digital: null }, rules });
  const organiser = await signedIn(ctx.db, { role: "organiser", organisation: "Länsstyrelsen A" });
  const viewer = await signedIn(ctx.db, { role: "viewer", organisation: organiser.organisationId });
  const coordinator = await signedIn(ctx.db, { role: "coordinator", organisation: organiser.organisationId });
  await givenHost(ctx, id, organiser.organisationId!);
  const hidden = { protected: true, organisation: "Polisen", wholeCountry: true, accessNeeds: "Hörslinga" };
  const [anna, bo] = await registered(ctx, [person("Anna", hidden), person("Bo")]);
  return { organiser, viewer, coordinator, anna: anna!, bo: bo! };
}

const opened = (ctx: CommandContext, id: RegistrationId, at = slug) =>
  participantDetails(ctx, { slug: at, id, language: "sv" });

describe("participantDetails", () => {
  test("C19: whoever runs the event opens protected identity by id; others see the organisation alone", async ({
    db,
  }) => {
    const ctx = testContext(db);
    const { organiser, viewer, coordinator, anna, bo } = await prepared(ctx);
    const as = (who: typeof organiser) => ({ ...ctx, actor: who.actor });
    expect(await opened(as(organiser), anna)).toMatchObject({
      protected: true,
      person: { name: "Anna" },
      said: { accessNeeds: "Hörslinga" },
    });
    expect(await opened(as(viewer), anna)).toMatchObject({
      ...{ protected: true, person: null, organisation: "Polisen", county: null },
      said: { accessNeeds: null, answers: [] },
    });
    expect(await opened(as(viewer), bo)).toMatchObject({ person: { name: "Bo" }, history: { mails: null } });
    expect((await opened(as(organiser), bo))?.history.mails?.map(({ kind }) => kind)).toEqual(["waitlist"]);
    expect(await opened(as(coordinator), bo)).toBeNull();
  });

  test("tells what becomes of a seat that is let go, as the event is set and as the time goes", async ({ db }) => {
    const ctx = testContext(db);
    const { organiser, anna } = await prepared(ctx);
    const mine = { ...ctx, actor: organiser.actor };
    const letGo = async () => (await opened(mine, anna))?.letGo;
    expect(await letGo()).toBe("at-once");
    await setRegistrationRules(ctx, { slug, rules: { serving: "offer" }, capacities: {} });
    expect(await letGo()).toBe("offer");
    await setRegistrationRules(ctx, { slug, rules: { cutOffAt: ctx.now() }, capacities: {} });
    expect(await letGo()).toBe("stays-free");
  });

  test("opens nobody of another event", async ({ db }) => {
    const ctx = testContext(db);
    const { bo } = await prepared(ctx);
    await openEvent(ctx, { slug: "annan" });
    expect(await opened(ctx, bo, "annan")).toBeNull();
    expect(await opened(ctx, "reg_00000000000000009999")).toBeNull();
  });

  test("C9: tells what was done, by whom and why, and what was mailed", async ({ db }) => {
    const ctx = testContext(db);
    const { organiser, bo } = await prepared(ctx);
    const mine = { ...ctx, actor: organiser.actor };
    expect(await changeMode(mine, { registrationId: bo, mode: "on-site" })).toEqual({ ok: false, refusal: "full" });
    ctx.moveClock(60_000);
    const over = { registrationId: bo, mode: "on-site", overLimit: "Talare" } as const;
    expect(await changeMode(mine, over)).toEqual({ ok: true, value: null });
    const details = await opened(mine, bo);
    expect(details?.place).toMatchObject({ seat: "on-site", waitsFor: null });
    expect(details?.history.acts.map(({ act, reason }) => [act, reason])).toEqual([
      ["change-mode", "Talare"],
      ["register", null],
    ]);
    // How one takes part is told by its name and not by its seats' id.
    expect(details?.history.acts.map(({ facts }) => facts)).toEqual([
      { before: { seat: null, waits: "on-site" }, after: { seat: "on-site", waits: null }, overLimit: true },
      { after: { seat: null, waits: "on-site" } },
    ]);
    expect(details?.history.acts.map(({ by }) => by)).toEqual(["you", "participant"]);
    const namesake = await signedIn(db, { role: "organiser", organisation: organiser.organisationId, name: "Kim Ek" });
    await db.inTransaction((tx) => tx.update(tx.tables.account).set({ name: "Kim Ek" }));
    expect((await opened({ ...ctx, actor: namesake.actor }, bo))?.history.acts[0]?.by).toEqual({ account: "Kim Ek" });
    expect(details?.history.mails?.map(({ kind, state }) => [kind, state])).toEqual([
      ["changed", "waiting"],
      ["waitlist", "waiting"],
    ]);
    ctx.moveClock(60_000);
    await withdraw(mine, { registrationId: bo });
    expect(await opened(mine, bo)).toMatchObject({ changeable: false, over: false, place: { state: "cancelled" } });
  });

  test("C10: whoever is added by hand is held within the limit, or goes over it on record", async ({ db }) => {
    const ctx = testContext(db);
    const { organiser } = await prepared(ctx);
    const mine = { ...ctx, actor: organiser.actor };
    const input = { slug, language: "sv", person: person("Cecilia"), overLimit: null } as const;
    expect(await addParticipant(mine, input)).toEqual({ ok: false, refusal: { code: "full" } });
    const added = await addParticipant(mine, { ...input, overLimit: "Talare" });
    if (!added.ok) throw new Error(added.refusal.code);
    const details = await opened(mine, added.value);
    expect(details?.history.acts.map(({ reason }) => reason)).toEqual(["Talare"]);
    expect(details?.place).toMatchObject({ seat: "on-site" });
  });
});

describe("broadcastDetails", () => {
  test("tells what came of a message for each, names nobody who is protected, and is no other event's", async ({
    db,
  }) => {
    const ctx = testContext(db);
    await prepared(ctx);
    await openEvent(ctx, { slug: "annan" });
    const note = { subject: "Om lunchen", text: "Klockan tolv." };
    const sent = await sendMessage(ctx, { slug, note, receivers: { standing: "all", mode: null } });
    if (!sent.ok) throw new Error(sent.refusal);
    ctx.moveClock(60_000);
    const job = { ...ctx, signal: new AbortController().signal };
    await spreadBroadcasts.run(job as Parameters<typeof spreadBroadcasts.run>[0]);
    const { id } = sent.value;
    const all = await broadcastDetails(ctx, { slug, id, state: null, page: 9 });
    expect(all?.mails.map(({ name, state }) => [name, state])).toEqual([
      [null, "waiting"],
      ["Bo", "waiting"],
    ]);
    expect([all?.page, all?.found, all?.note]).toEqual([{ number: 1, of: 1 }, 2, note]);
    expect(await broadcastDetails(ctx, { slug, id, state: "failed", page: 1 })).toMatchObject({ mails: [], found: 0 });
    expect(await broadcastDetails(ctx, { slug: "annan", id, state: null, page: 1 })).toBeNull();
  });
});
