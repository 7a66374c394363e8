import { describe, expect } from "vitest";
import { startEventDraft } from "#commands/event/start-event-draft.ts";
import * as start from "#routes/work-start/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const ROUTES = {
  "/arbete": { ...start, meta: undefined },
} as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

describe("the workspace's first page", () => {
  test("shows what is begun and no event yet, to those who may make one of it", async ({ db }) => {
    await using door = await openDoor({ db, routes: ROUTES });
    const organiser = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Exempel" });
    const hostId = organiser.organisationId!;
    const viewer = await signedIn(db, { role: "viewer", organisation: hostId });
    const ctx = { ...door.context, actor: organiser.actor };
    const begun = await startEventDraft(ctx, { hostId, source: "Trygga platser\n", year: null, language: "sv" });
    if (!begun.ok) throw new Error(begun.refusal);
    const shown = async (who: typeof organiser) => (await door.send("/arbete", { headers: who.headers })).body;
    expect(wordsOf(await shown(organiser))).toContain("Påbörjade De är inga evenemang än.");
    expect(await shown(organiser)).toContain(`href="/arbete/nytt/${begun.value}"`);
    expect(await shown(viewer)).not.toContain("/arbete/nytt/dft_");
  });
});
