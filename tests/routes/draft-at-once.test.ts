import { expect } from "vitest";
import { eventDraft } from "#queries/event-draft.ts";
import type { Database } from "#db/index.ts";
import { startEventDraft } from "#commands/event/start-event-draft.ts";
import * as draft from "#routes/work-draft/route.tsx";
import * as begun from "#routes/work-new/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor, send } from "#tests/support/door.ts";
import { formFields } from "#tests/support/form-fields.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const ROUTES = {
  "/arbete/nytt": { ...begun, meta: undefined },
  "/arbete/nytt/:draft": { ...draft, meta: undefined },
} as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;
const TEXT = "Höstträff\n20 maj 2027\n9.00 Inledning\n10.00 Samtal om allt\n11.00 Avslutning";

async function opened(db: Database) {
  const door = await openDoor({ db, routes: ROUTES });
  const { headers, organisationId, actor } = await signedIn(db, {
    ...{ role: "organiser", organisation: "Länsstyrelsen Exempel" },
  });
  const ctx = { ...door.context, actor };
  const started = await startEventDraft(ctx, { hostId: organisationId, source: TEXT, year: 2027, language: "sv" });
  if (!started.ok) throw new Error(started.refusal);
  const page = `/arbete/nytt/${started.value}`;
  const show = async (path = page) => (await door.send(path, { headers })).body;
  const post = (html: string, intent: string, typed: Record<string, string>, to = page) =>
    send(door.port, to, {
      method: "POST",
      headers: {
        ...headers,
        ...{ "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      },
      body: new URLSearchParams({ ...formFields(html, "save"), ...typed, intent }).toString(),
    });
  const now = async () => (await eventDraft(ctx, started.value))!.fields;
  return { show, post, now, host: organisationId!, [Symbol.asyncDispose]: () => door[Symbol.asyncDispose]() };
}

test("of two who mend one draft each keeps theirs, item by item, and is asked about what both have mended", async ({
  db,
}) => {
  await using site = await opened(db);
  const seen = await site.show();
  expect((await site.post(seen, "save", { cost: "100 kr", "item-1-title": "Välkomna" })).status).toBe(303);
  const second = await site.post(seen, "save", { onSiteSeats: "30", "item-2-title": "Samtal" });
  expect(second.status).toBe(303);
  expect(wordsOf(await site.show(second.headers.location))).toContain(
    "Någon annan sparade medan du skrev. Det gäller också: Kostnad, Programpunkt 1, rubrik.",
  );
  const both = await site.now();
  expect([both.facts.cost, both.onSiteSeats, ...both.items.map(({ title }) => title)]).toEqual([
    ...["100 kr", "30", "Välkomna", "Samtal", "Avslutning"],
  ]);

  const asked = await site.post(seen, "save", { cost: "200 kr", contact: "Ada" });
  expect(asked.status).toBe(409);
  expect(wordsOf(asked.body)).toContain("Kostnad Mitt : 200 kr Den andras : 100 kr");
  expect((await site.post(asked.body, "save", { "side-cost": "theirs" })).status).toBe(303);
  expect((await site.now()).facts).toMatchObject({ cost: "100 kr", contact: "Ada" });
});

test("a programme with more items is one's own or the other's, and nothing is public unseen", async ({ db }) => {
  await using site = await opened(db);
  const seen = await site.show();
  await site.post(seen, "add-item", {});
  const clash = await site.post(seen, "save", { "item-1-title": "Välkomna" });
  expect(clash.status).toBe(409);
  expect(wordsOf(clash.body)).toContain("Program Mitt : Välkomna; Samtal om allt; Avslutning");
  expect((await site.post(clash.body, "save", { "side-programme": "theirs" })).status).toBe(303);
  expect((await site.now()).items).toHaveLength(4);

  await site.post(await site.show(), "save", { contact: "Bo" });
  const late = await site.post(seen, "publish", { cost: "100 kr" });
  expect(late.status).toBe(409);
  expect(wordsOf(late.body)).toContain("Inget är publicerat. Se över det och tryck igen.");
  expect(formFields(late.body, "save")).toMatchObject({ cost: "100 kr", contact: "Bo" });
});

test("a text longer than any invitation is not read, and stands where it was typed", async ({ db }) => {
  await using site = await opened(db);
  const seen = await site.show();
  const before = await site.now();
  const [most, over] = [49_990, 50_001].map((length) => `Rubrik\n${"ord ".repeat(length / 4)}`.padEnd(length, "x"));
  const reread = await site.post(seen, "reread", { version: "1", source: over! });
  expect(reread.status).toBe(422);
  expect(wordsOf(reread.body)).toContain("Korta ner den till högst 50 000 tecken.");
  expect(reread.body).toContain(over);
  expect(await site.now()).toEqual(before);
  const pasted = await site.post(
    await site.show("/arbete/nytt"),
    "read",
    { host: site.host, text: over! },
    "/arbete/nytt",
  );
  expect([pasted.status, wordsOf(pasted.body).includes("Korta ner den till högst 50 000 tecken.")]).toEqual([
    422,
    true,
  ]);
  expect(pasted.body).toContain(over);
  expect((await site.post(seen, "reread", { version: "1", source: most! })).status).toBe(303);
});
