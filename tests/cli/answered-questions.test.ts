import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { idMaker } from "#domain/values/identifiers.ts";
import { commandLine } from "#tests/support/command-line.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";

const folder = mkdtempSync(join(tmpdir(), "samling-cli-questions-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("once somebody has answered, the words of questions can be mended, and it is said that no more can", async ({
  db,
}) => {
  const cli = commandLine(db);
  const ctx = { ...testContext(db), newId: idMaker(randomBytes) };
  await openEvent(ctx);
  const ask = (...texts: readonly object[]) => {
    const path = join(folder, "questions.json");
    writeFileSync(path, JSON.stringify(texts.map((sv) => ({ kind: "yes-no", texts: { sv } }))));
    return cli("questions", "traff", path);
  };
  await ask({ label: "Kommer du med tåg?" });
  const [question] = await db.read((read) => read.select().from(read.tables.question));
  await registered(ctx, [person("Anna", { answers: [{ questionId: question!.id, sent: ["yes"] }] })]);
  expect(await ask({ label: "Kommer du med tåget?" })).toMatchObject({ code: 0, said: [] });
  expect((await ask({ label: "Kommer du med tåget?" }, { label: "Med buss?" })).said).toEqual([
    "Någon har redan svarat på frågorna. Orden går att ändra och skriva på båda språken. Frågorna, sättet att svara och alternativens antal och ordning är kvar som de är.",
  ]);
});
