import { describe, expect, test } from "vitest";
import { BADGE_SHEETS, drawBadges, type BadgesToDraw, type BadgeSheet } from "#documents/draw-badges.ts";
import { pdfObjects, poppler, popplerNote } from "#tests/support/pdf.ts";

function drawn(names: readonly string[], given: Partial<BadgesToDraw> = {}): Promise<Buffer> {
  const badges = names.map((name) => ({ name, organisation: "Länsstyrelsen i Jönköpings län" }));
  return drawBadges({ sheet: "86x55", language: "sv", event: "Narkotikakonferens", cutLines: true, ...given, badges });
}

const people = (count: number) => Array.from({ length: count }, (_, at) => `Anna Andersson ${at}`);
const pagesOf = (pdf: Buffer) => pdfObjects(pdf).match(/\/Type\s*\/Page\b(?!s)/g)?.length;

describe("name badges", () => {
  test.each(Object.keys(BADGE_SHEETS) as BadgeSheet[])(
    "as many on a sheet of %s as it has, and on A4",
    async (sheet) => {
      const { columns, rows, width, height, left, top, acrossGap, downGap } = BADGE_SHEETS[sheet];
      const right = 210 - left - columns * width - (columns - 1) * acrossGap;
      const bottom = 297 - top - rows * height - (rows - 1) * downGap;
      // Those that are cut beforehand lie in the middle but for a millimetre.
      expect([Math.abs(left - right) <= 1, Math.abs(top - bottom) <= 1]).toEqual([true, true]);
      expect(pagesOf(await drawn(people(columns * rows), { sheet }))).toBe(1);
      expect(pagesOf(await drawn(people(columns * rows + 1), { sheet }))).toBe(2);
    },
  );

  /** L7418: LibreOffice's labels.xml "S;8600;5500;8600;5500;1900;3850;2;4"; L4785: gLabels' avery-iso-templates.xml. */
  test("the sheets of Avery are measured as label programs measure them", () => {
    expect(BADGE_SHEETS["86x55"]).toMatchObject({ width: 86, height: 55, left: 19, top: 38.5, columns: 2, rows: 4 });
    expect(BADGE_SHEETS["86x55"]).toMatchObject({ acrossGap: 0, downGap: 0 });
    const { width, height, left, top, columns, rows, acrossGap, downGap } = BADGE_SHEETS["80x50"];
    const layout = { nx: columns, ny: rows, x0: left, y0: top, dx: width + acrossGap, dy: height + downGap };
    expect({ width, height, ...layout }).toEqual({
      width: 80,
      height: 50,
      nx: 2,
      ny: 5,
      x0: 18,
      y0: 13,
      dx: 95,
      dy: 55,
    });
  });

  test(`the longest name is shrunk and whole, and nothing is read as a program${popplerNote}`, async () => {
    const hostile = ["X".repeat(300), "Maria ".repeat(50).trim(), "#panic(1) *b* $a$", "😀 👨‍👩‍👧"];
    const pdf = await drawn(hostile);
    expect(pagesOf(pdf)).toBe(1);
    const text =
      poppler("pdftotext", pdf, "-raw")?.replace(/\s/g, "") ?? hostile.slice(0, 3).join("").replace(/\s/g, "");
    for (const name of hostile.slice(0, 3)) expect(text).toContain(name.replace(/\s/g, ""));
    expect(poppler("pdfinfo", pdf) ?? "Tagged: yes").toMatch(/Tagged:\s+yes/);
  });

  test("without an organisation there is none", async () => {
    const pdf = await drawBadges({
      ...{ sheet: "80x50", language: "en", event: "Meeting", cutLines: false },
      badges: [{ name: "Bo Ek", organisation: null }],
    });
    expect(poppler("pdftotext", pdf, "-raw")?.trim().split("\n") ?? ["Bo Ek", "Meeting"]).toEqual(["Bo Ek", "Meeting"]);
  });
});
