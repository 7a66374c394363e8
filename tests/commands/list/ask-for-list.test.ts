import { describe, expect } from "vitest";
import type { Actor } from "#access/actor.ts";
import { askForList, type AskForList } from "#commands/list/ask-for-list.ts";
import type { CommandContext } from "#commands/context.ts";
import { LIST_DEFAULTS } from "#domain/registration/participant-list.ts";
import type { AccountId, EventId, OrganisationId } from "#domain/values/identifiers.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { manyRegistered } from "#tests/support/many-registered.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";

const asked: AskForList = { slug: "traff", kind: "participants", options: LIST_DEFAULTS, language: "sv" };

async function auditOf(ctx: CommandContext, eventId: EventId) {
  const { auditEntry } = ctx.db.tables;
  const rows = await ctx.db.read((read) => read.select().from(auditEntry));
  return rows.filter((row) => row.eventId === eventId && row.act.endsWith("-list"));
}

function actorOf(organisationId: OrganisationId | null, role: "viewer" | "organiser" | "coordinator"): Actor {
  return { kind: "account", accountId: "acc_1" as AccountId, roles: [{ organisationId, role }] };
}

describe("asking for a list", () => {
  test("a short one is written at once; who took it stays on record, nobody on it does", async ({ db }) => {
    const ctx = testContext(db);
    const { id } = await openEvent(ctx);
    await registered(ctx, [person("Anna Ek"), person("Bo Berg", { protected: true })]);
    expect(await askForList(ctx, asked)).toEqual({ ok: true, value: { exportId: null, rows: 1 } });
    expect(await auditOf(ctx, id)).toMatchObject([
      {
        ...{ act: "take-list", actor: "command-line", subjectId: id, personal: null },
        facts: { list: "participants", format: "xlsx", mode: null, rows: 1, heldBack: 1 },
      },
    ]);
  });

  test("a long one is the worker's, and a PDF is long sooner", async ({ db }) => {
    const ctx = testContext(db);
    const { id } = await openEvent(ctx, { capacities: { "on-site": 1, digital: null } });
    await manyRegistered(ctx, id, 300);
    const short = await askForList(ctx, asked);
    const onPaper = await askForList(ctx, { ...asked, options: { ...LIST_DEFAULTS, format: "pdf" } });
    expect(short).toMatchObject({ ok: true, value: { exportId: null, rows: 297 } });
    expect(onPaper).toMatchObject({ ok: true, value: { rows: 297 } });
    expect(onPaper.ok && onPaper.value.exportId).toMatch(/^exp_/);
  });

  test("what is handed out names a receiver and a reason, which stay on record as a person's", async ({ db }) => {
    const ctx = testContext(db);
    const { id } = await openEvent(ctx);
    await registered(ctx, [person("Anna Ek")]);
    const disclosed = { ...asked, kind: "disclosure" as const };
    expect(await askForList(ctx, disclosed)).toEqual({ ok: false, refusal: "receiver-missing" });
    const disclosure = { receiver: " Journalist ", reason: "Begäran 2026-11-22, inget hinder" };
    expect(await askForList(ctx, { ...disclosed, disclosure: { ...disclosure, reason: " " } })).toEqual({
      ok: false,
      refusal: "reason-missing",
    });
    expect(await askForList(ctx, { ...disclosed, disclosure, options: { ...LIST_DEFAULTS, fields: [] } })).toEqual({
      ok: false,
      refusal: "no-fields",
    });
    expect(await askForList(ctx, { ...disclosed, disclosure })).toMatchObject({ ok: true, value: { rows: 1 } });
    expect(await auditOf(ctx, id)).toMatchObject([
      {
        act: "disclose-list",
        facts: { fields: ["name", "organisation"], withEnded: false },
        personal: { receiver: "Journalist", reason: "Begäran 2026-11-22, inget hinder" },
      },
    ]);
  });

  test("who may take which", async ({ db }) => {
    const ctx = testContext(db);
    const { id } = await openEvent(ctx);
    const host = "org_00000000000000000h01" as OrganisationId;
    const other = "org_00000000000000000h02" as OrganisationId;
    await givenHost(ctx, id, [host, other]);
    const answers = async (actor: Actor) => {
      const kinds = ["participants", "needs", "catering"] as const;
      const given = await Promise.all(kinds.map((kind) => askForList({ ...ctx, actor }, { ...asked, kind })));
      return given.map((answer) => (answer.ok ? "ok" : answer.refusal));
    };
    expect(await answers(actorOf(host, "organiser"))).toEqual(["ok", "ok", "ok"]);
    expect(await answers(actorOf(host, "viewer"))).toEqual(["ok", "not-allowed", "ok"]);
    expect(await answers(actorOf(host, "coordinator"))).toEqual(["not-allowed", "not-allowed", "not-allowed"]);
    expect(await answers(actorOf(other, "organiser"))).toEqual(["no-such-event", "no-such-event", "no-such-event"]);
    expect(await answers({ kind: "visitor" })).toEqual(["not-allowed", "not-allowed", "not-allowed"]);
  });
});

async function givenHost(ctx: CommandContext, id: EventId, [host, other]: readonly [OrganisationId, OrganisationId]) {
  const { event, organisation } = ctx.db.tables;
  const { organisationRow } = await import("#tests/support/organisation-row.ts");
  const { eq } = await import("drizzle-orm");
  const at = ctx.now();
  await ctx.db.inTransaction(async (tx) => {
    await tx
      .insert(organisation)
      .values([organisationRow(host, "Värden", at), organisationRow(other, "Den andra", at)]);
    await tx.update(event).set({ hostId: host }).where(eq(event.id, id));
  });
}
