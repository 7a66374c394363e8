import { expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import { saveContributor } from "#commands/contributor/save-contributor.ts";
import { addInvitees } from "#commands/invitee/add-invitees.ts";
import { invite } from "#commands/invitee/invite.ts";
import { readInvitees } from "#domain/event/invitee.ts";
import { CONTRIBUTOR_FIELDS, parseContributor, type ContributorTexts } from "#domain/event/contributor.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import * as facts from "#routes/work-facts/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor, send } from "#tests/support/door.ts";
import { formFields } from "#tests/support/form-fields.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { openEvent, person, registered, soon } from "#tests/support/open-event.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const PAGE = "/arbete/evenemang/traff/uppgifter";
const ROUTES = {
  "/arbete/evenemang/:slug/uppgifter": { ...facts, meta: undefined },
} as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

test("before an event is cancelled or moved, it is shown how many of each are told, and who has no address", async ({
  db,
}) => {
  await using door = await openDoor({ db, routes: ROUTES });
  const ctx = { ...door.context, actor: COMMAND_LINE };
  const slug = "traff";
  const { id } = await openEvent(ctx, { invited: soon() });
  const { headers, organisationId } = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Exempel" });
  await givenHost(ctx, id, organisationId!);
  const post = async (fields: Record<string, string>) => {
    const { body } = await send(door.port, PAGE, {
      method: "POST",
      headers: {
        ...headers,
        ...{ "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      },
      body: new URLSearchParams(fields).toString(),
    });
    return wordsOf(body);
  };
  const cancelled = () => post({ intent: "show-state:cancel" });
  expect(await cancelled()).toContain("Ingen får något meddelande.");
  const { people } = readInvitees("Ada Ek; ada@example.se\nBo Al; bo@example.se");
  await addInvitees(ctx, { slug, people, language: "sv" });
  await invite(ctx, { slug, whom: "new" });
  const { message } = db.tables;
  await db.inTransaction((tx) => tx.update(message).set({ sentAt: ctx.now() }));
  const empty = Object.fromEntries(CONTRIBUTOR_FIELDS.map((field) => [field, ""])) as ContributorTexts;
  for (const [name, email] of [
    ["Dan Fri", "dan@example.se"],
    ["Eva Hall", ""],
  ] as const) {
    const known = parseContributor({ ...empty, name, email });
    if (!known.ok) throw new Error(JSON.stringify(known.refusal));
    await saveContributor(ctx, { slug, known: null, facts: known.value });
  }
  const move = async () => {
    const page = (await door.send(PAGE, { headers })).body;
    return post({ ...formFields(page, "show-move"), "move-venueName": "Nya salen", intent: "show-move" });
  };
  for (const words of [await cancelled(), await move()]) {
    expect(words).not.toContain("Ingen får något meddelande.");
    expect(words).toContain("1 medverkande får veta det med mejl.");
    expect(words).toContain("2 inbjudna som inte har svarat får veta det med mejl.");
    expect(words).toContain("1 medverkande har ingen e-postadress här, och får inget mejl.");
  }
  await registered(ctx, [person("Bo", { email: "bo@example.se" as EmailAddress })]);
  expect(await move()).toContain("1 anmäld får ett meddelande med den nya tiden och platsen, och ny kalenderpost.");
  expect(await cancelled()).toContain("1 inbjuden som inte har svarat får veta det med mejl.");
});
