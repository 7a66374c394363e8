import { describe, expect } from "vitest";
import { VISITOR } from "#access/actor.ts";
import { createEvent, type CreateEvent } from "#commands/event/create-event.ts";
import { saveEventDraft } from "#commands/event/save-event-draft.ts";
import { startEventDraft } from "#commands/event/start-event-draft.ts";
import type { CommandContext } from "#commands/context.ts";
import type { Database } from "#db/index.ts";
import { southernConference2022 } from "#demo/southern-conference-2022.ts";
import type { DraftFields } from "#domain/event/draft-fields.ts";
import { parseDraftFields } from "#domain/event/parse-draft-fields.ts";
import type { EventDraftId } from "#domain/values/identifiers.ts";
import { eventDraft, eventDrafts } from "#queries/event-draft.ts";
import { eventPage } from "#queries/event-page.ts";
import { registrationOverview } from "#queries/registration-overview.ts";
import { test } from "#tests/support/database.ts";
import { testContext } from "#tests/support/context.ts";
import { signedIn } from "#tests/support/signed-in.ts";

/** As such an invitation mostly is: without a year. */
const INVITATION = southernConference2022.replace("31 maj 2022", "31 maj");

async function organiser(db: Database, organisation = "Länsstyrelsen Kronoberg") {
  const { actor, organisationId } = await signedIn(db, { role: "organiser", organisation });
  return { ctx: testContext(db, { actor }), hostId: organisationId! };
}

async function pasted(ctx: CommandContext, hostId: CreateEvent["hostId"]): Promise<EventDraftId> {
  const started = await startEventDraft(ctx, { hostId, source: INVITATION, year: 2027, language: "sv" });
  if (!started.ok) throw new Error(started.refusal);
  return started.value;
}

function inputOf(id: EventDraftId, fields: DraftFields, given: Partial<CreateEvent> = {}): CreateEvent {
  const parsed = parseDraftFields(fields, []);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  const usual = { draftId: id, version: 1, hostId: null, publish: true, takesRegistrations: true, again: false };
  return { ...usual, parsed: parsed.value, ...given };
}

