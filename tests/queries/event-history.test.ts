import { describe, expect } from "vitest";
import { COMMAND_LINE, VISITOR } from "#access/actor.ts";
import { changeMode } from "#commands/registration/change-mode.ts";
import { correctPerson } from "#commands/registration/correct-person.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import { renameEvent } from "#commands/event/rename-event.ts";
import { shareEvent } from "#commands/event/share-event.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { eventHistory } from "#queries/event-history.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { person, registered } from "#tests/support/open-event.ts";
import { everyRole, type RoleTried } from "#tests/support/every-role.ts";

describe("an event's history", () => {
  test("tells who did what, how it was and how it became, to whoever sees the event", async ({ db }) => {
    const ctx = testContext(db);
    const world = await everyRole(ctx);
    const { slug } = world.event;
    ctx.moveClock(60_000);
    const organiser = { ...ctx, actor: world.actorOf("organiser") };
    await renameEvent(organiser, { slug, title: "Ny titel" });
    ctx.moveClock(60_000);
    const administrator = { ...ctx, actor: world.actorOf("administrator") };
    await shareEvent(administrator, { slug, organisationId: world.others.stranger, sees: "numbers" });
    const [shared, renamed] = (await eventHistory(organiser, slug, 1))!.entries;
    expect(shared).toMatchObject({
      ...{ act: "share-event", by: { kind: "account", name: null } },
      facts: { organisation: "Länsstyrelsen Annatlän", before: "nothing", after: "numbers" },
    });
    expect(renamed).toMatchObject({
      ...{ act: "rename-event", by: { kind: "account" } },
      facts: { before: "Träff traff", after: "Ny titel" },
    });
    for (const role of ["coordinator", "co-organiser", "stranger"] as const) {
      const seen = await eventHistory({ ...ctx, actor: world.actorOf(role) }, slug, 1);
      expect(seen!.entries.every(({ personal }) => personal === null)).toBe(true);
    }
    expect(await eventHistory({ ...ctx, actor: VISITOR }, slug, 1)).toBe(null);
    expect((await eventHistory({ ...ctx, actor: COMMAND_LINE }, slug, 1))!.pages).toBe(1);
  });

  test("names nobody who takes part, not even to the organiser, and gives an act's reason to whoever runs it", async ({
    db,
  }) => {
    const ctx = testContext(db);
    const world = await everyRole(ctx);
    const { slug } = world.event;
    const organiser = { ...ctx, actor: world.actorOf("organiser") };
    expect(await setRegistrationRules(organiser, { slug, rules: {}, capacities: { digital: 5 } })).toMatchObject({
      ok: true,
    });
    const [id] = await registered(ctx, [person("Skydda Hemlig", { protected: true })], { slug });
    const email = "rattad@example.se" as EmailAddress;
    expect(await correctPerson(organiser, { registrationId: id!, name: "Skydda Ny", email })).toMatchObject({
      ok: true,
    });
    expect(await changeMode(organiser, { registrationId: id!, mode: "digital", overLimit: "Ska prata" })).toMatchObject(
      { ok: true },
    );
    for (const role of ["installation", "administrator", "organiser", "viewer"] as const) {
      const { entries } = (await eventHistory({ ...ctx, actor: world.actorOf(role) }, slug, 1))!;
      expect(JSON.stringify(entries)).not.toMatch(/Hemlig|rattad|Skydda/);
      const reasons = entries.flatMap(({ personal }) => (personal === null ? [] : [personal]));
      expect(reasons).toEqual(role === "viewer" ? [] : [{ reason: "Ska prata" }]);
    }
  });

  test("keeps the way into the meeting and what is written to seat holders to whoever runs the registration", async ({
    db,
  }) => {
    const ctx = testContext(db);
    const world = await everyRole(ctx);
    const { slug } = world.event;
    const [meetingUrl, confirmationText] = ["https://mote.example/hemligt", "Kod till dörren: hemligt"];
    const otherConfirmationText = "The code of the door: hemligt";
    const set = (rules: object) =>
      setRegistrationRules({ ...ctx, actor: world.actorOf("organiser") }, { slug, rules, capacities: { digital: 5 } });
    expect(await set({ meetingUrl, confirmationText, otherConfirmationText, reminderDays: 4 })).toMatchObject({
      ok: true,
    });
    expect(
      await set({ meetingUrl: null, confirmationText: null, otherConfirmationText: null, reminderDays: 5 }),
    ).toMatchObject({ ok: true });
    const factsFor = async (role: RoleTried) => {
      const { entries } = (await eventHistory({ ...ctx, actor: world.actorOf(role) }, slug, 1))!;
      return JSON.stringify(entries.map(({ facts }) => facts));
    };
    for (const role of ["viewer", "coordinator", "co-organiser", "co-organiser with names", "arranger"] as const) {
      const facts = await factsFor(role);
      expect(facts, role).not.toContain("hemligt");
      expect(facts, role).toContain('"reminderDays":4');
    }
    for (const role of ["installation", "administrator", "organiser"] as const) {
      expect((await factsFor(role)).match(/hemligt/g), role).toHaveLength(6);
    }
  });
});
