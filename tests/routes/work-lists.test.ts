import { describe, expect } from "vitest";
import { COMMAND_LINE, SYSTEM } from "#access/actor.ts";
import type { Database } from "#db/index.ts";
import { readSpreadsheet } from "#documents/read-spreadsheet.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";
import { makeLists } from "#jobs/make-lists.ts";
import { runImports } from "#jobs/run-imports.ts";
import * as importLines from "#routes/work-import/import.tsx";
import * as imports from "#routes/work-import/route.tsx";
import * as template from "#routes/work-import/template.ts";
import * as disclosure from "#routes/work-lists/disclosure.tsx";
import * as list from "#routes/work-lists/export.tsx";
import * as listFile from "#routes/work-lists/export-file.ts";
import * as fetchList from "#routes/work-lists/fetch.ts";
import * as lists from "#routes/work-lists/route.tsx";
import * as organisations from "#routes/work-organisations/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor, sendForBytes } from "#tests/support/door.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn, type SignedInWish } from "#tests/support/signed-in.ts";

const ROUTES = Object.fromEntries(
  Object.entries({
    "/arbete/evenemang/:slug/listor": lists,
    "/arbete/evenemang/:slug/listor/file": fetchList,
    "/arbete/evenemang/:slug/listor/lamna-ut": disclosure,
    "/arbete/evenemang/:slug/listor/:export": list,
    "/arbete/evenemang/:slug/listor/:export/file": listFile,
    "/arbete/evenemang/:slug/import": imports,
    "/arbete/evenemang/:slug/import/template": template,
    "/arbete/evenemang/:slug/import/:import": importLines,
    "/arbete/organisationer": organisations,
  }).map(([path, module]) => [path, { ...module, meta: undefined }]),
) as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

const LISTS = "/arbete/evenemang/traff/listor";
/** Of the length of a browser's own. */
const BOUNDARY = "-".repeat(20) + "0123456789".repeat(3);
const IMPORT = "/arbete/evenemang/traff/import";

