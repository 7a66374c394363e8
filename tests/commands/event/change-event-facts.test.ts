import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { changeEventFacts } from "#commands/event/change-event-facts.ts";
import { mergeOrganisations } from "#commands/organisation/merge-organisations.ts";
import type { CommandContext } from "#commands/context.ts";
import { findEventFacts } from "#db/records/event-facts-record.ts";
import { parseChangedFacts, type EventFactsTyped } from "#domain/event/parse-facts.ts";
import type { FactTexts } from "#domain/event/draft-fields.ts";
import { eventFacts } from "#queries/event-facts.ts";
import { eventPage } from "#queries/event-page.ts";
import { test } from "#tests/support/database.ts";
import { testContext } from "#tests/support/context.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";
import { signedIn } from "#tests/support/signed-in.ts";

async function typed(ctx: CommandContext, changes: Partial<FactTexts>): Promise<EventFactsTyped> {
  const page = await eventFacts(ctx, "traff");
  const parsed = parseChangedFacts({ ...page!.facts, ...changes });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

test("an event's facts are changed together, and told before and after in its history", async ({ db }) => {
  const ctx = testContext(db);
  const { id } = await openEvent(ctx);
  const changes = { title: "Ny rubrik", cost: "200 kr", registryNumber: "801-1234-2027", series: "Länsträffen" };
  const facts = await typed(ctx, { ...changes, editionNumber: "3", audience: "Poliser", lastDay: "2027-05-01" });
  expect(await changeEventFacts(ctx, { slug: "traff", version: 2, facts })).toEqual({
    ok: true,
    value: ["title", "audience", "cost", "lastDay", "registryNumber", "series", "number"],
  });
  expect(await eventFacts(ctx, "traff")).toMatchObject({
    version: 3,
    facts: { ...changes, editionNumber: "3", audience: "Poliser", arrangers: "Länsstyrelsen Kronoberg" },
  });
  const entries = await db.read(async (read) => {
    const { auditEntry } = read.tables;
    return read
      .select({ act: auditEntry.act, facts: auditEntry.facts })
      .from(auditEntry)
      .where(eq(auditEntry.eventId, id));
  });
  expect(entries.filter(({ act }) => act === "rename-event")).toEqual([
    { act: "rename-event", facts: { language: "sv", before: "Träff traff", after: "Ny rubrik" } },
  ]);
  expect(entries.find(({ act }) => act === "change-event-facts")?.facts).toMatchObject({
    before: { cost: null, registryNumber: null },
    after: { cost: "200 kr", registryNumber: "801-1234-2027" },
  });
});

test("the second of two writers is told, and nothing of the first one's is undone", async ({ db }) => {
  const ctx = testContext(db);
  await openEvent(ctx);
  const mine = await typed(ctx, { cost: "100 kr" });
  const theirs = await typed(ctx, { contact: "Ada Exempel" });
  await changeEventFacts(ctx, { slug: "traff", version: 2, facts: mine });
  expect(await changeEventFacts(ctx, { slug: "traff", version: 2, facts: theirs })).toEqual({
    ok: false,
    refusal: "changed-meanwhile",
  });
  expect((await eventFacts(ctx, "traff"))?.facts).toMatchObject({ cost: "100 kr", contact: "" });
});

test("facts that are as they were change nothing", async ({ db }) => {
  const ctx = testContext(db);
  await openEvent(ctx);
  expect(await changeEventFacts(ctx, { slug: "traff", version: 2, facts: await typed(ctx, {}) })).toEqual({
    ok: true,
    value: [],
  });
  expect((await eventFacts(ctx, "traff"))?.version).toBe(2);
});

test("the host can't be taken from the arrangers; the others can, and it may stand in another place", async ({
  db,
}) => {
  const ctx = testContext(db);
  const host = await addedOrganisation(ctx, "Länsstyrelsen Kronoberg");
  await openEvent(ctx);
  expect((await db.read((read) => findEventFacts(read, "traff")))?.hostId).toBe(host);
  const change = async (version: number, arrangers: string) =>
    changeEventFacts(ctx, { slug: "traff", version, facts: await typed(ctx, { arrangers, cost: "0 kr" }) });
  const now = async () => (await eventFacts(ctx, "traff"))!.facts;
  const leftOut = { ok: false, refusal: "host-left-out" };
  expect(await change(2, "Länsstyrelsen Kalmar")).toEqual(leftOut);
  expect(await change(2, "")).toEqual(leftOut);
  expect(await now()).toMatchObject({ arrangers: "Länsstyrelsen Kronoberg", cost: "" });
  const both = "Länsstyrelsen Kalmar\nlänsstyrelsen kronoberg";
  expect(await change(2, both)).toEqual({ ok: true, value: ["cost", "arrangers"] });
  expect((await now()).arrangers).toBe(both);
});

test("a host that was merged may be written by the name that remains, and is named so to those who give their data", async ({
  db,
}) => {
  const ctx = testContext(db);
  const host = await addedOrganisation(ctx, "Länsstyrelsen Kronoberg");
  const survivor = await addedOrganisation(ctx, "Länsstyrelsen i Kronobergs län");
  await openEvent(ctx);
  const controller = async () => {
    const answer = await eventPage(ctx, "traff", "sv");
    if (answer.found !== "event") throw new Error(answer.found);
    return [answer.page.controller, answer.page.arrangers];
  };
  const [before, after] = ["Länsstyrelsen Kronoberg", "Länsstyrelsen i Kronobergs län"];
  expect(await controller()).toEqual([before, [{ written: before, host: true }]]);
  expect(await mergeOrganisations(ctx, { merged: host, survivor })).toMatchObject({ ok: true });
  expect(await controller()).toEqual([after, [{ written: before, host: true }]]);
  expect(await eventFacts(ctx, "traff")).toMatchObject({ host: after, facts: { arrangers: before } });
  const change = async (version: number, arrangers: string) =>
    changeEventFacts(ctx, { slug: "traff", version, facts: await typed(ctx, { arrangers }) });
  expect(await change(2, "Länsstyrelsen Kalmar")).toEqual({ ok: false, refusal: "host-left-out" });
  const both = ["Länsstyrelsen Kalmar", before];
  expect(await change(2, both.join("\n"))).toEqual({ ok: true, value: ["arrangers"] });
  expect(await change(3, after)).toEqual({ ok: true, value: ["arrangers"] });
  expect(await controller()).toEqual([after, [{ written: after, host: true }]]);
  expect(await change(4, "Länsstyrelsen Kalmar")).toEqual({ ok: false, refusal: "host-left-out" });
});

test("to those of another organisation there is no such event", async ({ db }) => {
  const ctx = testContext(db);
  await openEvent(ctx);
  const facts = await typed(ctx, { cost: "0 kr" });
  const { actor } = await signedIn(db, { role: "organiser", organisation: "Region Exempel" });
  const stranger = testContext(db, { actor });
  expect(await changeEventFacts({ ...stranger, newId: ctx.newId }, { slug: "traff", version: 2, facts })).toEqual({
    ok: false,
    refusal: "no-such-event",
  });
  expect(await eventFacts(stranger, "traff")).toBeNull();
});
