import { describe, expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import type { Database } from "#db/index.ts";
import { writtenQuestions } from "#db/records/question-record.ts";
import { findEventForRegistration } from "#db/records/registration-rules-record.ts";
import { readSpreadsheet } from "#documents/read-spreadsheet.ts";
import * as event from "#routes/event/route.tsx";
import * as template from "#routes/work-import/template.ts";
import * as registration from "#routes/work-registration/route.tsx";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import { test } from "#tests/support/database.ts";
import { openDoor, send, sendForBytes } from "#tests/support/door.ts";
import { formFields } from "#tests/support/form-fields.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const PAGE = "/arbete/evenemang/traff/anmalan";
const ROUTES = Object.fromEntries(
  Object.entries({
    ...{ [PAGE.replace("traff", ":slug")]: registration, "/en/work/events/:slug/registration": registration },
    ...{ "/arbete/evenemang/:slug/import/template": template, "/en/work/events/:slug/import/template": template },
    ...{ "/evenemang/:slug": event, "/en/events/:slug": event },
  }).map(([path, module]) => [path, { ...module, meta: undefined }]),
) as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

async function opened(db: Database) {
  const door = await openDoor({
    ...{ db, routes: ROUTES },
    fillers: { "submission-key": () => newSubmissionKey(door.context.newId), "time-stamp": () => "0" },
  });
  const ctx = { ...door.context, actor: COMMAND_LINE };
  const { id, slug } = await openEvent(ctx);
  const { headers, organisationId } = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Exempel" });
  await givenHost(ctx, id, organisationId!);
  return {
    ctx,
    show: async (path = PAGE) => (await door.send(path, { headers })).body,
    post: (fields: Record<string, string>, path = PAGE) =>
      send(door.port, path, {
        method: "POST",
        headers: {
          ...headers,
          ...{ "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
        },
        body: new URLSearchParams(fields).toString(),
      }),
    rowsOf: async (path: string) => {
      const read = await readSpreadsheet((await sendForBytes(door.port, path, { headers })).body);
      return read.ok ? read.value : read.refusal;
    },
    asked: () => db.read(async (read) => (await writtenQuestions(read, id)).map(({ texts }) => texts)),
    told: () =>
      db.read(async (read) => {
        const { rules } = (await findEventForRegistration(read, slug))!;
        return [rules?.confirmationText, rules?.otherConfirmationText];
      }),
    [Symbol.asyncDispose]: () => door[Symbol.asyncDispose](),
  };
}

const CHOICE = {
  ...{ label: "Hur reser du?", hint: "Hela vägen.", kind: "choice", options: "Tåg\r\nBil" },
  ...{ otherLabel: "How do you travel?", otherOptions: "Train\r\n\r\nCar" },
};
const ASKED = {
  sv: { label: "Hur reser du?", hint: "Hela vägen.", options: ["Tåg", "Bil"] },
  en: { label: "How do you travel?", options: ["Train", "Car"] },
};

const asking = (html: string, number: number, fields: Record<string, string>) => ({
  ...formFields(html, "questions"),
  ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [`question-${number}-${name}`, value])),
  intent: "questions",
});

const setting = (html: string, typed: Record<string, string>) => ({
  ...{ ...formFields(html, "settings"), ...typed, intent: "settings" },
});

