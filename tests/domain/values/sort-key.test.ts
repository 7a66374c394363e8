import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MUNICIPALITIES } from "#domain/organisation/municipalities.ts";
import { sortKey } from "#domain/values/sort-key.ts";

const byKey = (one: string, other: string): number =>
  sortKey(one) < sortKey(other) ? -1 : sortKey(one) > sortKey(other) ? 1 : 0;

describe("sortKey", () => {
  it("puts å, ä and ö after z", () => {
    const names = ["Örebro", "Ängelholm", "Åre", "Zinkgruvan", "Arvika", "ale", "A\u030amål"];
    expect(names.toSorted(byKey)).toEqual(["ale", "Arvika", "Zinkgruvan", "A\u030amål", "Åre", "Ängelholm", "Örebro"]);
  });

  it("goes word by word, without regard to case, punctuation and other marks", () => {
    expect(["Upplands Väsby", "upplands-Bro", "Uppsala"].toSorted(byKey)).toEqual([
      "upplands-Bro",
      "Upplands Väsby",
      "Uppsala",
    ]);
    expect(sortKey("Idé")).toBe(sortKey("IDE"));
    expect(sortKey("Müller")).toBe(sortKey("Myller"));
    expect(sortKey("a|b~{c}")).toBe("a b c");
  });

  it("agrees with Unicode's own rules for Swedish on every municipality", () => {
    const swedish = new Intl.Collator("sv");
    const names = MUNICIPALITIES.map((each) => each.name.replace("-", " "));
    expect(names.toSorted(byKey)).toEqual(names.toSorted(swedish.compare));
  });

  it("orders any Swedish words by the alphabet", () => {
    const alphabet = "abcdefghijklmnopqrstuvwxyzåäö";
    const word = fc.array(fc.nat(alphabet.length - 1), { maxLength: 6 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const text = (letters: readonly number[]): string => letters.map((at) => alphabet[at]).join("");
        const order = (letters: readonly number[]): string =>
          letters.map((at) => String.fromCodePoint(97 + at)).join("");
        expect(Math.sign(byKey(text(one), text(other)))).toBe(
          order(one) < order(other) ? -1 : order(one) > order(other) ? 1 : 0,
        );
      }),
    );
  });
});
