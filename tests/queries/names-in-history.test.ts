import { describe, expect } from "vitest";
import { changeDetails } from "#commands/registration/change-details.ts";
import { changeMode } from "#commands/registration/change-mode.ts";
import { setItemSeats } from "#commands/registration/set-item-seats.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import { eventHistory } from "#queries/event-history.ts";
import { participantDetails } from "#queries/participant-details.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { everyRole } from "#tests/support/every-role.ts";

const NOTHING = { organisation: null, county: null, listed: false, protected: false, diet: null, accessNeeds: null };

describe("what an act says of seats and details", () => {
  test("is told in words where it was seats, and by kind where it was details", async ({ db }) => {
    const ctx = testContext(db);
    const world = await everyRole(ctx);
    const { slug } = world.event;
    const { registrationId } = world;
    const rules = { asksAccessNeeds: true };
    await setRegistrationRules(ctx, { slug, rules, capacities: { digital: 5 } });
    const [item] = await db.read((read) => read.select().from(read.tables.programmeItem));
    const [text] = await db.read((read) => read.select().from(read.tables.programmeItemText));
    await setItemSeats(ctx, { itemId: item!.id, seats: 5 });
    const pools = await db.read((read) => read.select().from(read.tables.seatPool));
    const pool = pools.find(({ itemId }) => itemId === item!.id)!;
    ctx.moveClock(1_000);
    expect(await changeMode(ctx, { registrationId, mode: "digital" })).toMatchObject({ ok: true });
    ctx.moveClock(1_000);
    const change = {
      registrationId,
      ...NOTHING,
      listed: true,
      accessNeeds: "hörslinga",
      answers: [],
      items: [pool.id],
    };
    expect(await changeDetails(ctx, change)).toMatchObject({ ok: true });
    expect(await changeDetails(ctx, change)).toMatchObject({ ok: true });

    const organiser = { ...ctx, actor: world.actorOf("organiser") };
    const { entries } = (await eventHistory(organiser, slug, 1))!;
    const of = (act: string) => entries.filter((entry) => entry.act === act).map(({ facts }) => facts);
    expect(of("change-mode")).toEqual([
      { before: { seat: "on-site", waits: null }, after: { seat: "digital", waits: null } },
    ]);
    expect(of("set-item-seats")).toEqual([{ item: text!.title, before: null, after: { seats: 5 } }]);
    expect(of("register")).toEqual([{ after: { seat: "on-site", waits: null } }]);
    const details = entries.filter(({ act }) => act === "change-details");
    expect(details.map(({ facts, personal }) => ({ facts, personal }))).toEqual([
      { facts: { changed: ["listed", "items"] }, personal: { changed: ["accessNeeds"] } },
    ]);
    const seen = (await eventHistory({ ...ctx, actor: world.actorOf("viewer") }, slug, 1))!;
    expect(seen.entries.filter(({ act, personal }) => act === "change-details" && personal !== null)).toEqual([]);

    const asked = { slug, id: registrationId, language: "sv" } as const;
    const person = (await participantDetails(organiser, asked))!;
    expect(person.history.acts.find(({ act }) => act === "change-details")!.personal).toEqual({
      ...{ changed: ["accessNeeds"], before: { listed: false, items: [] } },
      after: { listed: true, items: [text!.title] },
    });
    expect(JSON.stringify(entries)).not.toContain("hörslinga");
    expect(JSON.stringify(person.history)).not.toContain("hörslinga");
  });
});
