import { expect } from "vitest";
import { startEventDraft } from "#commands/event/start-event-draft.ts";
import { eventDraft } from "#queries/event-draft.ts";
import * as draft from "#routes/work-draft/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor, send } from "#tests/support/door.ts";
import { formFields } from "#tests/support/form-fields.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const ROUTES = {
  "/arbete/nytt/:draft": { ...draft, meta: undefined },
} as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;
const TEXT = "Temadag om nätverk\n\nDatum: 31 maj\nAnmälan senast 4 maj\n\nProgram\n9.00 Inledning\n10.00 Avslutning";
const HINT = "Årtalet står inte i inbjudan. Det här är nästa gång dagen kommer. Se efter att året stämmer.";

test("a day without a year is proposed as the next that comes, marked as unsure, and all that was read with it follows", async ({
  db,
}) => {
  await using door = await openDoor({ db, routes: ROUTES });
  const { headers, organisationId, actor } = await signedIn(db, {
    ...{ role: "organiser", organisation: "Länsstyrelsen Exempel" },
  });
  const ctx = { ...door.context, actor };
  const started = await startEventDraft(ctx, { hostId: organisationId, source: TEXT, year: null, language: "sv" });
  if (!started.ok) throw new Error(started.refusal);
  const page = `/arbete/nytt/${started.value}`;
  const show = async () => (await door.send(page, { headers })).body;
  const press = async (intent: string, typed: Record<string, string>) => {
    const form = { ...formFields(await show(), "save"), ...typed, intent };
    const type = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
    const body = new URLSearchParams(form).toString();
    return send(door.port, page, { method: "POST", headers: { ...headers, ...type }, body });
  };
  const save = async (typed: Record<string, string>) => (await press("save", typed)).status;
  const dates = async () => {
    const { facts, items } = (await eventDraft(ctx, started.value))!.fields;
    return [facts.startsOn, facts.lastDay, ...items.map(({ date }) => date)];
  };

  const seen = await show();
  expect(await dates()).toEqual(["2027-05-31", "2027-05-04", "2027-05-31", "2027-05-31"]);
  expect(wordsOf(seen)).toContain(HINT);
  expect(wordsOf(seen)).toContain("Rad 3: datumet saknar årtal. Ett år är föreslaget.");
  expect(seen).toContain('<a href="#line-3">');
  expect(seen).toContain('<p id="line-3" tabindex="-1"><mark>Datum: 31 maj</mark></p>');

  const refused = await press("publish", {});
  expect(refused.status).toBe(422);
  expect(wordsOf(refused.body)).toContain("Datum: kryssa i att året stämmer, eller ange en annan dag.");
  expect((await eventDraft(ctx, started.value))!.slug).toBeNull();

  expect(await save({ startsOn: "2028-05-31" })).toBe(303);
  expect(await dates()).toEqual(["2028-05-31", "2028-05-04", "2028-05-31", "2028-05-31"]);
  const mended = wordsOf(await show());
  expect([mended.includes(HINT), mended.includes("saknar årtal")]).toEqual([false, false]);
  // A year that somebody has typed is not asked about.
  expect((await press("create", {})).status).toBe(303);
});

test("an event is made with the proposed year by whoever says that it is right", async ({ db }) => {
  await using door = await openDoor({ db, routes: ROUTES });
  const { headers, organisationId, actor } = await signedIn(db, {
    ...{ role: "organiser", organisation: "Länsstyrelsen Exempel" },
  });
  const ctx = { ...door.context, actor };
  const started = await startEventDraft(ctx, { hostId: organisationId, source: TEXT, year: null, language: "sv" });
  if (!started.ok) throw new Error(started.refusal);
  const page = `/arbete/nytt/${started.value}`;
  const shown = (await door.send(page, { headers })).body;
  expect(wordsOf(shown)).toContain("Året är 2027");
  const body = new URLSearchParams({ ...formFields(shown, "save"), yearStands: "yes", intent: "publish" }).toString();
  const type = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
  expect((await send(door.port, page, { method: "POST", headers: { ...headers, ...type }, body })).status).toBe(303);
  expect((await eventDraft(ctx, started.value))!.slug).toMatch(/2027/);
});
