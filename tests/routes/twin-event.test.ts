import { expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import { startEventDraft } from "#commands/event/start-event-draft.ts";
import { eventSlugs } from "#domain/event/event-slug.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import * as draft from "#routes/work-draft/route.tsx";
import * as facts from "#routes/work-facts/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor, send } from "#tests/support/door.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const ROUTES = {
  "/arbete/nytt/:draft": { ...draft, meta: undefined },
  "/arbete/evenemang/:slug/uppgifter": { ...facts, meta: undefined },
} as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

test("an event that is there already is led to, and a day that is full of such is what is wrong with a copy", async ({
  db,
}) => {
  await using door = await openDoor({ db, routes: ROUTES });
  const { headers, organisationId, actor } = await signedIn(db, { role: "organiser", organisation: "Polisen" });
  const ctx = { ...door.context, actor: COMMAND_LINE };
  const { id } = await openEvent(ctx);
  await givenHost(ctx, id, organisationId!);
  const hostId = organisationId!;
  const begun = await startEventDraft({ ...ctx, actor }, { hostId, source: "", year: null, language: "sv" });
  if (!begun.ok) throw new Error(begun.refusal);
  const post = async (path: string, fields: Record<string, string>) => {
    const type = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
    const body = new URLSearchParams(fields).toString();
    return (await send(door.port, path, { method: "POST", headers: { ...headers, ...type }, body })).body;
  };
  const page = (await door.send(`/arbete/nytt/${begun.value}`, { headers })).body;
  const seen = (/name="seen" value="([^"]*)"/.exec(page)?.[1] ?? "").replaceAll("&quot;", '"');
  const typed = { seen, title: "Träff traff", startsOn: "2027-05-20", kind: "conference", visibility: "public" };
  const twin = await post(`/arbete/nytt/${begun.value}`, { intent: "publish", version: "1", host: hostId, ...typed });
  expect(wordsOf(twin)).toContain("Ett evenemang med samma rubrik börjar samma dag: Träff traff. Se det");
  expect(twin).toContain('<a href="/evenemang/traff">Se det</a>');

  const { event } = db.tables;
  const [row] = await db.read((read) => read.select().from(event));
  const slugs = eventSlugs("Träff traff", "2027-09-20" as CalendarDate);
  const taken = slugs.map((slug) => ({ ...row!, id: ctx.newId("evt"), slug }));
  await db.inTransaction((tx) => tx.insert(event).values(taken));
  const copy = { intent: "copy", copyStartsOn: "2027-09-20", submission: "" };
  expect(wordsOf(await post("/arbete/evenemang/traff/uppgifter", copy))).toContain(
    "Det finns redan för många evenemang med samma rubrik den dagen. Välj en annan dag.",
  );
});
