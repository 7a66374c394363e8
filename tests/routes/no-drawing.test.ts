import { expect, vi } from "vitest";
import { publishInvitation } from "#commands/event/publish-invitation.ts";
import { NoDrawing } from "#documents/kept-drawings.ts";
import * as invitationPdf from "#routes/invitation/pdf.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { draftEvent } from "#tests/support/drafts.ts";

/** A machine that no compiler was made for. */
vi.mock("#documents/draw-invitation-pdf.ts", () => ({
  drawInvitationPdf: () => Promise.reject(new NoDrawing("what draws is not here")),
}));

test("where nothing can be drawn, the answer says so and where the text is", async ({ db }) => {
  await publishInvitation(testContext(db), { draft: draftEvent(), slug: "traff" });
  await using door = await openDoor({ db, routes: { "/evenemang/:slug/inbjudan.pdf": invitationPdf } });
  const { status, headers, body } = await door.send("/evenemang/traff/inbjudan.pdf");
  expect([status, headers["retry-after"], headers["cache-control"]]).toEqual([503, "10", "no-store"]);
  expect(body).toBe(
    "Inbjudan som PDF går inte att skapa just nu. Försök igen om en stund, eller hämta den som text: " +
      "https://samling.example/evenemang/traff/inbjudan.txt\n",
  );
  expect(door.log.entries).toContainEqual(expect.objectContaining({ event: "drawing-failed" }));
});