describe("an event made of a pasted invitation", () => {
  test("is published by its host, with its programme, 300 seats and as many online as come", async ({ db }) => {
    const { ctx, hostId } = await organiser(db);
    const id = await pasted(ctx, hostId);
    const draft = await eventDraft(ctx, id);
    const fields = { ...draft!.fields, onSiteSeats: "300" };
    const created = await createEvent(ctx, inputOf(id, fields, { hostId }));
    expect(created).toMatchObject({ ok: true, value: { slug: "narkotikakonferens-2027" } });
    const page = await eventPage({ ...ctx, actor: VISITOR }, "narkotikakonferens-2027", "sv");
    expect(page).toMatchObject({
      found: "event",
      page: { state: "published", startsOn: "2027-05-31", startsAt: "09:00", endsAt: "16:30", visibility: "public" },
    });
    if (page.found !== "event") return;
    expect(page.page.arrangers.filter(({ host }) => host)).toEqual([
      { written: "Länsstyrelsen Kronoberg", host: true },
    ]);
    expect(page.page.days.map(({ items }) => items.length)).toEqual([14]);
    const overview = await registrationOverview(ctx, "narkotikakonferens-2027");
    expect(overview.ok && overview.value.pools.map(({ mode, capacity }) => [mode, capacity])).toEqual([
      ["on-site", 300],
      ["digital", null],
    ]);
  });

  test("is made once, however often the form is sent, and what was pasted is gone", async ({ db }) => {
    const { ctx, hostId } = await organiser(db);
    const id = await pasted(ctx, hostId);
    const { fields } = (await eventDraft(ctx, id))!;
    const made = await createEvent(ctx, inputOf(id, fields, { hostId }));
    const again = await createEvent(ctx, inputOf(id, fields, { hostId }));
    expect(made.ok && again.ok ? null : again).toEqual({
      ok: false,
      refusal: { code: "made-already", eventId: made.ok ? made.value.id : null },
    });
    expect(await eventDraft(ctx, id)).toMatchObject({ source: "", slug: "narkotikakonferens-2027" });
    expect(await eventDrafts(ctx)).toEqual([]);
  });

  test("can stay a draft that nobody else sees", async ({ db }) => {
    const { ctx, hostId } = await organiser(db);
    const id = await pasted(ctx, hostId);
    const { fields } = (await eventDraft(ctx, id))!;
    await createEvent(ctx, inputOf(id, fields, { hostId, publish: false }));
    const others = await organiser(db, "Region Exempel");
    const found = async (of: CommandContext) => (await eventPage(of, "narkotikakonferens-2027", "sv")).found;
    expect([await found({ ...ctx, actor: VISITOR }), await found(others.ctx), await found(ctx)]).toEqual([
      "nothing",
      "nothing",
      "event",
    ]);
  });

  test("of the same title and day is asked about, and made where one says so", async ({ db }) => {
    const { ctx, hostId } = await organiser(db);
    const first = await pasted(ctx, hostId);
    const { fields } = (await eventDraft(ctx, first))!;
    await createEvent(ctx, inputOf(first, fields, { hostId }));
    const second = await pasted(ctx, hostId);
    expect(await createEvent(ctx, inputOf(second, fields, { hostId }))).toEqual({
      ok: false,
      refusal: { code: "already-published", slug: "narkotikakonferens-2027" },
    });
    const made = await createEvent(ctx, inputOf(second, fields, { hostId, again: true }));
    expect(made.ok && made.value.slug).toBe("narkotikakonferens-2027-05-31");
  });

  test("without its host among the arrangers gets it there, for somebody answers for the personal data", async ({
    db,
  }) => {
    const { ctx, hostId } = await organiser(db, "Stiftelsen Exempel");
    const id = await pasted(ctx, hostId);
    const { fields } = (await eventDraft(ctx, id))!;
    const made = await createEvent(ctx, inputOf(id, fields, { hostId }));
    const page = await eventPage({ ...ctx, actor: VISITOR }, made.ok ? made.value.slug : "", "sv");
    expect(page.found === "event" && page.page.arrangers[0]).toEqual({ written: "Stiftelsen Exempel", host: true });
  });
});

describe("two at the same draft", () => {
  test("the second is told, and the first one's words stand", async ({ db }) => {
    const { ctx, hostId } = await organiser(db);
    const id = await pasted(ctx, hostId);
    const { fields } = (await eventDraft(ctx, id))!;
    const titled = (title: string) => ({ fields: { ...fields, facts: { ...fields.facts, title } } });
    expect(await saveEventDraft(ctx, { id, version: 1, hostId, content: titled("Den första") })).toMatchObject({
      ok: true,
    });
    expect(await saveEventDraft(ctx, { id, version: 1, hostId, content: titled("Den andra") })).toEqual({
      ok: false,
      refusal: "changed-meanwhile",
    });
    expect((await eventDraft(ctx, id))?.fields.facts.title).toBe("Den första");
    expect(await createEvent(ctx, inputOf(id, fields, { hostId, version: 1 }))).toEqual({
      ok: false,
      refusal: "changed-meanwhile",
    });
  });

  test("somebody of another organisation finds no draft, and can't make events of this one", async ({ db }) => {
    const { ctx, hostId } = await organiser(db);
    const id = await pasted(ctx, hostId);
    const { fields } = (await eventDraft(ctx, id))!;
    const other = await organiser(db, "Region Exempel");
    expect(await eventDraft(other.ctx, id)).toBeNull();
    expect(await saveEventDraft(other.ctx, { id, version: 1, hostId: other.hostId, content: { fields } })).toEqual({
      ok: false,
      refusal: "no-such-draft",
    });
    const stolen = { hostId, source: "", year: null, language: "sv" } as const;
    expect(await startEventDraft(other.ctx, stolen)).toEqual({ ok: false, refusal: "not-allowed" });
    expect(await createEvent(other.ctx, inputOf(id, fields, { hostId: other.hostId }))).toEqual({
      ok: false,
      refusal: "no-such-draft",
    });
  });
});
