import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { setQuestions } from "#commands/registration/set-questions.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import { participants } from "#queries/participants.ts";
import { sv } from "#i18n/sv.ts";
import { commandLine } from "#tests/support/command-line.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent } from "#tests/support/open-event.ts";

/** Beside those that the command line counts. */
const newId = idMaker(randomBytes);
const words = sv.cli.importParticipants;
const folder = mkdtempSync(join(tmpdir(), "samling-cli-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function csv(...lines: string[]): string {
  const path = join(folder, `${lines.length}.csv`);
  writeFileSync(path, lines.join("\n"));
  return path;
}

test("a spreadsheet is judged line by line, and its people are added once that is said", async ({ db }) => {
  const ctx = { ...testContext(db, { at: "2026-11-22T08:00:00Z" }), newId };
  await openEvent(ctx, { capacities: { "on-site": 1, digital: null } });
  const texts = { sv: { label: "Buss", options: ["Tur", "Retur"] } };
  const asked = { kind: "choice", required: true, mode: null, texts } as const;
  const set = await setQuestions(ctx, { slug: "traff", questions: [asked] });
  expect(set.ok).toBe(true);
  const cli = commandLine(db);
  const path = csv(
    "Namn;E-post;Buss;Fika",
    "Anna;anna@example.se;tur;",
    "Bo;bo@example.se;båt;",
    "Cia;cia@example.se;;",
  );
  const judged = await cli("import-participants", path, "--event", "traff");
  expect(judged).toEqual({
    code: 0,
    said: [
      "De här kolumnerna används inte: Fika.",
      "Rad 3: Svaret finns inte bland alternativen (Buss). Bo, bo@example.se",
      "Får plats: 1",
      "Svaret finns inte bland alternativen: 1",
      "Ställs på väntelistan: 1",
      words.notYet,
    ],
    answer: { imported: false, outcomes: { registered: 1, "answer-not-an-option": 1, waits: 1 } },
  });
  const people = async () => {
    const found = await participants(ctx, "traff");
    return found.ok && found.value.map(({ name, seat }) => [name, seat]).sort();
  };
  expect(await people()).toEqual([]);
  expect(await db.read((read) => read.select().from(read.tables.participantImport))).toEqual([]);
  const done = await cli("import-participants", path, "--event", "traff", "--when-full", "refuse", "--commit");
  expect(done.answer).toMatchObject({
    imported: true,
    outcomes: { registered: 1, "answer-not-an-option": 1, full: 1 },
  });
  expect(await people()).toEqual([["Anna", "on-site"]]);
  const answers = await db.read((read) => read.select().from(read.tables.registrationAnswer));
  expect(answers.map(({ answer }) => answer)).toEqual([0]);
  expect(await db.read((read) => read.select().from(read.tables.message))).toEqual([]);
});

test("what can't be read, and what is no event, is told", async ({ db }) => {
  await openEvent({ ...testContext(db), newId });
  const cli = commandLine(db);
  const path = csv("Namn;E-post", "Anna;anna@example.se");
  expect(await cli("import-participants", path)).toMatchObject({ code: 2, said: [words.usage] });
  expect(await cli("import-participants", "/finns/inte.csv", "--event", "traff")).toMatchObject({ code: 2 });
  expect(await cli("import-participants", path, "--event", "ingen")).toMatchObject({
    ...{ code: 1, said: [words.noEvent("ingen")] },
  });
  const nameless = csv("Rubrik", "a", "b", "c");
  expect(await cli("import-participants", nameless, "--event", "traff")).toMatchObject({
    ...{ code: 1, said: [expect.anything(), sv.work.lists.import.refusals["columns-missing"]] },
  });
});
