import { describe, expect, test } from "vitest";
import { linkedText } from "#domain/values/linked-text.ts";

const linksIn = (written: string) => linkedText(written).flatMap(({ href }) => href ?? []);

describe("a text with web addresses", () => {
  test.each([
    ["Läs https://example.se/program.", ["https://example.se/program"]],
    [
      "Se (https://example.se/a_(b)), eller http://example.se?x=1&y=2!",
      ["https://example.se/a_(b)", "http://example.se?x=1&y=2"],
    ],
    ["”https://example.se/å”", ["https://example.se/å"]],
    ["HTTPS://EXAMPLE.SE", ["HTTPS://EXAMPLE.SE"]],
    ["javascript:alert(1) www.example.se ftp://example.se xhttps://example.se https:// http://.", []],
    ["", []],
  ])("%s", (written, links) => {
    expect(linksIn(written)).toEqual(links);
    expect(
      linkedText(written)
        .map(({ text }) => text)
        .join(""),
    ).toBe(written);
  });

  test("is read through once, however long it is", () => {
    const long = `https://example.se/${")".repeat(10_000)}`;
    expect(linksIn(long)).toEqual(["https://example.se/"]);
  });
});
