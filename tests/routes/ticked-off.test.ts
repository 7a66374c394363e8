import { eq, isNull } from "drizzle-orm";
import { expect } from "vitest";
import { addInvitees } from "#commands/invitee/add-invitees.ts";
import { invite } from "#commands/invitee/invite.ts";
import { COMMAND_LINE } from "#access/actor.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import * as messages from "#routes/work-messages/route.tsx";
import * as needs from "#routes/work-needs/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor, send } from "#tests/support/door.ts";
import { openEvent, person, registered, soon } from "#tests/support/open-event.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const EVENT = "/arbete/evenemang/traff";
const ROUTES = Object.fromEntries(
  Object.entries({
    "/arbete/evenemang/:slug/behov": needs,
    "/arbete/evenemang/:slug/meddelanden": messages,
  }).map(([path, module]) => [path, { ...module, meta: undefined }]),
) as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

test("what is arranged is ticked off by a button, pressed once or twice, and taken back by another", async ({ db }) => {
  await using door = await openDoor({ db, routes: ROUTES });
  const ctx = { ...door.context, actor: COMMAND_LINE };
  await openEvent(ctx, { invited: soon(), rules: { asksAccessNeeds: true } });
  const [anna] = await registered(ctx, [person("Anna", { accessNeeds: "Hörslinga,\nlängst fram" }), person("Bo")]);
  await addInvitees(ctx, {
    ...{ slug: "traff", language: "sv" },
    people: [{ name: "Dolly", email: "dolly@example.se" as EmailAddress, organisation: null }],
  });
  await invite(ctx, { slug: "traff", whom: "new" });
  const { message } = db.tables;
  await db.inTransaction((tx) => tx.update(message).set({ failedAt: ctx.now(), lastFailure: "550" }));
  // Has registered elsewhere, with protected personal data.
  await openEvent(ctx, { slug: "andra", invited: soon() });
  await registered(ctx, [person("Dolly", { protected: true })], { slug: "andra" });
  const { headers } = await signedIn(db, { role: "administrator" });
  const show = async (path: string) => wordsOf((await door.send(EVENT + path, { headers })).body);
  const post = async (path: string, fields: Record<string, string>) => {
    const type = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
    const body = new URLSearchParams(fields).toString();
    const answer = await send(door.port, EVENT + path, { method: "POST", headers: { ...headers, ...type }, body });
    return answer.headers.location ?? answer.status;
  };

  expect(await show("/behov")).toContain("1 person väntar på att det ordnas.");
  const settle = { intent: "settle", registration: anna!, seen: "Hörslinga,\r\nlängst fram" };
  const done = `${EVENT}/behov?done=settled`;
  expect([await post("/behov", settle), await post("/behov", settle)]).toEqual([done, done]);
  expect(await show("/behov")).toContain("Allt är ordnat.");
  expect(await post("/behov", { ...settle, intent: "reopen" })).toBe(`${EVENT}/behov?done=reopened`);
  expect(await post("/behov", { ...settle, seen: "Annat" })).toBe(409);
  expect(await post("/behov", { ...settle, intent: "annat" })).toBe(400);

  const page = await show("/meddelanden");
  expect(page).toContain("Skyddade personuppgifter Inbjudan");
  expect(page).not.toContain("dolly@example.se");
  expect(page).not.toContain("Uppgifterna är raderade");
  const [mail] = await db.read((read) => read.select({ id: message.id }).from(message));
  const seen = { intent: "seen-to", message: mail!.id };
  const ticked = `${EVENT}/meddelanden?done=seen-to#failed`;
  expect([await post("/meddelanden", seen), await post("/meddelanden", seen)]).toEqual([ticked, ticked]);
  expect(await show("/meddelanden")).toContain("Ett mejl är avbockat");
  // Of those that are left, one fails anew once the page was shown: the others alone are ticked off.
  const shown = await door.send(`${EVENT}/meddelanden`, { headers });
  const [, all = ""] = /name="seen" value="([^"]*)"/.exec(shown.body) ?? [];
  expect(all).toBe(`2 ${ctx.now()}`);
  const left = await db.read((read) => read.select({ id: message.id }).from(message).where(isNull(message.seenToAt)));
  door.context.moveClock(1_000);
  const again = { failedAt: door.context.now() };
  await db.inTransaction((tx) => tx.update(message).set(again).where(eq(message.id, left[0]!.id)));
  const tick = (seen: string) => post("/meddelanden", { intent: "all-seen-to", seen });
  const refused = `${EVENT}/meddelanden?done=more-failed#failed`;
  for (const seen of ["", "0 9999999999999", all.replace(/ .*/, " x")])
    expect([seen, await tick(seen)]).toEqual([seen, refused]);
  expect(await tick(all)).toBe(`${EVENT}/meddelanden?done=all-seen-to#failed`);
  expect(await show("/meddelanden")).toContain("2 mejl är avbockade");
  await post("/meddelanden", { intent: "seen-to", message: left[0]!.id });
  expect(await show("/meddelanden")).toContain("Inga fler mejl väntar på att du gör något.");
});
