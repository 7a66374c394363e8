import { describe, expect, test } from "vitest";
import { en } from "#i18n/en.ts";
import { sv } from "#i18n/sv.ts";

/** Every text with its path; functions are called with plain values, so that what they print is looked at too. */
function texts(node: unknown, path = ""): [string, string][] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node === "function") {
    const given = Array.from({ length: node.length }, () => "3");
    return [[path, String((node as (...args: unknown[]) => unknown)(...given))]];
  }
  return Object.entries(node as object).flatMap(([key, child]) => texts(child, `${path}.${key}`));
}

/** Swedish words that English keeps: places, and what has no name of its own. */
const KEPT = /Växjö|kommunalförbund/g;

/** Words that are the same in both languages, or of no language. */
const SAME = new Set([
  "Samling",
  "Program",
  "Seminarium",
  "Dialog",
  "Start",
  "Person 3",
  "Person 3: 3",
  "Status",
  "May",
  "april",
  "april",
  "september",
  "november",
  "december",
]);

describe("the catalogues", () => {
  test("no text is empty", () => {
    expect([...texts(sv), ...texts(en)].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  test("both have the same texts", () => {
    expect(texts(en).map(([path]) => path)).toEqual(texts(sv).map(([path]) => path));
  });

  test("no sentence was left untranslated", () => {
    const english = new Map(texts(en));
    const left = texts(sv).filter(
      ([path, text]) => english.get(path) === text && text.includes(" ") && !SAME.has(text),
    );
    expect(left).toEqual([]);
  });

  test("English texts hold no Swedish letters", () => {
    const swedish = texts(en).filter(
      ([path, text]) => /[åäö]/i.test(text.replace(KEPT, "")) && path !== ".site.otherLanguage",
    );
    expect(swedish).toEqual([]);
  });
});
