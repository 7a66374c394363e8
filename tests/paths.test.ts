import { describe, expect, test } from "vitest";
import { otherLanguagePath } from "#app/paths.ts";

describe("the same page in the other language", () => {
  const parameters = ["kind", "q", "page"];

  test.each([
    ["/", "?kind=conference&page=2", "/en?kind=conference&page=2"],
    ["/en", "?page=2&kind=conference", "/?kind=conference&page=2"],
    ["/", "?q=%C3%A5+%26+%3Cb%3E", "/en?q=%C3%A5+%26+%3Cb%3E"],
    ["/arkiv/2022", "?page=3", "/en/archive/2022?page=3"],
    ["/en/embedded", "?kind=other", "/inbaddat?kind=other"],
    ["/", "", "/en"],
  ])("of %s%s is %s", (pathname, search, other) => {
    expect(otherLanguagePath(pathname, search, parameters)).toBe(other);
  });

  test("leaves behind what the page does not depend on, and what says nothing", () => {
    expect(otherLanguagePath("/", "?kind=&q=&utm_source=x&page=2", parameters)).toBe("/en?page=2");
    expect(otherLanguagePath("/personuppgifter", "?page=2")).toBe("/en/privacy");
  });
});
