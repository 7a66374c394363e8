import { expect } from "vitest";
import { startEventDraft } from "#commands/event/start-event-draft.ts";
import type { Database } from "#db/index.ts";
import * as draft from "#routes/work-draft/route.tsx";
import * as begun from "#routes/work-new/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const ROUTES = {
  "/arbete/nytt/:draft": { ...draft, meta: undefined },
  "/arbete/nytt": { ...begun, meta: undefined },
} as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;
const TEXT = "Höstträff\n20 maj 2027\nArrangör: Länsstyrelsen Kalmar\n9.00 Inledning";
const AT = "Står först bland arrangörerna, i anmälan och i mejlen, också när inbjudan bara nämner andra.";

async function opened(db: Database, organisations: readonly string[]) {
  const door = await openDoor({ db, routes: ROUTES });
  const people = [];
  for (const organisation of organisations) {
    people.push(await signedIn(db, { role: "organiser", organisation, email: "ada@example.se" }));
  }
  const { headers, organisationId, actor } = people[0]!;
  const ctx = { ...door.context, actor };
  const started = await startEventDraft(ctx, { hostId: organisationId, source: TEXT, year: 2027, language: "sv" });
  if (!started.ok) throw new Error(started.refusal);
  const { body } = await door.send(`/arbete/nytt/${started.value}`, { headers });
  const ids = people.map((each) => each.organisationId);
  return { body, ids, [Symbol.asyncDispose]: () => door[Symbol.asyncDispose]() };
}

test("whoever looks an invitation over sees who will answer for it, though the text names another", async ({ db }) => {
  await using page = await opened(db, ["Länsstyrelsen Exempel"]);
  expect(wordsOf(page.body)).toContain(`Arrangör och personuppgiftsansvarig: Länsstyrelsen Exempel ${AT}`);
  expect(page.body).toContain(`<input type="hidden" name="host" value="${page.ids[0]!}"/>`);
});

test("whoever organises for several chooses which of them answers", async ({ db }) => {
  await using page = await opened(db, ["Länsstyrelsen Exempel", "Exempels kommun"]);
  expect(hostsIn(page.body)).toEqual([
    [page.ids[1], undefined],
    [page.ids[0], ' selected=""'],
  ]);
  expect(wordsOf(page.body)).toContain(`Arrangör och personuppgiftsansvarig ${AT}`);
});

/** The organisations to choose among, and which of them is chosen. */
function hostsIn(html: string) {
  const select = /<select[^>]*name="host"[^]*?<\/select>/.exec(html)?.[0] ?? "";
  return [...select.matchAll(/<option value="([^"]*)"( selected="")?>/g)].map(([, id, chosen]) => [id, chosen]);
}

test("nobody of several answers for an invitation before somebody has said who", async ({ db }) => {
  await using door = await openDoor({ db, routes: ROUTES });
  const wish = { role: "organiser", email: "ada@example.se" } as const;
  const first = await signedIn(db, { ...wish, organisation: "Länsstyrelsen Exempel" });
  const alone = await door.send("/arbete/nytt", { headers: first.headers });
  expect(alone.body).toContain(`<input type="hidden" name="host" value="${first.organisationId!}"/>`);
  const { headers, organisationId } = await signedIn(db, { ...wish, organisation: "Exempels kommun" });
  const { body } = await door.send("/arbete/nytt", { headers });
  expect(hostsIn(body)).toEqual([
    ["", ' selected=""'],
    [organisationId, undefined],
    [first.organisationId, undefined],
  ]);
  const read = (host: string) =>
    door.send("/arbete/nytt", {
      method: "POST",
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      body: new URLSearchParams({ intent: "read", text: TEXT, year: "2027", host }).toString(),
    });
  const nobody = await read("");
  expect([nobody.status, nobody.body.includes('<a href="#host">'), nobody.body.includes("Höstträff")]).toEqual([
    ...[422, true, true],
  ]);
  expect((await read(organisationId!)).status).toBe(303);
});

test("whoever looks an invitation over is told what was not found in it", async ({ db }) => {
  await using page = await opened(db, ["Länsstyrelsen Exempel"]);
  const words = wordsOf(page.body);
  expect(words).toContain("ett klockslag utanför programmet. Det här hittades inte i texten: Lokal Höstträff");
  expect(page.body).toContain('<a href="#venueName">Lokal</a>');
});
