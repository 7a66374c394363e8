import { describe, expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import type { Database } from "#db/index.ts";
import { writtenQuestions } from "#db/records/question-record.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import * as registration from "#routes/work-registration/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor, send } from "#tests/support/door.ts";
import { draftItem } from "#tests/support/drafts.ts";
import { formFields } from "#tests/support/form-fields.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const PAGE = "/arbete/evenemang/traff/anmalan";
const ROUTES = {
  "/arbete/evenemang/:slug/anmalan": { ...registration, meta: undefined },
} as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

async function opened(db: Database) {
  const door = await openDoor({ db, routes: ROUTES });
  const ctx = { ...door.context, actor: COMMAND_LINE };
  const programme = ["Orsaker", "Åtgärder"].map((title) =>
    draftItem({ date: "2027-05-20" as CalendarDate, kind: "workshop", title }),
  );
  const { id } = await openEvent(ctx, { invited: { programme } });
  const { headers, organisationId } = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Exempel" });
  await givenHost(ctx, id, organisationId!);
  const show = async (path = PAGE) => (await door.send(path, { headers })).body;
  const post = (fields: Record<string, string>) =>
    send(door.port, PAGE, {
      method: "POST",
      headers: {
        ...headers,
        ...{ "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      },
      body: new URLSearchParams(fields).toString(),
    });
  const labels = () =>
    db.read(async (read) => (await writtenQuestions(read, id)).map(({ texts }) => texts.sv?.label ?? ""));
  const seats = () =>
    db.read(async (read) =>
      (await poolsOfEvent(read, id)).filter(({ itemId }) => itemId !== null).map(({ capacity }) => capacity),
    );
  return { show, post, labels, seats, [Symbol.asyncDispose]: () => door[Symbol.asyncDispose]() };
}

const asked = (html: string, number: number, label: string) => ({
  ...{ ...formFields(html, "questions"), intent: "questions" },
  ...{ [`question-${number}-label`]: label, [`question-${number}-kind`]: "text" },
});

const settings = (html: string, typed: Record<string, string>, intent = "settings") => ({
  ...{ ...formFields(html, "settings"), ...typed, intent },
});

describe("two organisers on the page of one event's registration", () => {
  test("a question that both have put last is asked for both of them, and one that both have changed is chosen", async ({
    db,
  }) => {
    await using site = await opened(db);
    const first = await site.show();
    expect((await site.post(asked(first, 1, "Hur kommer du hit?"))).status).toBe(303);
    expect((await site.post(asked(first, 1, "Hur kommer du hit?"))).status).toBe(303);
    expect((await site.post(asked(first, 1, "Vad vill du veta?"))).status).toBe(303);
    expect(await site.labels()).toEqual(["Hur kommer du hit?", "Vad vill du veta?"]);

    const seen = await site.show();
    await site.post(asked(seen, 1, "Hur reser du?"));
    const second = await site.post({ ...asked(seen, 1, "Varifrån kommer du?"), "question-2-label": "Vad undrar du?" });
    expect(second.status).toBe(409);
    expect(await site.labels()).toEqual(["Hur reser du?", "Vad vill du veta?"]);
    expect(wordsOf(second.body)).toContain("Fråga 1 Mitt : Varifrån kommer du? Den andras : Hur reser du?");
    const again = { ...formFields(second.body, "questions"), intent: "questions" };
    expect(again).toMatchObject({ "question-1-label": "Varifrån kommer du?", "question-2-label": "Vad undrar du?" });
    expect((await site.post({ ...again, "side-1": "theirs" })).status).toBe(303);
    expect(await site.labels()).toEqual(["Hur reser du?", "Vad undrar du?"]);
  });

  test("each one's settings stand; of the same setting the second chooses", async ({ db }) => {
    await using site = await opened(db);
    const seen = await site.show();
    expect((await site.post(settings(seen, { "seats-on-site": "40", asksDiet: "yes" }))).status).toBe(303);
    const second = await site.post(settings(seen, { mostFromOrganisation: "3", "seats-on-site": "50" }));
    expect(second.status).toBe(409);
    expect(wordsOf(second.body)).toContain("Platser på plats Mitt : 50 Den andras : 40");
    const chosen = await site.post(settings(second.body, { "side-seats-on-site": "theirs" }));
    expect(chosen.status).toBe(303);
    expect(formFields(await site.show(), "settings")).toMatchObject({
      ...{ "seats-on-site": "40", mostFromOrganisation: "3", asksDiet: "yes" },
    });
    const third = await site.post(settings(seen, { reminderDays: "5" }));
    expect(wordsOf(await site.show(third.headers.location))).toContain(
      "Någon annan sparade medan du skrev. Det gäller också: Platser på plats, Högst så många från samma organisation, Fråga om specialkost eller allergi.",
    );
  });

  test("each one's seats of items stand; of the same item the second one is told", async ({ db }) => {
    await using site = await opened(db);
    const [one = "", other = ""] = [...(await site.show()).matchAll(/name="seats-(itm_\w+)"/g)].map(([, id]) => id!);
    const sent = (first: string, second: string) => ({
      ...{ intent: "items", [`seen-${one}`]: "", [`seen-${other}`]: "" },
      ...{ [`seats-${one}`]: first, [`seats-${other}`]: second },
    });
    expect((await site.post(sent("20", ""))).status).toBe(303);
    expect((await site.post(sent("", "30"))).status).toBe(303);
    expect((await site.seats()).sort()).toEqual([20, 30]);
    const second = await site.post(sent("25", ""));
    expect(second.status).toBe(409);
    expect((await site.seats()).sort()).toEqual([20, 30]);
    expect(wordsOf(second.body)).toContain("Någon annan har ändrat platserna medan du skrev.");
    expect(wordsOf(second.body)).toContain("Platser till Orsaker : 20");
    expect(second.body).toMatch(new RegExp(`name="seats-${one}"[^>]*value="25"|value="25"[^>]*name="seats-${one}"`));
  });
});
