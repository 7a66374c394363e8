import { describe, expect } from "vitest";
import { sendMessage } from "#commands/broadcast/send-message.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import type { CommandContext } from "#commands/context.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { Receivers } from "#domain/registration/broadcast.ts";
import { instant } from "#domain/values/instant.ts";
import { spreadBroadcasts } from "#jobs/spread-broadcasts.ts";
import { messagePreview } from "#queries/message-preview.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent, person, registered, submissionKey } from "#tests/support/open-event.ts";

const slug = "traff";
const note = { subject: "Om lunchen", text: "Den serveras klockan tolv." };
const ALL: Receivers = { standing: "all", mode: null };

/** Anna and Bo on site, Cecilia and Dag waiting, Eva digitally; Anna and Eva in Kronoberg. */
async function prepared(ctx: CommandContext) {
  await openEvent(ctx, { capacities: { "on-site": 2, digital: null }, rules: { serving: "offer" } });
  const county = "07" as CountyCode;
  const people = await registered(ctx, [
    person("Anna", { county, organisation: "Byalaget" }),
    person("Bo"),
    person("Cecilia"),
    person("Dag"),
    person("Eva", { county, organisation: "Byalaget", mode: "digital", protected: true }),
  ]);
  return people;
}

async function told(ctx: CommandContext & { moveClock: (by: number) => void }): Promise<readonly string[]> {
  ctx.moveClock(60_000);
  const job = { ...ctx, signal: new AbortController().signal };
  await spreadBroadcasts.run(job as Parameters<typeof spreadBroadcasts.run>[0]);
  const { message } = ctx.db.tables;
  const rows = await ctx.db.read((read) => read.select().from(message));
  return rows.flatMap(({ kind, facts }) => (kind === "from-organiser" ? [facts?.name ?? ""] : [])).sort();
}

describe("sendMessage", () => {
  test("goes to those of a list's filter, as it was when it was sent, those with protected identity too", async ({
    db,
  }) => {
    const ctx = testContext(db);
    await prepared(ctx);
    const receivers = { ...ALL, among: { county: "07" } };
    expect(await sendMessage(ctx, { slug, note, receivers })).toMatchObject({ ok: true, value: { receivers: 2 } });
    expect(await told(ctx)).toEqual(["Anna", "Eva"]);
  });

  test("goes to those who were chosen and still have a place, and to nobody of another event", async ({ db }) => {
    const ctx = testContext(db);
    const [, bo, cecilia] = await prepared(ctx);
    await openEvent(ctx, { slug: "annan" });
    const [stranger] = await registered(ctx, [person("Gun")], { slug: "annan" });
    await withdraw(ctx, { registrationId: bo! });
    const receivers = { ...ALL, chosen: [bo!, cecilia!, stranger!] };
    expect(await sendMessage(ctx, { slug, note, receivers })).toMatchObject({ ok: true, value: { receivers: 1 } });
    expect(await told(ctx)).toEqual(["Cecilia"]);
    const none = { ...ALL, chosen: [stranger!] };
    expect(await sendMessage(ctx, { slug, note, receivers: none })).toEqual({ ok: false, refusal: "nobody-to-tell" });
  });

  test("goes to those with an open offer alone", async ({ db }) => {
    const ctx = testContext(db);
    await prepared(ctx);
    await setRegistrationRules(ctx, { slug, rules: {}, capacities: { "on-site": 3 } });
    const receivers = { standing: "offered", mode: null } as const;
    expect(await sendMessage(ctx, { slug, note, receivers })).toMatchObject({ ok: true, value: { receivers: 1 } });
    expect(await told(ctx)).toEqual(["Cecilia"]);
  });

  test("sent twice by one form it goes once, and both are told the same", async ({ db }) => {
    const ctx = testContext(db);
    await prepared(ctx);
    const key = submissionKey();
    const message = { slug, note, receivers: ALL, submissionKey: key };
    const [first, second] = await Promise.all([sendMessage(ctx, message), sendMessage(ctx, message)]);
    expect(first).toMatchObject({ ok: true, value: { receivers: 5 } });
    expect(second).toEqual(first);
    expect(await told(ctx)).toHaveLength(5);
    expect(await sendMessage(ctx, { ...message, submissionKey: submissionKey() })).not.toEqual(first);
  });

  test("is shown beforehand as one of its receivers gets it, and as nobody else", async ({ db }) => {
    const ctx = testContext(db);
    const [anna, bo, , , eva] = await prepared(ctx);
    const receivers = { ...ALL, among: { county: "07" } };
    const shown = async (shownTo: typeof anna | null) => {
      const preview = await messagePreview(
        { ...ctx, now: () => instant(ctx.now()) },
        { slug, note, receivers, shownTo: shownTo ?? null },
      );
      if (!preview.ok) throw new Error(preview.refusal);
      const { receiver, some, receivers: count } = preview.value;
      return { name: receiver.name, some: some.map(({ name }) => name), count };
    };
    expect(await shown(anna)).toEqual({ name: "Anna", some: ["Anna"], count: 2 });
    expect(await shown(eva)).toEqual({ name: "", some: ["Anna"], count: 2 });
    expect((await shown(bo)).name).toBe("Anna");
    // Nobody in particular: somebody who can be named, whoever was first.
    expect((await shown(null)).name).toBe("Anna");
  });
});
