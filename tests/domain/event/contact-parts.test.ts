import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contactParts } from "#domain/event/contact-parts.ts";

function links(written: string): string[] {
  return contactParts(written).flatMap(({ text, href }) => (href === null ? [] : [`${text} → ${href}`]));
}

describe("a written contact", () => {
  test("keeps every character, and links its address and its number", () => {
    expect(contactParts("Ann Ek, ann.ek@lansstyrelsen.se, 010-223 50 00.")).toEqual([
      { text: "Ann Ek, ", href: null },
      { text: "ann.ek@lansstyrelsen.se", href: "mailto:ann.ek@lansstyrelsen.se" },
      { text: ", ", href: null },
      { text: "010-223 50 00", href: "tel:+46102235000" },
      { text: ".", href: null },
    ]);
  });

  test.each([
    ["070-123 45 67", "tel:+46701234567"],
    ["070-123-45-67", "tel:+46701234567"],
    ["070 – 123 45 67", "tel:+46701234567"],
    ["0701234567", "tel:+46701234567"],
    ["070-1234567", "tel:+46701234567"],
    ["08-123 456 78", "tel:+46812345678"],
    ["08 123 456", "tel:+468123456"],
    ["0470-860 00", "tel:+4647086000"],
    ["0470\u00a0–\u00a0860\u00a000", "tel:+4647086000"],
    ["0771-567 567", "tel:+46771567567"],
    ["+46 70 123 45 67", "tel:+46701234567"],
    ["+46 (0)70-123 45 67", "tel:+46701234567"],
    ["+4670-1234567", "tel:+46701234567"],
    ["0046 70 123 45 67", "tel:+46701234567"],
    ["+45 33 12 34 56", "tel:+4533123456"],
  ])("the telephone number %s opens %s", (written, href) => {
    expect(links(`Tel: ${written} (vardagar)`)).toEqual([`${written} → ${href}`]);
    expect(links(written)).toEqual([`${written} → ${href}`]);
  });

  test.each([
    "2027-03-16 kl. 09.00-16.30",
    "01-02-2027",
    "telefontid 0800-1630",
    "08-16 och 09-17",
    "08:00-16:30",
    "dnr 2022-0470-86000",
    "org.nr 556012-5790",
    "352 31 Växjö",
    "114 14 eller 112",
    "0123456789012345",
    "+46 70 12",
    "+46 ((0)) 70 123 45 67",
    "https://example.se/070-123 45 67",
    "a070-1234567",
    "ann@",
    "@lansstyrelsen.se",
    "ann@localhost",
    "ann@192.0.2.1",
  ])("%s is neither", (written) => {
    expect(contactParts(written)).toEqual([{ text: written, href: null }]);
  });

  test.each([
    ["mejla <ann@kommun.se>", "ann@kommun.se → mailto:ann@kommun.se"],
    ["ann+konferens@kommun.se", "ann+konferens@kommun.se → mailto:ann%2Bkonferens@kommun.se"],
    ["ann@kommun.se?subject=x&cc=b@c.se", "ann@kommun.se → mailto:ann@kommun.se"],
    ["a?cc=b&x@kommun.se", "a?cc=b&x@kommun.se → mailto:a%3Fcc%3Db%26x@kommun.se"],
    ["info@växjö.se.", "info@växjö.se → mailto:info@v%C3%A4xj%C3%B6.se"],
    ["javascript:alert(1)//ann@kommun.se", "//ann@kommun.se → mailto:%2F%2Fann@kommun.se"],
  ])("of %s the address is %s", (written, link) => {
    expect(links(written)[0]).toBe(link);
  });

  test("whatever is written stays as it was, and opens nothing but mail and telephones", () => {
    const pieces = fc.constantFrom(
      "070-123 45 67",
      "a@b.se",
      "+46",
      "(0)",
      " ",
      "-",
      "\ud800",
      "@",
      "0",
      "javascript:",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: "binary" })), { maxLength: 20 }), (written) => {
        const text = written.join("");
        const parts = contactParts(text);
        expect(parts.map((part) => part.text).join("")).toBe(text);
        for (const { href } of parts) {
          if (href !== null) expect(href).toMatch(/^(mailto:[\w.!~*'%-]+@[\w.%-]+|tel:\+\d{8,15})$/);
        }
      }),
    );
  });

  test("a long hostile text takes no time", () => {
    const began = performance.now();
    for (const piece of ["a", "a.", "0", "+4", "070-12 ", "+46 (", "a@", "0-1 ", "!#"])
      contactParts(piece.repeat(40_000));
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
