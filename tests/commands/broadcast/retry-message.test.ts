import { describe, expect } from "vitest";
import { VISITOR } from "#access/actor.ts";
import { retryBroadcast } from "#commands/broadcast/retry-broadcast.ts";
import { retryMessage } from "#commands/broadcast/retry-message.ts";
import { sendMessage } from "#commands/broadcast/send-message.ts";
import { correctPerson } from "#commands/registration/correct-person.ts";
import { handOver } from "#commands/registration/hand-over.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import type { Database } from "#db/index.ts";
import { markRefused } from "#db/records/delivery-record.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { MessageId, RegistrationId } from "#domain/values/identifiers.ts";
import { spreadBroadcasts } from "#jobs/spread-broadcasts.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";

const slug = "traff";
const note = { subject: "Om lunchen", text: "Den serveras klockan tolv." };

/** A message to Anna, Bo, Cecilia and Dag that nobody has got: Bo's address was refused for good. */
async function givenUp(db: Database) {
  const ctx = testContext(db);
  await openEvent(ctx, { capacities: { "on-site": 9 } });
  const people = await registered(ctx, [person("Anna"), person("Bo"), person("Cecilia"), person("Dag")]);
  const sent = await sendMessage(ctx, { slug, note, receivers: { standing: "all", mode: null } });
  if (!sent.ok) throw new Error(sent.refusal);
  ctx.moveClock(60_000);
  const job = { ...ctx, signal: new AbortController().signal };
  await spreadBroadcasts.run(job as Parameters<typeof spreadBroadcasts.run>[0]);
  const { message } = db.tables;
  await db.inTransaction((tx) => tx.update(message).set({ failedAt: ctx.now(), lastFailure: "timed-out", tries: 40 }));
  const rows = () => db.read((read) => read.select().from(message));
  const ofOrganiser = async (id: RegistrationId) =>
    (await rows()).find(({ kind, registrationId }) => kind === "from-organiser" && registrationId === id)!;
  const bo = await ofOrganiser(people[1]!);
  await db.inTransaction((tx) => markRefused(tx, bo, { at: ctx.now(), refusal: "550" }));
  return { ctx, people, broadcast: sent.value.id, ofOrganiser };
}

describe("retryBroadcast", () => {
  test("sends again what may arrive: not where an address is refused, and not to whoever comes no longer", async ({
    db,
  }) => {
    const { ctx, people, broadcast, ofOrganiser } = await givenUp(db);
    const [anna, bo, cecilia, dag] = people;
    await withdraw(ctx, { registrationId: cecilia! });
    await handOver(ctx, { registrationId: dag!, name: "Eva", email: "eva@example.se" as EmailAddress });
    expect(await retryBroadcast(ctx, { id: broadcast })).toEqual({ ok: true, value: { again: 1 } });
    expect(await ofOrganiser(anna!)).toMatchObject({ failedAt: null, tries: 0, dueAt: ctx.now() });
    for (const id of [bo, cecilia, dag]) expect((await ofOrganiser(id!)).failedAt).not.toBeNull();
    expect(await retryBroadcast(ctx, { id: broadcast })).toEqual({ ok: false, refusal: "nobody-to-tell" });
  });

  test("sends to the address that was mended, with the links that hold there", async ({ db }) => {
    const { ctx, people, broadcast, ofOrganiser } = await givenUp(db);
    const bo = people[1]!;
    const email = "bo.ny@example.se" as EmailAddress;
    expect(await correctPerson(ctx, { registrationId: bo, name: "Bo", email })).toEqual({ ok: true, value: null });
    expect(await retryBroadcast(ctx, { id: broadcast })).toEqual({ ok: true, value: { again: 4 } });
    expect(await ofOrganiser(bo)).toMatchObject({ email, failedAt: null, facts: { name: "Bo", generation: 2 } });
  });
});

describe("retryMessage", () => {
  test("sends one again, also where the address was refused, which is then forgotten and on record", async ({ db }) => {
    const { ctx, people, ofOrganiser } = await givenUp(db);
    const bo = people[1]!;
    const { id } = await ofOrganiser(bo);
    expect(await retryMessage({ ...ctx, actor: VISITOR }, { id })).toEqual({ ok: false, refusal: "not-allowed" });
    expect(await retryMessage(ctx, { id })).toEqual({ ok: true, value: null });
    expect(await ofOrganiser(bo)).toMatchObject({ failedAt: null, tries: 0 });
    const { person: table, auditEntry } = db.tables;
    const refused = await db.read((read) => read.select({ at: table.mailRefusedAt }).from(table));
    expect(refused.every(({ at }) => at === null)).toBe(true);
    const entries = await db.read((read) => read.select().from(auditEntry));
    expect(entries.find(({ act }) => act === "retry-message")).toMatchObject({ subjectId: bo, facts: { message: id } });
    expect(await retryMessage(ctx, { id })).toEqual({ ok: false, refusal: "no-such-message" });
    const none = "msg_00000000000000009999" as MessageId;
    expect(await retryMessage(ctx, { id: none })).toEqual({ ok: false, refusal: "no-such-message" });
  });
});
