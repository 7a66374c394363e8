import { describe, expect } from "vitest";
import { setQuestions, type SetQuestions } from "#commands/registration/set-questions.ts";
import type { Database } from "#db/index.ts";
import { importChoices } from "#db/records/import-choices-record.ts";
import { writtenQuestions } from "#db/records/question-record.ts";
import { registrationForm } from "#queries/registration-form.ts";
import { test } from "#tests/support/database.ts";
import { gathering } from "#tests/support/gathering.ts";
import { person } from "#tests/support/open-event.ts";

const DONE = { ok: true, value: null };
const SV = { label: "Hur reser du?", options: ["Tåg", "Bil"] };
const EN = { label: "How do you travel?", options: ["Train", "Car"] };
const asking = (texts: SetQuestions["questions"][number]["texts"]) =>
  ({ kind: "choice", required: false, mode: null, texts }) as const;

test("options that are alike hold up no other question where they stand already", async ({ db }) => {
  const event = await gathering(db);
  const set = (...questions: SetQuestions["questions"]) => setQuestions(event.ctx, { slug: event.slug, questions });
  const alike = asking({ sv: { label: "Var?", options: ["Verkstad", "Verkstad"] } });
  expect(await set(alike)).toEqual({ ok: false, refusal: "question-malformed" });
  expect(await set(asking({ sv: SV }))).toEqual(DONE);
  await db.inTransaction((tx) => tx.update(tx.tables.question).set({ texts: alike.texts }));
  expect(await set(alike, asking({ sv: SV }))).toEqual(DONE);
  const more = asking({ sv: { label: "Var?", options: ["Verkstad", "Verkstad", "Verkstad"] } });
  expect(await set(more, asking({ sv: SV }))).toEqual({ ok: false, refusal: "question-malformed" });
});

/** An event whose question in Swedish Alva has answered. */
async function answered(db: Database) {
  const event = await gathering(db);
  const set = (...questions: SetQuestions["questions"]) => setQuestions(event.ctx, { slug: event.slug, questions });
  expect(await set(asking({ sv: SV }))).toEqual(DONE);
  const [question] = await db.read((read) => read.select().from(read.tables.question));
  await event.come(person("Alva", { answers: [{ questionId: question!.id, sent: ["1"] }] }));
  return { ...event, set, questionId: question!.id };
}

describe("questions that somebody has answered", () => {
  test("can be written in the language that they are not in, and stay the same questions", async ({ db }) => {
    const event = await answered(db);
    expect(await event.set(asking({ en: EN, sv: SV }))).toEqual(DONE);
    expect(await db.read((read) => writtenQuestions(read, event.id))).toEqual([asking({ sv: SV, en: EN })]);
    const answers = await db.read((read) => read.select().from(read.tables.registrationAnswer));
    expect(answers).toEqual([{ registrationId: event.idOf("Alva"), questionId: event.questionId, answer: 1 }]);
    const shown = await Promise.all((["sv", "en"] as const).map((of) => registrationForm(event.ctx, event.slug, of)));
    expect(shown.map((form) => form?.questions.map(({ text }) => text))).toEqual([
      [{ language: "sv", text: SV }],
      [{ language: "en", text: EN }],
    ]);
    const acts = await db.read((read) => read.select().from(read.tables.auditEntry));
    const facts = acts.filter(({ act }) => act === "set-questions").map((entry) => entry.facts["after"]);
    expect(facts.at(-1)).toEqual({
      questions: [
        { ...asking({ sv: SV, en: EN }), name: "Hur reser du? (Tåg, Bil) / How do you travel? (Train, Car)" },
      ],
    });
  });

  test("can be mended in their words, which is told of in the log, and stay answered", async ({ db }) => {
    const event = await answered(db);
    const mended = { ...SV, label: "Hur reser du hit?", options: ["Tåget", "Bil"] };
    expect(await event.set(asking({ sv: mended }))).toEqual(DONE);
    const answers = await db.read((read) => read.select().from(read.tables.registrationAnswer));
    expect(answers).toEqual([{ registrationId: event.idOf("Alva"), questionId: event.questionId, answer: 1 }]);
    const acts = await db.read((read) => read.select().from(read.tables.auditEntry));
    const set = acts.filter(({ act }) => act === "set-questions").at(-1)?.facts;
    expect([set?.["before"], set?.["after"]]).toMatchObject([
      { questions: [{ texts: { sv: SV } }] },
      { questions: [{ texts: { sv: mended } }] },
    ]);
  });

  test.for([
    ["another kind", [{ ...asking({ sv: SV, en: EN }), kind: "choices" as const }]],
    ["one answer more", [asking({ sv: { ...SV, options: ["Tåg", "Bil", "Buss"] } })]],
    ["another language in place of its own", [asking({ en: EN })]],
    ["one question more", [asking({ sv: SV, en: EN }), asking({ sv: SV })]],
    ["none", []],
  ] as const)("can't be given %s", async ([, questions], { db }) => {
    const event = await answered(db);
    expect(await event.set(...questions)).toEqual({ ok: false, refusal: "answered-already" });
    expect(await db.read((read) => writtenQuestions(read, event.id))).toEqual([asking({ sv: SV })]);
  });

  test("can't get more answers in the one language than in the other", async ({ db }) => {
    const event = await answered(db);
    const more = { ...EN, options: ["Train", "Car", "Bus"] };
    expect(await event.set(asking({ sv: SV, en: more }))).toEqual({ ok: false, refusal: "question-malformed" });
  });
});

test("a spreadsheet's columns are known by a question's words in either language, Swedish first on both engines", async ({
  db,
}) => {
  const event = await gathering(db);
  await setQuestions(event.ctx, { slug: event.slug, questions: [asking({ en: EN, sv: SV })] });
  const { questions } = await db.read((read) => importChoices(read, event.id));
  expect(questions.map(({ labels, options }) => ({ labels, options }))).toEqual([
    {
      labels: [
        { language: "sv", text: "Hur reser du?" },
        { language: "en", text: "How do you travel?" },
      ],
      options: [
        ["Tåg", "Train"],
        ["Bil", "Car"],
      ],
    },
  ]);
});
