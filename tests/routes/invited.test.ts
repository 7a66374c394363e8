import { expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import { personalToken } from "#access/personal-link.ts";
import { addInvitees } from "#commands/invitee/add-invitees.ts";
import { readInvitees } from "#domain/event/invitee.ts";
import * as invited from "#routes/event/invited.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor, SECRET } from "#tests/support/door.ts";
import { attribute } from "#tests/support/html-text.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { wordsOf } from "#tests/support/registering.ts";

const ROUTES = {
  "/inbjuden/:token": { ...invited, meta: undefined },
} as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

test("greets an invited person by the name that was written, and by no address", async ({ db }) => {
  await using door = await openDoor({ db, routes: ROUTES });
  const ctx = { ...door.context, actor: COMMAND_LINE };
  await openEvent(ctx);
  const { people } = readInvitees("Ada Ek; ada@example.se\nbara@example.se");
  await addInvitees(ctx, { slug: "traff", people, language: "sv" });
  const { invitee } = db.tables;
  const rows = await db.read((read) => read.select().from(invitee).orderBy(invitee.email));
  const seen = await Promise.all(
    rows.map(async (row) => {
      const { body } = await door.send(`/inbjuden/${personalToken(SECRET, "invitation", row)}`);
      const typed = (name: string) =>
        attribute(new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(body)?.[0] ?? "", "value");
      return { greeting: /Hej.*?!/.exec(wordsOf(body))?.[0], name: typed("name-1"), email: typed("email-1") };
    }),
  );
  expect(seen).toEqual([
    { greeting: "Hej Ada Ek!", name: "Ada Ek", email: "ada@example.se" },
    { greeting: "Hej!", name: "", email: "bara@example.se" },
  ]);
});
