import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readInvitation } from "#domain/programme/invitation/read-invitation.ts";

/** Invitations in many layouts with what a careful person reads in them; a fact that the JSON leaves out is arguable. */
const FOLDER = new URL("../../../fixtures/invitations/corpus/", import.meta.url);

interface Expectation {
  readonly year: number | null;
  readonly expected: Readonly<Record<string, unknown>> & {
    readonly programme: readonly Readonly<Record<string, unknown>>[];
  };
  readonly unsureLines?: readonly number[];
}

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => file.replace(/\.txt$/, ""));

describe.each(names)("%s", (name) => {
  const { year, expected, unsureLines } = JSON.parse(
    readFileSync(new URL(`${name}.json`, FOLDER), "utf8"),
  ) as Expectation;
  const draft = readInvitation(readFileSync(new URL(`${name}.txt`, FOLDER), "utf8"), { year });
  const { programme, ...facts } = expected;

  test("facts", () => {
    expect(onlyKeys(draft, facts)).toEqual(facts);
  });

  test("programme", () => {
    expect(draft.programme).toMatchObject(programme);
  });

  test("doubtful lines are marked", () => {
    const marked = new Set(draft.unsure.map((row) => row.line));
    expect((unsureLines ?? []).filter((line) => !marked.has(line))).toEqual([]);
  });
});

function onlyKeys(whole: object, keys: object): object {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => key in keys));
}
