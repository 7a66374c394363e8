import { describe, expect, test } from "vitest";
import { headTags } from "#http/head-tags.ts";
import { meta } from "#routes/events/route.tsx";

const PAGE = {
  origin: "https://samling.example",
  language: "sv",
  title: "t",
  description: "d",
  pathIn: () => "/",
} as const;

describe("the head of a page", () => {
  test("names the feed and the calendar that it can be subscribed to", () => {
    const feed = { path: "/flode.atom", title: "Nya" };
    const calendar = { path: "/kalender.ics", title: "Samling" };
    const alternates = headTags({ ...PAGE, feed, calendar }).filter((tag) => "type" in tag);
    expect(alternates).toEqual([
      { tagName: "link", rel: "alternate", type: "application/atom+xml", href: "/flode.atom", title: "Nya" },
      { tagName: "link", rel: "alternate", type: "text/calendar", href: "/kalender.ics", title: "Samling" },
    ]);
    expect(headTags(PAGE).filter((tag) => "type" in tag)).toEqual([]);
  });

  test.each([
    [null, "sv", "/kalender.ics", "Evenemang – Samling"],
    ["07", "sv", "/kalender/lan/07.ics", "Evenemang i Kronobergs län – Samling"],
    ["12", "en", "/en/calendar/county/12.ics", "Events in Skåne län – Samling"],
  ])("of the list narrowed to county %s in %s is %s", (county, language, href, title) => {
    const filter = { kind: null, county, audience: null, mode: null, words: "" };
    const data = { ...PAGE, language, filter, coming: [], recent: [], page: { number: 1, of: 1 } };
    const tags = meta({ data } as unknown as Parameters<typeof meta>[0]) ?? [];
    expect(tags.filter((tag) => "type" in tag && tag.type === "text/calendar")).toEqual([
      { tagName: "link", rel: "alternate", type: "text/calendar", href, title },
    ]);
  });
});