describe("a question in both languages", () => {
  test("is asked in the reader's, with what is written in the other alone, and is a column's heading", async ({
    db,
  }) => {
    await using site = await opened(db);
    expect((await site.post(asking(await site.show(), 1, CHOICE))).status).toBe(303);
    expect(await site.asked()).toEqual([ASKED]);
    const english = await site.show("/en/events/traff");
    const words = wordsOf(english);
    expect(words).toContain("How do you travel?");
    for (const word of ["Train", "Car", "Hela vägen."]) expect(words).toContain(word);
    for (const word of ["Hur reser du?", "Tåg"]) expect(words).not.toContain(word);
    expect(english).toContain('<span lang="sv">Hela vägen.</span>');
    expect(wordsOf(await site.show("/evenemang/traff"))).toMatch(/Hur reser du\?.* Hela vägen\. .*Tåg Bil/);
    const headings = async (path: string) => (await site.rowsOf(path))[0]?.at(-1);
    expect(await headings("/arbete/evenemang/traff/import/template")).toBe("Hur reser du?");
    expect(await headings("/en/work/events/traff/import/template")).toBe("How do you travel?");
  });

  test("stands in its own fields whichever language the organiser reads", async ({ db }) => {
    await using site = await opened(db);
    await site.post(asking(await site.show(), 1, CHOICE));
    for (const path of [PAGE, "/en/work/events/traff/registration"]) {
      const fields = formFields(await site.show(path), "questions");
      expect(fields).toMatchObject({
        ...{ "question-1-label": "Hur reser du?", "question-1-options": "Tåg\nBil" },
        ...{ "question-1-otherLabel": "How do you travel?", "question-1-otherOptions": "Train\nCar" },
      });
      expect((await site.post({ ...fields, intent: "questions" }, path)).status).toBe(303);
      expect(await site.asked()).toEqual([ASKED]);
    }
  });

  test("may be in the other language alone, and goes when both are emptied", async ({ db }) => {
    await using site = await opened(db);
    await site.post(asking(await site.show(), 1, { otherLabel: "Anything else?", kind: "text" }));
    expect(await site.asked()).toEqual([{ en: { label: "Anything else?" } }]);
    expect(await site.show("/evenemang/traff")).toContain('lang="en"');
    await site.post(asking(await site.show(), 1, { otherLabel: "" }));
    expect(await site.asked()).toEqual([]);
  });

  test.for([
    ["fewer answers in the other", { ...CHOICE, otherOptions: "Train" }, "lika många svarsalternativ", "otherOptions"],
    ["no text in the other", { ...CHOICE, otherLabel: "" }, "behöver en egen text", "otherLabel"],
    ["no text in its own", { ...CHOICE, label: "" }, "En fråga behöver en text", "label"],
    ["one answer twice", { ...CHOICE, options: "Bil\r\nbil" }, "alla olika", "options"],
  ] as const)(
    "with %s is shown again with the fault at its field, and nothing of it is lost",
    async ([, fields, said, at], { db }) => {
      await using site = await opened(db);
      const answer = await site.post(asking(await site.show(), 1, fields));
      expect(answer.status).toBe(422);
      expect(wordsOf(answer.body)).toContain(said);
      expect(answer.body).toContain(`<a href="#question-1-${at}">`);
      expect(answer.body).toMatch(new RegExp(`aria-describedby="[^"]*question-1-${at}-fault`));
      const again = formFields(answer.body, "questions");
      for (const [name, value] of Object.entries(fields)) {
        expect(again[`question-1-${name}`], name).toBe(value.replaceAll("\r\n", "\n"));
      }
      expect(await site.asked()).toEqual([]);
    },
  );

  test("that somebody has answered can still get its other language and be mended, and stays the same question", async ({
    db,
  }) => {
    await using site = await opened(db);
    await site.post(asking(await site.show(), 1, { label: "Hur reser du?", kind: "text" }));
    const [question] = await db.read((read) => read.select().from(read.tables.question));
    await registered(site.ctx, [person("Alva", { answers: [{ questionId: question!.id, sent: ["Tåg"] }] })]);
    const page = await site.show();
    expect(wordsOf(page)).toContain("Någon har svarat. Orden kan rättas och skrivas på båda språken.");
    const other = await site.post(asking(page, 1, { label: "Varför?", kind: "yes-no" }));
    expect(other.status).toBe(422);
    const mended = asking(page, 1, { label: "Hur reser du hit?", otherLabel: "How do you travel?" });
    expect((await site.post(mended)).status).toBe(303);
    expect(await site.asked()).toEqual([{ sv: { label: "Hur reser du hit?" }, en: { label: "How do you travel?" } }]);
  });

  test("is kept beside another's question, and chosen whole where both have changed it", async ({ db }) => {
    await using site = await opened(db);
    await site.post(asking(await site.show(), 1, CHOICE));
    const seen = await site.show();
    await site.post(asking(seen, 1, { otherOptions: "Rail\r\nCar" }));
    expect((await site.post(asking(seen, 2, { label: "Annat?", otherLabel: "Else?", kind: "text" }))).status).toBe(303);
    const mended = { ...ASKED, en: { ...ASKED.en, options: ["Rail", "Car"] } };
    const last = { sv: { label: "Annat?" }, en: { label: "Else?" } };
    expect(await site.asked()).toEqual([mended, last]);
    const clash = await site.post(asking(seen, 1, { otherHint: "All the way." }));
    expect(clash.status).toBe(409);
    expect(wordsOf(clash.body)).toContain("Den andras : Hur reser du? Hela vägen. Tåg Bil How do you travel? Rail Car");
    const mine = { ...asking(clash.body, 1, {}), "side-1": "mine" };
    expect((await site.post(mine)).status).toBe(303);
    expect(await site.asked()).toEqual([{ ...ASKED, en: { ...ASKED.en, hint: "All the way." } }, last]);
  });
});

describe("the text of the confirmation in both languages", () => {
  test("is kept line by line, and told of at its own field where it is too long", async ({ db }) => {
    await using site = await opened(db);
    const texts = { confirmationText: "Ta med legitimation.", otherConfirmationText: "Bring a proof.\r\n\r\nGo left." };
    expect((await site.post(setting(await site.show(), texts))).status).toBe(303);
    expect(await site.told()).toEqual(["Ta med legitimation.", "Bring a proof.\n\nGo left."]);
    const long = await site.post(setting(await site.show(), { otherConfirmationText: "A".repeat(2001) }));
    expect(long.status).toBe(422);
    expect(wordsOf(long.body)).toContain("Er egen text i bekräftelsen på engelska: Texten är för lång.");
    expect(long.body).toContain('<a href="#otherConfirmationText">');
    expect(await site.told()).toEqual(["Ta med legitimation.", "Bring a proof.\n\nGo left."]);
  });

  test("of two organisers each keeps theirs; of the same one the second chooses", async ({ db }) => {
    await using site = await opened(db);
    const seen = await site.show();
    await site.post(setting(seen, { otherConfirmationText: "Bring a proof." }));
    const beside = await site.post(setting(seen, { confirmationText: "Ta med legitimation." }));
    expect(wordsOf(await site.show(beside.headers.location))).toContain(
      "Det gäller också: Er egen text i bekräftelsen på engelska.",
    );
    expect(await site.told()).toEqual(["Ta med legitimation.", "Bring a proof."]);
    const clash = await site.post(setting(seen, { otherConfirmationText: "Bring nothing." }));
    expect(clash.status).toBe(409);
    expect(wordsOf(clash.body)).toContain(
      "Er egen text i bekräftelsen på engelska Mitt : Bring nothing. Den andras : Bring a proof.",
    );
    await site.post(setting(clash.body, { "side-otherConfirmationText": "mine" }));
    expect(await site.told()).toEqual(["Ta med legitimation.", "Bring nothing."]);
  });
});
