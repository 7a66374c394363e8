import { describe, expect, test } from "vitest";
import { render } from "#emails/render.ts";
import { mailHtmlFaults } from "#tests/support/html-faults.ts";
import { madeMessage } from "#tests/support/messages.ts";

const linksIn = (html: string) => [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([^<]*)<\/a>/g)];
const OWN = (href: string | undefined) => !href?.startsWith("https://samling.example/");

describe("an address of the web in a mail", () => {
  test.each([
    ["a message", "from-organiser", (text: string) => ({ facts: { note: { subject: "Praktiskt", text } } })],
    [
      "a confirmation",
      "seat",
      (text: string) => ({ event: { confirmationTexts: [{ language: "sv" as const, text }] } }),
    ],
  ] as const)("can be pressed in %s, and stands there as it is written", async (_, kind, given) => {
    const { html, text } = render(
      madeMessage(kind, "sv", given("Program:\nhttps://example.se/a?b=1&c='2'.\n\nVälkomna")),
    );
    const [link, ...others] = linksIn(html).filter(([, href]) => OWN(href));
    expect(others).toEqual([]);
    expect([link?.[1], link?.[2]]).toEqual(Array(2).fill("https://example.se/a?b=1&#38;c=&#39;2"));
    expect(html).toContain("Program:<br>\n<a ");
    expect(text).toContain("Program:\nhttps://example.se/a?b=1&c='2'.\n\nVälkomna");
    expect(await mailHtmlFaults(html)).toEqual([]);
  });

  test("is text in what is a line of its own", () => {
    const { html, text } = render(madeMessage("seat", "sv", { event: { venueName: "https://example.se/sal" } }));
    expect(text).toContain("Var: https://example.se/sal\n");
    expect(linksIn(html).filter(([, href]) => OWN(href))).toEqual([]);
  });
});

test("a word without an end breaks, and no table of the layout grows with it", () => {
  const { html } = render(madeMessage("from-organiser", "sv", {}));
  const layout = [...html.matchAll(/<table role="presentation" class="(?:page|card)"[^>]*style="([^"]*)"/g)];
  expect(layout.map(([, style]) => style?.split(";").includes("table-layout:fixed"))).toEqual([true, true]);
  const inside = /<td class="card inside" style="([^"]*)"/.exec(html)?.[1]?.split(";") ?? [];
  expect(["overflow-wrap:anywhere", "word-break:break-word"].filter((style) => !inside.includes(style))).toEqual([]);
});
