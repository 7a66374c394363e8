import { expect, test } from "vitest";
import { foldedChanges, smallChangeOf, type SmallChange } from "#domain/event/small-change.ts";

const title = (language: "sv" | "en", before: string, after: string): SmallChange => ({
  what: "title",
  language,
  before,
  after,
});

test("changes of the same thing are told as one, each language by itself, in the order of the first", () => {
  const changes = [title("sv", "A", "B"), title("en", "X", "Y"), title("sv", "B", "C")];
  expect(foldedChanges(changes)).toEqual([title("sv", "A", "C"), title("en", "X", "Y")]);
  expect(foldedChanges([...changes, title("sv", "C", "A")])).toEqual([title("en", "X", "Y")]);
  expect(foldedChanges([])).toEqual([]);
});

test("an audit entry is a small change only where it holds one whole", () => {
  const facts = { language: "sv", before: "A", after: "B" };
  expect(smallChangeOf("rename-event", facts)).toEqual(title("sv", "A", "B"));
  expect(smallChangeOf("move-event", facts)).toBe(null);
  expect(smallChangeOf("rename-event", { ...facts, language: "de" })).toBe(null);
  expect(smallChangeOf("rename-event", { language: "sv", before: "A" })).toBe(null);
});
