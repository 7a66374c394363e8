import { describe, expect } from "vitest";
import { discardEventDraft } from "#commands/event/discard-event-draft.ts";
import { startEventDraft } from "#commands/event/start-event-draft.ts";
import type { Database } from "#db/index.ts";
import { unfinishedDrafts } from "#db/records/event-draft-record.ts";
import * as draft from "#routes/work-draft/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor, send } from "#tests/support/door.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const ROUTES = {
  "/arbete/nytt/:draft": { ...draft, meta: undefined },
} as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

async function opened(db: Database) {
  const door = await openDoor({ db, routes: ROUTES });
  const organiser = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Exempel" });
  const ctx = { ...door.context, actor: organiser.actor };
  const hostId = organiser.organisationId!;
  const begun = await startEventDraft(ctx, { hostId, source: "", year: null, language: "sv" });
  if (!begun.ok) throw new Error(begun.refusal);
  await discardEventDraft(ctx, { id: begun.value });
  const post = (fields: Record<string, string>, headers: Record<string, string> = organiser.headers) =>
    send(door.port, `/arbete/nytt/${begun.value}`, {
      method: "POST",
      headers: {
        ...headers,
        ...{ "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      },
      body: new URLSearchParams({ host: hostId, version: "1", ...fields }).toString(),
    });
  const drafts = () => db.read((read) => unfinishedDrafts(read, "all"));
  const show = (path: string) => door.send(path, { headers: organiser.headers });
  return { post, drafts, show, [Symbol.asyncDispose]: () => door[Symbol.asyncDispose]() };
}

describe("a draft that a colleague has thrown away", () => {
  test("leaves what was typed in a new one, and publishes nothing", async ({ db }) => {
    await using site = await opened(db);
    const answer = await site.post({ intent: "publish", title: "Trygga platser", startsOn: "2027-05-20" });
    const [kept] = await site.drafts();
    expect(kept?.fields.facts).toMatchObject({ title: "Trygga platser", startsOn: "2027-05-20" });
    expect([answer.status, answer.headers.location]).toEqual([303, `/arbete/nytt/${kept?.id}?done=rescued`]);
    const page = await site.show(answer.headers.location!);
    expect(wordsOf(page.body)).toContain("Utkastet kastades av någon annan medan du skrev.");
    expect(page.body).toContain('value="Trygga platser"');
  });

  test("is not found by whoever may begin none for the host, or presses no button of ours", async ({ db }) => {
    await using site = await opened(db);
    const stranger = await signedIn(db, { role: "organiser", organisation: "En annan myndighet" });
    expect((await site.post({ intent: "publish", title: "Annat" }, stranger.headers)).status).toBe(404);
    expect((await site.post({ intent: "other", title: "Annat" })).status).toBe(404);
    expect(await site.drafts()).toEqual([]);
  });
});