async function opened(db: Database) {
  const door = await openDoor({ db, routes: ROUTES });
  // One clock and one counter of ids for all.
  const ctx = { ...door.context, actor: COMMAND_LINE };
  const { id } = await openEvent(ctx, {
    capacities: { "on-site": 3, digital: 5 },
    rules: { asksAccessNeeds: true },
  });
  const host = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Exempel" });
  await givenHost(ctx, id, host.organisationId!);
  const as = async (wish: SignedInWish) => (await signedIn(db, wish)).headers;
  const ask = (path: string, headers: Record<string, string> = host.headers) =>
    sendForBytes(door.port, path, { headers });
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = host.headers) =>
    sendForBytes(door.port, path, {
      method: "POST",
      headers: {
        ...headers,
        ...{ "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      },
      body: new URLSearchParams(fields).toString(),
    });
  const jobs = async () => {
    const context = { ...ctx, actor: SYSTEM, signal: new AbortController().signal };
    await makeLists.run(context);
    await runImports.run(context);
  };
  return { door, ctx, host, as, ask, post, jobs, [Symbol.asyncDispose]: () => door[Symbol.asyncDispose]() };
}

async function rowsOf(file: Buffer): Promise<readonly (readonly string[])[]> {
  const read = await readSpreadsheet(file);
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
}

describe("the lists of an event", () => {
  test("are offered to whom they are for, and to nobody else", async ({ db }) => {
    await using site = await opened(db);
    const organiser = wordsOf((await site.ask(LISTS)).body.toString());
    for (const word of ["Deltagarlista", "Väntelista", "med namn", "Namnbrickor", "Lämna ut allmän handling"]) {
      expect(organiser).toContain(word);
    }
    const coordinator = await site.as({ role: "coordinator", organisation: "Länsstyrelsen Exempel" });
    const counts = wordsOf((await site.ask(LISTS, coordinator)).body.toString());
    expect(counts).toContain("Du ser hur många de är, på sidan Platser, men inte vilka de är.");
    for (const word of ["Specialkost, antal", "Väntelista", "Hämta"]) expect(counts).not.toContain(word);
    const taken = await site.post(`${LISTS}/file`, { list: "catering", format: "csv" }, coordinator);
    expect([taken.status, taken.headers.location]).toEqual([303, `${LISTS}?refused=not-allowed`]);
    const stranger = await site.as({ role: "organiser", organisation: "En annan myndighet" });
    expect((await site.ask(LISTS, stranger)).status).toBe(404);
    expect((await site.post(`${LISTS}/file`, { list: "participants", format: "csv" }, stranger)).status).toBe(404);
    expect((await site.ask(`${LISTS}/lamna-ut`, coordinator)).status).toBe(404);
    const visitor = await site.ask(LISTS, {});
    expect([visitor.status, visitor.headers.location]).toEqual([303, `/logga-in?back=${encodeURIComponent(LISTS)}`]);
    expect(visitor.headers["cache-control"]).toBe("no-store");
  });

  test("those who said yes stand on the list that is given out; protected identities on none (C19)", async ({ db }) => {
    await using site = await opened(db);
    await registered(site.ctx, [person("Åsa Öberg", { listed: true, organisation: "Ö", county: "07" as CountyCode })]);
    await registered(site.ctx, [person("Bo Ek")]);
    await registered(site.ctx, [
      person("Hemlig Person", {
        listed: true,
        protected: true,
        accessNeeds: "Hörslinga",
        organisation: "Byrån",
        county: "07" as CountyCode,
      }),
    ]);
    await registered(site.ctx, [person("Köar Länge"), person("Köar Skyddad", { protected: true })]);
    const fetched = async (list: string, more: Record<string, string> = {}) => {
      const answer = await site.post(`${LISTS}/file`, { list, format: "csv", ...more });
      expect([answer.status, answer.headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
      expect(answer.headers["content-disposition"]).toMatch(/^attachment; filename="[a-z0-9-]+\.csv"$/);
      return (await rowsOf(answer.body)).slice(1).map((row) => row.slice(0, 2));
    };
    expect(await fetched("given-out")).toEqual([["Åsa Öberg", "Ö"]]);
    expect((await fetched("participants")).map(([name]) => name)).toEqual(["Bo Ek", "Köar Länge", "Åsa Öberg"]);
    expect(await fetched("waitlist")).toEqual([["1", "Köar Länge"]]);
    expect(await fetched("needs")).toEqual([["På plats", "Hörslinga"]]);
    expect(await fetched("needs", { names: "yes" })).toEqual([["Skyddade personuppgifter", ""]]);
    expect(await fetched("catering")).toEqual([["Utan önskemål om specialkost", "3"]]);
    const badges = await site.post(`${LISTS}/file`, { list: "badges", badge: "80x50" });
    expect(badges.headers["content-type"]).toBe("application/pdf");
    expect(badges.body.subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("what means nothing is told on the page", async ({ db }) => {
    await using site = await opened(db);
    const answer = await site.post(`${LISTS}/file`, { list: "disclosure", format: "csv" });
    expect(answer.headers.location).toBe(`${LISTS}?refused=list-unknown`);
    expect(wordsOf((await site.ask(answer.headers.location!)).body.toString())).toContain("Välj en lista.");
    expect((await site.ask(`${LISTS}/exp_00000000000000000000`)).status).toBe(404);
    expect((await site.ask(`${LISTS}/exp_00000000000000000000/file`)).status).toBe(404);
  });
});

describe("handing out an official document", () => {
  test("what was typed stays where something is missing; then the file, with what was held back", async ({ db }) => {
    await using site = await opened(db);
    await registered(site.ctx, [person("Anna Ek"), person("Hemlig Person", { protected: true })]);
    const missing = await site.post(`${LISTS}/lamna-ut`, { field: "name", receiver: "Nyhetsredaktionen", reason: "" });
    expect(missing.status).toBe(422);
    expect(missing.body.toString()).toContain('value="Nyhetsredaktionen"');
    const asked = { field: "name", receiver: "Nyhetsredaktionen", reason: "Inget hinder", format: "csv" };
    const done = await site.post(`${LISTS}/lamna-ut`, asked);
    expect(done.status).toBe(303);
    const page = done.headers.location!;
    expect(wordsOf((await site.ask(page)).body.toString())).toContain("Listan väntar på sin tur");
    await site.jobs();
    expect(wordsOf((await site.ask(page)).body.toString())).toContain("Listan är klar.");
    expect(await rowsOf((await site.ask(`${page}/file`)).body)).toEqual([["Namn"], ["Anna Ek"]]);
    const viewer = await site.as({ role: "viewer", organisation: "Länsstyrelsen Exempel" });
    expect((await site.ask(`${page}/file`, viewer)).status).toBe(404);
  });
});

describe("importing a spreadsheet", () => {
  test("upload, look, change, start, and follow", async ({ db }) => {
    await using site = await opened(db);
    const text = "Deltagarens namn;Mejl;Var\r\nÅsa Öberg;asa@example.se;på plats\r\nBo Ek;bo;digitalt\r\n";
    const sent = await upload(site, text);
    expect(sent.status).toBe(303);
    const page = sent.headers.location!;
    const looked = wordsOf((await site.ask(page)).body.toString());
    expect(looked).toContain("De här kolumnerna används inte: Var. ");
    expect(looked).toContain("Får plats 1");
    expect(looked).toContain("3 Bo Ek, bo E-postadressen stämmer inte");
    expect(looked).toContain("Lägg till 1 person");
    const form = { "column-name": "0", "column-email": "1", "column-mode": "2", mode: "on-site", "when-full": "wait" };
    const checked = await site.post(page, { ...form, intent: "check", "column-email": "" });
    expect(checked.headers.location).toBe(`${page}#result`);
    const again = wordsOf((await site.ask(page)).body.toString());
    expect(again).toContain("Välj kolumner för namn och e-postadress.");
    expect(again).toContain("De här kolumnerna används inte: Mejl. ");
    expect((await site.post(page, { ...form, intent: "start" })).headers.location).toBe(page);
    expect(wordsOf((await site.ask(page)).body.toString())).toContain("Personerna läggs till.");
    await site.jobs();
    const after = wordsOf((await site.ask(page)).body.toString());
    expect(after).toContain("Importen är klar.");
    expect(after).toContain("Har fått plats 1");
    expect((await site.post(page, { ...form, intent: "check" })).headers.location).toBe(`${page}?refused=started`);
    expect((await site.post(page, { intent: "discard" })).headers.location).toBe(IMPORT);
    expect((await site.ask(page)).status).toBe(404);
  });

  test("files that can't be read are told of, and strangers have no such page", async ({ db }) => {
    await using site = await opened(db);
    const empty = await upload(site, "");
    expect([empty.status, wordsOf(empty.body.toString()).includes("Filen är tom.")]).toEqual([422, true]);
    const stranger = await site.as({ role: "organiser", organisation: "En annan myndighet" });
    expect((await site.ask(IMPORT, stranger)).status).toBe(404);
    const sent = await upload(site, "Namn;Mejl\r\nA B;a@example.se\r\n");
    expect((await site.ask(sent.headers.location!, stranger)).status).toBe(404);
    expect((await site.post(sent.headers.location!, { intent: "start" }, stranger)).status).toBe(404);
    const made = await site.ask(`${IMPORT}/template`);
    expect((await rowsOf(made.body))[0]?.slice(0, 2)).toEqual(["Namn", "E-postadress"]);
  });

  function upload(site: Awaited<ReturnType<typeof opened>>, text: string) {
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="lista.csv"\r\nContent-Type: text/csv\r\n\r\n`;
    return sendForBytes(site.door.port, IMPORT, {
      method: "POST",
      headers: {
        ...site.host.headers,
        ...{ "content-type": `multipart/form-data; boundary=${BOUNDARY}`, "sec-fetch-site": "same-origin" },
      },
      body: Buffer.concat([Buffer.from(head), Buffer.from(text), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
    });
  }
});

describe("spellings of organisations", () => {
  test("are for those who run the installation, who sort them out with one click, and undo it", async ({ db }) => {
    await using site = await opened(db);
    const path = "/arbete/organisationer";
    expect((await site.ask(path)).status).toBe(404);
    const admin = await signedIn(db, { role: "administrator" });
    const known = (await signedIn(db, { role: "viewer", organisation: "Växjö kommun" }))
      .organisationId as OrganisationId;
    await registered(site.ctx, [person("Anna Ek", { organisation: "Växjö komun", county: "07" as CountyCode })]);
    const shown = (await site.ask(path, admin.headers)).body.toString();
    expect(wordsOf(shown)).toContain("1 stavning att reda ut");
    expect(shown).toContain(`value="${known}"`);
    const asked = { intent: "resolve", key: "~vaxjo komun", place: "0" };
    const missing = await site.post(path, { ...asked, name: "Finns inte" }, admin.headers);
    expect([missing.status, missing.body.toString().includes('value="Finns inte"')]).toEqual([422, true]);
    const done = await site.post(path, { ...asked, organisation: known }, admin.headers);
    expect(done.headers.location).toBe(`${path}?done=done`);
    const after = (await site.ask(path, admin.headers)).body.toString();
    expect(wordsOf(after)).toContain("Registret känner igen alla organisationer");
    const id = /name="id" value="(rsl_\w+)"/.exec(after)?.[1] ?? "";
    expect((await site.post(path, { intent: "undo-resolution", id }, admin.headers)).headers.location).toBe(
      `${path}?done=undone`,
    );
    expect(wordsOf((await site.ask(path, admin.headers)).body.toString())).toContain("1 stavning att reda ut");
  });
});
