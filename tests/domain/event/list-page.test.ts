import { describe, expect, test } from "vitest";
import { EVENTS_ON_A_PAGE, eventsBefore, listPage, parsePageNumber, withPage } from "#domain/event/list-page.ts";

describe("the pages of a list", () => {
  test.each([
    ["page=1", 1],
    ["page=2", 2],
    ["page=2&page=3", 2],
    ["", 1],
    ["page=", 1],
    ["page=0", 1],
    ["page=-1", 1],
    ["page=02", 1],
    ["page=2.5", 1],
    ["page=two", 1],
    ["page=1e3", 1],
    ["page=9999999999999999999", 1],
  ])("%s asks for page %i", (query, number) => {
    expect(parsePageNumber(new URLSearchParams(query))).toBe(number);
  });

  test("are as many as the events need, and at least one", () => {
    const [full, more] = [EVENTS_ON_A_PAGE, EVENTS_ON_A_PAGE + 1];
    expect([listPage(1, 0), listPage(2, 0)]).toEqual([{ number: 1, of: 1 }, null]);
    expect([listPage(1, full), listPage(2, full)]).toEqual([{ number: 1, of: 1 }, null]);
    expect([listPage(1, more), listPage(2, more), listPage(3, more)]).toEqual([
      { number: 1, of: 2 },
      { number: 2, of: 2 },
      null,
    ]);
    expect([1, 2, 3].map(eventsBefore)).toEqual([0, full, 2 * full]);
  });

  test("have one address each, after whatever else narrows the list", () => {
    expect([1, 2].map((number) => withPage("", number))).toEqual(["", "?page=2"]);
    expect([1, 2].map((number) => withPage("?kind=other", number))).toEqual(["?kind=other", "?kind=other&page=2"]);
  });
});
