import { describe, expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import type { Database } from "#db/index.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import * as add from "#routes/work-add-participant/route.tsx";
import * as upload from "#routes/work-import/route.tsx";
import * as start from "#routes/work-new/route.tsx";
import * as facts from "#routes/work-facts/route.tsx";
import * as kept from "#routes/work-kept/route.tsx";
import * as registration from "#routes/work-registration/route.tsx";
import * as seats from "#routes/work-seats/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor, send } from "#tests/support/door.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { keyIn, wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const EVENT = "/arbete/evenemang/traff";
const ROUTES = Object.fromEntries(
  Object.entries({
    "/arbete/nytt": start,
    "/arbete/evenemang/:slug": seats,
    "/arbete/evenemang/:slug/deltagare/lagg-till": add,
    "/arbete/evenemang/:slug/import": upload,
    "/arbete/evenemang/:slug/uppgifter": facts,
    "/arbete/evenemang/:slug/anmalan": registration,
    "/arbete/evenemang/:slug/platser-for-grupp/:allotment?": kept,
  }).map(([path, module]) => [path, { ...module, meta: undefined }]),
) as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

async function opened(db: Database) {
  const door = await openDoor({ db, routes: ROUTES });
  const ctx = { ...door.context, actor: COMMAND_LINE };
  const { id } = await openEvent(ctx, { capacities: { "on-site": 60 } });
  const { headers, organisationId } = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Exempel" });
  await givenHost(ctx, id, organisationId!);
  const show = async (path: string) => (await door.send(path, { headers })).body;
  const post = async (path: string, fields: Record<string, string>) => {
    const type = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
    const body = new URLSearchParams(fields).toString();
    const answer = await send(door.port, path, { method: "POST", headers: { ...headers, ...type }, body });
    return { status: answer.status, to: answer.headers.location, body: answer.body };
  };
  const postFile = async (path: string, submission: string, rows: string) => {
    const form = new FormData();
    form.append("submission", submission);
    form.append("file", new Blob([rows]), "a.csv");
    const whole = new Response(form);
    const type = { "content-type": whole.headers.get("content-type")!, "sec-fetch-site": "same-origin" };
    const body = Buffer.from(await whole.arrayBuffer());
    return (await send(door.port, path, { method: "POST", headers: { ...headers, ...type }, body })).headers.location;
  };
  const allotments = () => db.read((read) => read.select().from(read.tables.allotment));
  return {
    ctx,
    organisationId,
    show,
    post,
    postFile,
    allotments,
    [Symbol.asyncDispose]: () => door[Symbol.asyncDispose](),
  };
}

const KEEP = {
  ...{ intent: "save", name: "Talare", seats: "20", mode: "on-site", until: "", by: "code", code: "talare" },
};

describe("a button that is pressed twice", () => {
  test("keeps a spreadsheet once, at once or one after the other; another file by the same form is another", async ({
    db,
  }) => {
    await using site = await opened(db);
    const page = `${EVENT}/import`;
    const file = (people: number) =>
      ["Namn;E-post", ...Array.from({ length: people }, (_, index) => `Bo ${index};bo${index}@example.se`)].join("\n");
    const submission = keyIn(await site.show(page));
    const atOnce = await Promise.all([1, 2].map(() => site.postFile(page, submission, file(450))));
    const again = await site.postFile(page, submission, file(450));
    expect(new Set([...atOnce, again])).toEqual(new Set([expect.stringMatching(/\/import\/imp_\w{20}$/)]));
    const kept = () => db.read((read) => read.select().from(read.tables.participantImport));
    const acts = () => db.read((read) => read.select().from(read.tables.auditEntry));
    expect((await kept()).map(({ total }) => total)).toEqual([450]);
    expect((await acts()).filter(({ act }) => act === "upload-participants")).toHaveLength(1);
    expect(await site.postFile(page, submission, file(3))).not.toBe(again);
    expect(await site.postFile(page, keyIn(await site.show(page)), file(450))).not.toBe(again);
    expect((await kept()).map(({ total }) => total).sort()).toEqual([3, 450, 450]);
  });

  test("keeps seats for a group once, and lets go of them once", async ({ db }) => {
    await using site = await opened(db);
    const page = `${EVENT}/anmalan`;
    const keep = `${EVENT}/platser-for-grupp`;
    const form = { ...KEEP, submission: keyIn(await site.show(keep)) };
    for (const time of [1, 2])
      expect([time, (await site.post(keep, form)).to]).toEqual([time, `${page}?done=kept#kept`]);
    expect((await site.allotments()).map(({ seats: kept }) => kept)).toEqual([20]);
    await site.post(keep, { ...KEEP, submission: keyIn(await site.show(keep)) });
    expect((await site.allotments()).map(({ seats: kept }) => kept)).toEqual([20, 20]);

    const { id } = (await site.allotments())[0]!;
    const before = wordsOf(await site.show(page));
    expect(before).toContain("De 20 platser som är kvar går genast till väntelistan, eller blir allas.");
    expect(before).toContain("Det går inte att ångra.");
    const release = { intent: "release", allotment: id };
    const twice = [await site.post(page, release), await site.post(page, release)];
    expect(twice.map(({ to }) => to)).toEqual([`${page}?done=released#kept`, `${page}?done=released#kept`]);
  });

  test("begins one draft, and another for another text", async ({ db }) => {
    await using site = await opened(db);
    const fields = { intent: "read", host: site.organisationId!, text: "Nätverksträff 3 mars 2027", year: "" };
    const form = { ...fields, submission: keyIn(await site.show("/arbete/nytt")) };
    const [first, again] = [await site.post("/arbete/nytt", form), await site.post("/arbete/nytt", form)];
    expect(first.to).toMatch(/dft_/);
    expect(again.to).toBe(first.to);
    const other = await site.post("/arbete/nytt", { ...form, text: "Nätverksträff 4 mars 2027" });
    expect(other.to).toMatch(/dft_/);
    expect(other.to).not.toBe(first.to);
  });

  test("adds a participant once, who is shown each time", async ({ db }) => {
    await using site = await opened(db);
    const page = `${EVENT}/deltagare/lagg-till`;
    const fields = { "name-1": "Anna", "email-1": "anna@example.se", "mode-1": "on-site", language: "sv" };
    const form = { ...fields, submission: keyIn(await site.show(page)) };
    const [first, again] = [await site.post(page, form), await site.post(page, form)];
    expect(first.to).toMatch(/reg_\w+\?done=added$/);
    expect(again.to).toBe(first.to);
    expect((await db.read((read) => read.select().from(read.tables.registration))).length).toBe(1);
  });

  test("cancels once, and says that it is so; what can't be done any more is said", async ({ db }) => {
    await using site = await opened(db);
    const page = `${EVENT}/uppgifter`;
    const cancel = { intent: "state:cancel" };
    const twice = [await site.post(page, cancel), await site.post(page, cancel)];
    expect(twice.map(({ to }) => to)).toEqual([`${page}?done=cancel`, `${page}?done=cancel`]);
    const told = await db.read((read) => read.select().from(read.tables.broadcast));
    expect(told.map(({ kind }) => kind)).toEqual(["event-cancelled"]);
    const { body } = await site.post(page, { intent: "state:unpublish" });
    expect(wordsOf(body)).toContain("Dra tillbaka: Det går inte så som evenemanget står nu.");
  });

  test("confirms once that an event was held, which is said to be final", async ({ db }) => {
    await using site = await opened(db);
    const { event } = db.tables;
    const day = { startsOn: "2026-05-20" as CalendarDate, endsOn: "2026-05-20" as CalendarDate };
    await db.inTransaction((tx) => tx.update(event).set(day));
    expect(wordsOf(await site.show(EVENT))).toContain("Ja, det genomfördes Det går inte att ångra.");
    const confirm = { intent: "confirm-held" };
    const twice = [await site.post(EVENT, confirm), await site.post(EVENT, confirm)];
    expect(twice.map(({ to }) => to)).toEqual([`${EVENT}?done=held`, `${EVENT}?done=held`]);
  });
});
