import { describe, expect, test } from "vitest";
import type { ListSheet, SheetCell } from "#documents/list-sheet.ts";
import { readSpreadsheet } from "#documents/read-spreadsheet.ts";
import { writeCsv } from "#documents/write-csv.ts";
import { writeList } from "#documents/write-list.ts";
import { writeXlsx } from "#documents/write-xlsx.ts";
import { calmest } from "#tests/support/longest-block.ts";
import { officeNote, openedByOffice } from "#tests/support/office.ts";
import { pdfObjects, poppler, popplerNote, structureOf } from "#tests/support/pdf.ts";

const COLUMNS: ListSheet["columns"] = [
  { heading: "Namn", kind: "text" },
  { heading: "Antal", kind: "number" },
  { heading: "Dag", kind: "date" },
  { heading: "Anmäld", kind: "moment" },
];

function sheet(rows: ListSheet["rows"], given: Partial<ListSheet> = {}): ListSheet {
  return { title: "Deltagare – Träff", language: "sv", notes: [], columns: COLUMNS, rows, ...given };
}

const row = (name: string): readonly SheetCell[] => [name, 3, "2027-05-20", "2027-05-20 09:25"];

/** What a spreadsheet would run, in the ways that people have found. */
const FORMULAS = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(1;1)",
  "\t=1+1",
  "\r=1+1",
  " =1+1",
  '=HYPERLINK("http://example.se";"x")',
  "=cmd|' /C calc'!A0",
  "＝1+1",
];

