import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseFoldedText, foldedText } from "#domain/values/folded-text.ts";
import { sortKey } from "#domain/values/sort-key.ts";

const ANY_TEXT = fc.string({ unit: "binary", maxLength: 40 });

describe("foldedText", () => {
  it.each([
    ["Växjö kommun", "vaxjo kommun"],
    ["VA\u0308XJO\u0308  KOMMUN", "vaxjo kommun"],
    ["Brå", "bra"],
    ["RF-SISU Småland", "rf sisu smaland"],
    ["C.A.N", "can"],
    ["C.A.N. Centralförbundet", "can centralforbundet"],
    ["SKR:s", "skrs"],
    ["S:t Lars", "st lars"],
    ["Sydsvenska Industri- & Handelskammaren", "sydsvenska industri och handelskammaren"],
    ["Polisen, Region Syd", "polisen region syd"],
    ["\u00a0Linköping\u2013Norrköping\t", "linkoping norrkoping"],
    ["Café Über Łódź Ørsted Ærø Straße", "cafe uber lodz orsted aero strasse"],
    ["100 % ren_hårdträning \\ test", "100 ren hardtraning test"],
    ["ΟΔΟΣ", "οδοσ"],
    ["kommun\u00adstyrelse", "kommunstyrelse"],
    ["🎉 Festen 👨‍👩‍👧", "🎉 festen 👨👩👧"],
    ["हिन्दी", "हिन्दी"],
    ["\ud800", ""],
    ["--", ""],
  ])("folds %j to %j", (text, folded) => {
    expect(foldedText(text)).toBe(folded);
  });

  it("changes nothing the second time, whatever the text", () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        expect(foldedText(foldedText(text))).toBe(foldedText(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("holds nothing that LIKE would take for a pattern, and no white space at its ends", () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        expect(foldedText(text)).not.toMatch(/[%_\\\0\n]|^ | $| {2}/);
      }),
    );
  });

  it("does not depend on case or on how letters are composed", () => {
    const swedish = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzåäöéü -ABÅÄÖÉ".split("")) });
    fc.assert(
      fc.property(swedish, (text) => {
        expect(foldedText(text.toUpperCase())).toBe(foldedText(text));
        expect(foldedText(text.normalize("NFD"))).toBe(foldedText(text));
      }),
    );
  });
});

/** A soft hyphen counts for nothing, and is more than plain words have. */
const THE_LONG_WAY = "\u00ad";

it("reads plain Swedish words as it reads all else", () => {
  const plain = fc.string({ unit: fc.constantFrom(..."abzABZåäöÅÄÖ09 ".split("")), maxLength: 12 });
  fc.assert(
    fc.property(plain, (text) => {
      expect(foldedText(text)).toBe(foldedText(text + THE_LONG_WAY));
      expect(caseFoldedText(text)).toBe(caseFoldedText(text + THE_LONG_WAY));
      expect(sortKey(text)).toBe(sortKey(text + THE_LONG_WAY));
    }),
  );
});

describe("caseFoldedText", () => {
  it("keeps the marks that tell Håbo from Habo", () => {
    expect(caseFoldedText("HÅBO  kommun")).toBe("håbo kommun");
    expect(caseFoldedText("Habo kommun")).toBe("habo kommun");
  });
});
