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
  const show = async () => (await door.send(PAGE, { headers })).body;
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

/** What the form of the questions carries of what was seen. */
function seenIn(html: string): string {
  const form = html.slice(html.indexOf('id="questions"'));
  const value = /name="seen" value="([^"]*)"/.exec(form)?.[1] ?? "nothing";
  return value.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

const asked = (seen: string, label: string) => ({
  ...{ intent: "questions", seen, "question-1-label": label, "question-1-kind": "text" },
});

describe("two organisers on the page of one event's registration", () => {
  test("the second one's questions replace nobody's unseen, and stay in the form", async ({ db }) => {
    await using site = await opened(db);
    const seen = seenIn(await site.show());
    expect((await site.post(asked(seen, "Hur kommer du hit?"))).status).toBe(303);
    expect((await site.post(asked(seen, "Hur kommer du hit?"))).status).toBe(303);
    const second = await site.post(asked(seen, "Vad vill du veta?"));
    expect(second.status).toBe(409);
    expect(await site.labels()).toEqual(["Hur kommer du hit?"]);
    expect(wordsOf(second.body)).toContain("Någon annan har ändrat frågorna medan du skrev.");
    expect(wordsOf(second.body)).toContain("Fråga 1 : Hur kommer du hit?");
    expect(second.body).toContain('value="Vad vill du veta?"');
    expect((await site.post(asked(seenIn(second.body), "Vad vill du veta?"))).status).toBe(303);
    expect(await site.labels()).toEqual(["Vad vill du veta?"]);
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