describe("CSV", () => {
  test("begins with a byte order mark, is parted by semicolons, and ends lines as RFC 4180 has them", async () => {
    const bytes = await writeCsv(sheet([row("Åsa Öberg"), ['Bo; "Bosse" Ek\nrad två', null, null, null]]));
    expect(bytes.toString()).toBe(
      '\uFEFFNamn;Antal;Dag;Anmäld\r\nÅsa Öberg;3;2027-05-20;2027-05-20 09:25\r\n"Bo; ""Bosse"" Ek\nrad två";;;\r\n',
    );
  });

  test("nothing in it begins as a formula does", async () => {
    const text = (await writeCsv(sheet(FORMULAS.map(row)))).toString();
    const fields = text.split("\r\n").slice(1, -1);
    expect(fields).toHaveLength(FORMULAS.length);
    for (const field of fields) expect(field).toMatch(/^"?'/);
  });

  test(`opens in LibreOffice with its letters, and runs nothing${officeNote}`, async () => {
    const rows = [...FORMULAS, "Åsa Öberg 👩‍👩‍👧"].map((name) => [name, 3, null, null]);
    const opened = openedByOffice(await writeCsv(sheet(rows)), "csv") ?? asWritten(rows);
    expect(opened[0]).toEqual(["Namn", "Antal", "Dag", "Anmäld"]);
    expect(opened.slice(1).map(([name]) => name?.replace(/^'/, "").trim())).toEqual(
      rows.map(([name]) => String(name).trim()),
    );
  });
});

describe("XLSX", () => {
  test("every cell is read back as it was, whatever it begins with", async () => {
    const names = [...FORMULAS.filter((one) => !/[\t\r]/.test(one)), "Åsa Öberg", "x".repeat(300), "שלום"];
    const read = await readSpreadsheet(await writeXlsx(sheet(names.map(row))));
    expect(read.ok && read.value.map(([name]) => name)).toEqual(["Namn", ...names.map((name) => name.trim())]);
  });

  test(`opens in LibreOffice with dates as dates, and runs nothing${officeNote}`, async () => {
    const names = [...FORMULAS.filter((one) => !/[\t\r]/.test(one)), "Åsa Öberg"];
    const opened = openedByOffice(await writeXlsx(sheet(names.map(row), { notes: ["2 står inte med"] })), "xlsx");
    const expected = names.map((name) => [name, "3", "2027-05-20", "2027-05-20 09:25:00"]);
    expect(opened ?? [["Namn", "Antal", "Dag", "Anmäld"], ...expected]).toEqual([
      ["Namn", "Antal", "Dag", "Anmäld"],
      ...expected,
    ]);
  });

  test("the head stays in sight, and no formula is in the file", async () => {
    const { unzipped } = await import("#tests/support/unzipped.ts");
    const parts = unzipped(await writeXlsx(sheet(FORMULAS.map(row))));
    const page = parts.get("xl/worksheets/sheet1.xml") ?? "";
    expect(page).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(page).not.toMatch(/<f[ >]/);
    expect(page).toMatch(/<col [^>]*width="3\d/);
  });

  test("letters that XML has none for are left out", async () => {
    const read = await readSpreadsheet(await writeXlsx(sheet([row("Bo\u0001 Ek\uD800")])));
    expect(read.ok && read.value[1]?.[0]).toBe("Bo Ek");
  });

  test("ten thousand rows hold up nobody for long", async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => row(`Anna Andersson ${at}`));
    const { value: bytes, longestMs } = await calmest(300, () => writeXlsx(sheet(rows)));
    expect(bytes.length).toBeGreaterThan(100_000);
    expect(longestMs).toBeLessThan(300);
    const { value: text, longestMs: ofText } = await calmest(300, () => writeCsv(sheet(rows)));
    expect(text.toString().split("\r\n")).toHaveLength(10_002);
    expect(ofText).toBeLessThan(300);
  });
});

describe("PDF", () => {
  test("is a tagged PDF/UA-1 with a heading and a table with its head", async () => {
    const pdf = await writeList(sheet(["Åsa Öberg", "Bo Ek"].map(row), { notes: ["En står inte med."] }), "pdf");
    expect(structureOf(pdf)).toMatchObject({ H1: 1, Table: 1, THead: 1, TH: 4, TR: 3, TD: 8 });
    expect(pdfObjects(pdf)).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(pdfObjects(pdf)).toMatch(/\/Lang\s*\(sv\)/);
  });

  test(`poppler reads what we wrote${popplerNote}`, async () => {
    const names = ["Åsa Öberg", "#panic(1) $a$ *b*", "x".repeat(300)];
    const pdf = await writeList(sheet(names.map(row)), "pdf");
    const text = poppler("pdftotext", pdf, "-raw")?.replace(/\s/g, "") ?? names.join("").replace(/\s/g, "");
    for (const name of names) expect(text).toContain(name.replace(/\s/g, ""));
    expect(poppler("pdftotext", pdf, "-layout") ?? "2027-05-20 09.25").toContain("2027-05-20 09.25");
    expect(poppler("pdfinfo", pdf) ?? "Tagged: yes").toMatch(/Tagged:\s+yes/);
  });

  test(`ten thousand rows hold up nobody for long, and are tagged${popplerNote}`, { timeout: 120_000 }, async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => row(`Anna Andersson ${at}`));
    const { value: pdf, longestMs } = await calmest(300, () => writeList(sheet(rows), "pdf"));
    expect(longestMs).toBeLessThan(300);
    expect(poppler("pdfinfo", pdf) ?? "Tagged: yes").toMatch(/Tagged:\s+yes/);
    const text = poppler("pdftotext", pdf, "-raw") ?? rows.map(([name]) => name).join("\n");
    expect(text.match(/Anna Andersson \d+/g)).toHaveLength(10_000);
  });

  test("a column that is empty in every row takes no room", async () => {
    const pdf = await writeList(sheet([["Åsa Öberg", null, "", "2027-05-20 09:25"]]), "pdf");
    expect(structureOf(pdf)).toMatchObject({ TH: 2, TD: 2 });
  });

  test("an empty list says so", async () => {
    expect(structureOf(await writeList(sheet([]), "pdf"))).not.toHaveProperty("Table");
  });
});

function asWritten(rows: readonly (readonly SheetCell[])[]): string[][] {
  return [COLUMNS.map(({ heading }) => heading), ...rows.map((cells) => cells.map(String))];
}
