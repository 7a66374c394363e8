import { describe, expect, test } from "vitest";
import type { ImportChoices, ImportedQuestion } from "#domain/registration/import-choices.ts";
import { guessColumns } from "#domain/registration/import-columns.ts";
import { parseImportLine } from "#domain/registration/import-line.ts";

const question = (id: string, given: Partial<ImportedQuestion>): ImportedQuestion => ({
  ...{ id: `qst_${id}`, kind: "text", mode: null, labels: [{ language: "sv", text: id }], options: [] },
  ...given,
});

const CHOICES: ImportChoices = {
  questions: [
    question("role", {
      labels: [
        { language: "sv", text: "Din roll" },
        { language: "en", text: "Your role" },
      ],
    }),
    question("meal", {
      kind: "choice",
      mode: "on-site",
      options: [
        ["Kött", "Meat"],
        ["Fisk, vit", "White fish"],
      ],
    }),
    question("days", { kind: "choices", options: [["Måndag"], ["Tisdag"], ["Onsdag; heldag"]] }),
    question("bus", { kind: "yes-no", labels: [{ language: "sv", text: "Åker buss" }] }),
  ],
  items: [
    { poolId: "pol_a", titles: ["Spår A: Unga", "Track A: The young"] },
    { poolId: "pol_b", titles: ["Spår B, fortsättning"] },
  ],
};

const COLUMNS = { name: 0, email: 1, mode: 2, items: 3, qst_role: 4, qst_meal: 5, qst_days: 6, qst_bus: 7 };

function read(given: Partial<Record<keyof typeof COLUMNS, string>>) {
  const cells = Array.from({ length: 8 }, () => "");
  for (const [field, cell] of Object.entries({ name: "Bo Ek", email: "bo@example.se", ...given })) {
    cells[COLUMNS[field as keyof typeof COLUMNS]] = cell;
  }
  const line = parseImportLine(cells, COLUMNS, { mode: "on-site" }, CHOICES);
  return line.ok ? { items: line.value.items, answers: line.value.answers } : line.refusal;
}

describe("an event's own questions and items in a spreadsheet", () => {
  test("are known by their words in either language, and items where there are any", () => {
    const headings = ["Namn", "E-post", "Your role", "din roll", "Åker buss", "Programpunkter"];
    expect(guessColumns(headings, CHOICES)).toEqual({ name: 0, email: 1, qst_role: 2, qst_bus: 4, items: 5 });
    expect(guessColumns(headings)).toEqual({ name: 0, email: 1 });
  });

  test.each([
    [{}, [], []],
    [{ qst_role: " Chef " }, [], [["qst_role", ["Chef"]]]],
    [{ qst_meal: "meat" }, [], [["qst_meal", ["0"]]]],
    [{ qst_meal: "Fisk, vit" }, [], [["qst_meal", ["1"]]]],
    [{ qst_days: "måndag;Tisdag" }, [], [["qst_days", ["0", "1"]]]],
    [{ qst_days: "Tisdag, Måndag" }, [], [["qst_days", ["1", "0"]]]],
    [{ qst_days: "Onsdag; heldag" }, [], [["qst_days", ["2"]]]],
    [{ qst_bus: "Ja" }, [], [["qst_bus", ["yes"]]]],
    [{ qst_bus: "nej" }, [], [["qst_bus", ["no"]]]],
    [{ items: "Track A: The young" }, ["pol_a"], []],
    [{ items: "Spår B, fortsättning;Spår A: Unga" }, ["pol_b", "pol_a"], []],
  ])("%j is read", (given, items, answers) => {
    expect(read(given)).toEqual({ items, answers: answers.map(([questionId, sent]) => ({ questionId, sent })) });
  });

  test("a question that is not asked of who takes part so is passed over", () => {
    expect(read({ mode: "digitalt", qst_meal: "Ingenting alls" })).toEqual({ items: [], answers: [] });
  });

  test.each([
    [{ qst_meal: "Soppa" }, { outcome: "answer-not-an-option", questionId: "qst_meal" }],
    [{ qst_days: "Måndag; Fredag" }, { outcome: "answer-not-an-option", questionId: "qst_days" }],
    [{ qst_bus: "kanske" }, { outcome: "answer-not-an-option", questionId: "qst_bus" }],
    [{ qst_role: "x".repeat(2_001) }, { outcome: "answer-too-long", questionId: "qst_role" }],
    [{ items: "Spår C" }, { outcome: "items-unknown" }],
  ])("%j is told, with its question", (given, fault) => {
    expect(read(given)).toEqual(fault);
  });
});
