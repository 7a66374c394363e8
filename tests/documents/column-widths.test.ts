import { describe, expect, test } from "vitest";
import { breakable, columnWidths } from "#documents/column-widths.ts";

const ADDRESS = "maximiliana.alexandra.hohenstaufen@brottsforebyggandemyndigheten.example.se";

describe("the columns of a list on paper", () => {
  test("short lists stand, and columns have room for what is in them", () => {
    const { wide, size, widths } = columnWidths(["Namn", "Organisation"], [["Bo Ek", "Växjö kommun"]]);
    expect({ wide, size }).toEqual({ wide: false, size: 9.5 });
    expect(Math.round(widths.reduce((sum, one) => sum + one, 0))).toBe(180);
    expect(breakable("Växjö kommun", widths[1] ?? 0, size)).toBe("Växjö kommun");
  });

  test("long lines lay the page down, and no short word makes way for them", () => {
    const row = ["Hohenstaufen-Wallenstierna", ADDRESS, "Länsstyrelsen i Norrbottens län ".repeat(4), "Digitalt"];
    const { wide, size, widths } = columnWidths(["Namn", "E-postadress", "Organisation", "Deltar"], [row]);
    expect({ wide, size }).toEqual({ wide: true, size: 9.5 });
    expect(widths.map((width, at) => breakable(row[at]?.split(" ")[0] ?? "", width, size))).toEqual([
      row[0],
      ["maximiliana.", "alexandra.", "hohenstaufen@", "brottsforebyggandemyndigheten.", "example.", "se"],
      "Länsstyrelsen",
      "Digitalt",
    ]);
  });

  test("many columns have smaller letters rather than broken words", () => {
    const headings = Array.from({ length: 13 }, () => "Örnsköldsviks");
    const { wide, size, widths } = columnWidths(headings, []);
    expect({ wide, size }).toEqual({ wide: true, size: 7.5 });
    expect(headings.map((one, at) => breakable(one, widths[at] ?? 0, size))).toEqual(headings);
  });

  test("a word that no column has room for breaks between letters", () => {
    expect(breakable("x".repeat(60) + " och", 40, 9.5)).toEqual([..."x".repeat(60), " ", "och"]);
  });
});
