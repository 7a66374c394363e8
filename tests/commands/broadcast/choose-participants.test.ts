import { describe, expect } from "vitest";
import { chooseParticipants, type ChooseParticipants } from "#commands/broadcast/choose-participants.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import type { CommandContext } from "#commands/context.ts";
import { SYSTEM } from "#access/actor.ts";
import { ALL_PARTICIPANTS } from "#domain/registration/participant-filter.ts";
import { deleteLists } from "#jobs/make-lists.ts";
import { chosenParticipants } from "#queries/chosen-participants.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { manyRegistered } from "#tests/support/many-registered.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { signedIn } from "#tests/support/signed-in.ts";

/** The same context for somebody who may write to the event's people. */
async function organiser<Context extends CommandContext>(ctx: Context): Promise<Context> {
  const { actor } = await signedIn(ctx.db, { role: "administrator" });
  return { ...ctx, actor };
}

const choose = (ctx: CommandContext, choice: ChooseParticipants["choice"], slug = "traff") =>
  chooseParticipants(ctx, { slug, choice });
const fitting = (text: string) => ({ kind: "fitting", filter: { ...ALL_PARTICIPANTS, text } }) as const;

describe("choosing participants", () => {
  test("lasts over pages and filters, is each organiser's own, and can be cleared", async ({ db }) => {
    const all = testContext(db);
    const ctx = await organiser(all);
    await openEvent(all, { capacities: { "on-site": 9 } });
    const [anna, bo, cia] = await registered(all, [person("Anna"), person("Bo"), person("Cia")]);
    // A page that showed two, of whom one was ticked; then a page that showed the third.
    expect(await choose(ctx, { kind: "these", shown: [anna!, bo!], ticked: [anna!] })).toEqual({ ok: true, value: 1 });
    expect(await choose(ctx, { kind: "these", shown: [cia!], ticked: [cia!] })).toEqual({ ok: true, value: 2 });
    expect(await chosenParticipants(ctx, "traff")).toEqual([anna, cia].sort());
    expect(await chosenParticipants(await organiser(all), "traff")).toEqual([]);
    // Back on the first page Anna is unticked; and all named Bo are chosen, too.
    expect(await choose(ctx, { kind: "these", shown: [anna!, bo!], ticked: [] })).toEqual({ ok: true, value: 1 });
    expect(await choose(ctx, fitting("bo@"))).toEqual({ ok: true, value: 2 });
    expect(await choose(ctx, fitting("bo@"))).toEqual({ ok: true, value: 2 });
    expect(await chosenParticipants(ctx, "traff")).toEqual([bo, cia].sort());
    await withdraw(all, { registrationId: bo! });
    expect(await chosenParticipants(ctx, "traff")).toEqual([cia]);
    expect(await choose(ctx, { kind: "nobody" })).toEqual({ ok: true, value: 0 });
    expect(await chosenParticipants(ctx, "traff")).toEqual([]);
  });

  test("takes nobody of another event, nobody whom a search hides, and no more than can be written to", async ({
    db,
  }) => {
    const all = testContext(db);
    const ctx = await organiser(all);
    await openEvent(all, { slug: "annat", capacities: { "on-site": 9 } });
    const [other] = await registered(all, [person("Olle")], { slug: "annat" });
    const { id } = await openEvent(all, { capacities: { "on-site": 1, digital: null } });
    await manyRegistered(all, id, 600);
    expect(await choose(ctx, { kind: "these", shown: [], ticked: [other!] })).toEqual({ ok: true, value: 0 });
    // Six of them have protected identity; a hundred are of those that the word finds, one of them protected.
    expect(await choose(ctx, fitting("kommun7.example"))).toEqual({ ok: true, value: 0 });
    expect(await choose(ctx, fitting("kommun8.example"))).toEqual({ ok: true, value: 6 });
    expect(await choose(ctx, { kind: "fitting", filter: ALL_PARTICIPANTS })).toEqual({
      ok: false,
      refusal: "too-many",
    });
    expect(await chosenParticipants(ctx, "traff")).toHaveLength(6);
    expect(await choose(all, { kind: "nobody" })).toEqual({ ok: true, value: 0 });
    expect(await choose(ctx, { kind: "nobody" }, "ingen")).toEqual({ ok: false, refusal: "no-such-event" });
  });

  test("is forgotten after a day", async ({ db }) => {
    const all = testContext(db);
    const ctx = await organiser(all);
    await openEvent(all, { capacities: { "on-site": 9 } });
    const [anna] = await registered(all, [person("Anna")]);
    await choose(ctx, { kind: "these", shown: [anna!], ticked: [anna!] });
    const job = { ...all, actor: SYSTEM, now: ctx.now, signal: new AbortController().signal };
    ctx.moveClock(24 * 3_600_000);
    await deleteLists.run(job);
    expect(await chosenParticipants(ctx, "traff")).toEqual([anna]);
    ctx.moveClock(1);
    await deleteLists.run(job);
    expect(await chosenParticipants(ctx, "traff")).toEqual([]);
  });
});
