import { expect, test } from "vitest";
import { disclosureFaults } from "#domain/registration/disclosure.ts";
import { LIST_DEFAULTS } from "#domain/registration/participant-list.ts";

test("everything that a disclosure lacks is told at once", () => {
  const { fields } = LIST_DEFAULTS;
  expect(disclosureFaults([])).toEqual(["no-fields", "receiver-missing", "reason-missing"]);
  expect(disclosureFaults(fields, { receiver: " ", reason: "x".repeat(1_001) })).toEqual([
    "receiver-missing",
    "text-too-long",
  ]);
  expect(disclosureFaults(fields, { receiver: "Tidningen", reason: "Begäran" })).toEqual([]);
});
