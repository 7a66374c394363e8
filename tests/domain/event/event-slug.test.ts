import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventSlugs, isSlug, slugOf } from "#domain/event/event-slug.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";

const date = "2022-05-31" as CalendarDate;

describe("eventSlugs", () => {
  test.each([
    ["Narkotikakonferens med fokus på - narkotika i lokalsamhället", "narkotikakonferens-2022"],
    ["Nätverksträff: trygga platser", "natverkstraff-2022"],
    ["Öppna drogscener – vad gör vi?", "oppna-drogscener-2022"],
    ["Konferens 2022", "konferens-2022"],
    ["🎪", "evenemang-2022"],
    ["ÅÄÖ", "aao-2022"],
  ])("%s → %s", (title, slug) => {
    expect(eventSlugs(title, date)[0]).toBe(slug);
  });

  test("all are addresses, and no two are the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (title) => {
        const slugs = eventSlugs(title, date);
        expect(slugs.filter((slug) => !isSlug(slug))).toEqual([]);
        expect(new Set(slugs).size).toBe(slugs.length);
      }),
    );
  });
});

test("a long slug is cut between words", () => {
  expect(slugOf("ett ".repeat(30))).toBe("ett-ett-ett-ett-ett-ett-ett-ett-ett-ett-ett-ett-ett-ett-ett");
  expect(slugOf("x".repeat(100))).toHaveLength(60);
});
