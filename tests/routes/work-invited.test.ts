import { describe, expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { register } from "#commands/registration/register.ts";
import type { Database } from "#db/index.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import * as invited from "#routes/work-invited/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor, send } from "#tests/support/door.ts";
import { formFields } from "#tests/support/form-fields.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { openEvent, person, submissionKey } from "#tests/support/open-event.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const PAGE = "/arbete/evenemang/traff/inbjudna";
const ROUTES = {
  "/arbete/evenemang/:slug/inbjudna": { ...invited, meta: undefined },
} as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

async function opened(db: Database) {
  const door = await openDoor({ db, routes: ROUTES });
  const ctx = { ...door.context, actor: COMMAND_LINE };
  const { id } = await openEvent(ctx);
  const { headers, organisationId } = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Exempel" });
  await givenHost(ctx, id, organisationId!);
  const show = async (path = PAGE) => (await door.send(path, { headers })).body;
  const post = (fields: Record<string, string>, path = PAGE) =>
    send(door.port, path, {
      method: "POST",
      headers: {
        ...headers,
        ...{ "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      },
      body: new URLSearchParams(fields).toString(),
    });
  const mails = async () => (await db.read((read) => read.select().from(read.tables.message))).length;
  return { ctx, show, post, mails, [Symbol.asyncDispose]: () => door[Symbol.asyncDispose]() };
}

describe("the page of those who are invited", () => {
  test("keeps the lines that it can't read, in the field", async ({ db }) => {
    await using site = await opened(db);
    const again = await site.post({ intent: "add", list: "Ada Ek; ada@example.se\nBo Al, bo(at)example.se\nCia" });
    expect(again.status).toBe(422);
    expect(formFields(again.body, "add")).toEqual({ list: "Bo Al, bo(at)example.se\nCia" });
    expect(wordsOf(again.body)).toContain("1 person är tillagd.");
    expect(wordsOf(again.body)).toContain("2 rader är inte tillagda: 2 utan en e-postadress som går att läsa.");
    expect(wordsOf(await site.show())).toContain("ada@example.se");
  });

  test("says the same to the second press, and writes to nobody twice", async ({ db }) => {
    await using site = await opened(db);
    await site.post({ intent: "add", list: "Ada Ek; ada@example.se" });
    const form = { ...formFields(await site.show(), "invite"), intent: "invite" };
    for (const press of [1, 2]) {
      const { status, headers } = await site.post(form);
      expect([press, status, headers.location]).toEqual([press, 303, `${PAGE}?done=invited`]);
    }
    expect(await site.mails()).toBe(1);
    expect(wordsOf(await site.show())).toContain("1 person har fått brev det senaste dygnet och inte svarat.");
    const remove = { ...formFields(await site.show(), "remove"), intent: "remove" };
    expect(remove).toMatchObject({ invitee: expect.stringMatching(/^inv_/) as string });
    for (const press of [1, 2]) {
      const { status, headers } = await site.post(remove);
      expect([press, status, headers.location]).toEqual([press, 303, `${PAGE}?done=removed`]);
    }
  });

  test("tells before somebody is removed what becomes of their link", async ({ db }) => {
    await using site = await opened(db);
    await site.post({ intent: "add", list: "Ada Ek; ada@example.se" });
    const fold = /<details><summary>Ta bort.*?<\/details>/s.exec(await site.show())?.[0] ?? "";
    expect(wordsOf(fold)).toContain("Länken i personens inbjudan slutar att gälla.");
    expect(formFields(fold, "remove")).toHaveProperty("invitee");
  });

  test("shows nothing of whoever registered with protected personal data", async ({ db }) => {
    await using site = await opened(db);
    await site.post({ intent: "add", list: "Ada Ek; ada@example.se; Region Exempel\nBo Al; bo@example.se" });
    const people = [person("Ada Ek", { email: "ada@example.se" as EmailAddress, protected: true })];
    const form = { slug: "traff", submissionKey: submissionKey(), language: "sv", together: "as-many" } as const;
    expect(await register(site.ctx, { ...form, people })).toMatchObject({ ok: true });
    const page = await site.show();
    for (const told of ["Ada Ek", "ada@example.se", "Region Exempel", "kommer på plats"]) {
      expect([told, page.includes(told)]).toEqual([told, false]);
    }
    expect(wordsOf(page)).toContain("Skyddade personuppgifter");
    expect(wordsOf(page)).toContain("1 med skyddade personuppgifter, vars svar inte visas");
  });

  test("is searched without anybody's name in its address, and stays searched when somebody is taken off", async ({
    db,
  }) => {
    await using site = await opened(db);
    await site.post({ intent: "add", list: "Ada Ek; ada@example.se\nBo Al; bo@example.se" });
    const { status, headers } = await site.post({ intent: "search", q: "ada ek", answer: "" });
    const found = headers.location ?? "";
    expect([status, found.replace(/q=s\.[\w-]+$/, "q=…")]).toEqual([303, `${PAGE}?q=…`]);
    const words = wordsOf(await site.show(found));
    expect([words.includes("ada@example.se"), words.includes("bo@example.se")]).toEqual([true, false]);
    const remove = { ...formFields(await site.show(found), "remove"), intent: "remove" };
    expect((await site.post(remove, found)).headers.location).toBe(`${found}&done=removed`);
    expect((await site.post({ intent: "search", q: " ", answer: "" })).headers.location).toBe(PAGE);
  });

  test("says of an event that is cancelled that it is", async ({ db }) => {
    await using site = await opened(db);
    await changeEventState(site.ctx, { slug: "traff", act: "cancel" });
    const words = wordsOf(await site.show());
    expect(words).toContain("Evenemanget är inställt. Inga inbjudningar skickas.");
    expect(words).not.toContain("när evenemanget är publicerat");
  });
});
