import { expect } from "vitest";
import { startEventDraft } from "#commands/event/start-event-draft.ts";
import type { Database } from "#db/index.ts";
import * as draft from "#routes/work-draft/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const ROUTES = { "/arbete/nytt/:draft": { ...draft, meta: undefined } } as unknown as NonNullable<
  Parameters<typeof openDoor>[0]["routes"]
>;
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
  const select = /<select[^>]*name="host"[^]*?<\/select>/.exec(page.body)?.[0] ?? "";
  const options = [...select.matchAll(/<option value="([^"]*)"( selected="")?>/g)].map(([, id, chosen]) => [
    id,
    chosen,
  ]);
  expect(options).toEqual([
    [page.ids[1], undefined],
    [page.ids[0], ' selected=""'],
  ]);
  expect(wordsOf(page.body)).toContain(`Arrangör och personuppgiftsansvarig ${AT}`);
});

test("whoever looks an invitation over is told what was not found in it", async ({ db }) => {
  await using page = await opened(db, ["Länsstyrelsen Exempel"]);
  const words = wordsOf(page.body);
  expect(words).toContain("ett klockslag utanför programmet. Det här hittades inte i texten: Lokal Höstträff");
  expect(page.body).toContain('<a href="#venueName">Lokal</a>');
});
