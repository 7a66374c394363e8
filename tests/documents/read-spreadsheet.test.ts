import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { LARGEST_SPREADSHEET, readSpreadsheet } from "#documents/read-spreadsheet.ts";
import { writeCsv } from "#documents/write-csv.ts";
import { zipped } from "#tests/support/zipped.ts";

const read = (text: string | Uint8Array) => readSpreadsheet(typeof text === "string" ? Buffer.from(text) : text);
const SWEDISH = [
  ["Namn", "E-post"],
  ["Åsa Öberg", "asa@example.se"],
];

describe("a spreadsheet of text", () => {
  test.each([
    ["semicolons", "Namn;E-post\r\nÅsa Öberg;asa@example.se\r\n"],
    ["commas", "Namn,E-post\nÅsa Öberg,asa@example.se"],
    ["tabs", "Namn\tE-post\nÅsa Öberg\tasa@example.se"],
    ["a byte order mark", "\uFEFFNamn;E-post\nÅsa Öberg;asa@example.se"],
    ["the separator told", "sep=;\nNamn;E-post\nÅsa Öberg;asa@example.se"],
    ["commas inside quotes", '"Namn";"E-post"\n"Åsa Öberg";"asa@example.se"'],
  ])("with %s", async (_, text) => {
    expect(await read(text)).toEqual({ ok: true, value: SWEDISH });
  });

  test("in Windows-1252, as older Excel writes it", async () => {
    expect(await read(Buffer.from("Namn;E-post\r\nÅsa Öberg;asa@example.se\r\n", "latin1"))).toEqual({
      ok: true,
      value: SWEDISH,
    });
  });

  test("in UTF-16, as Excel's Unicode text is", async () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from("Namn\tE-post\nÅsa Öberg\tasa@example.se", "utf16le"),
    ]);
    expect(await read(bytes)).toEqual({ ok: true, value: SWEDISH });
  });

  test("lines inside quotes stay, and empty lines keep the numbers of the others", async () => {
    expect(await read('a;b\n\n"x\ny";"z ""w"""')).toEqual({ ok: true, value: [["a", "b"], [""], ["x\ny", 'z "w"']] });
  });

  test("our own list comes back as it was, formulas and all", async () => {
    const rows = [
      ["=1+1", "+46 70"],
      ["-", "@x"],
    ];
    const columns = ["A", "B"].map((heading) => ({ heading, kind: "text" as const }));
    expect(await readSpreadsheet(await writeCsv({ columns, rows }))).toEqual({
      ok: true,
      value: [["A", "B"], ...rows],
    });
  });
});

describe("what is refused", () => {
  test.each([
    ["nothing", "", "empty"],
    ["lines of nothing", ";;\n;;\n", "empty"],
    ["too many lines", "a\n".repeat(10_002), "too-many-rows"],
    ["too many columns", "a;".repeat(200), "too-many-columns"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), "unreadable"],
    ["an older workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "old-format"],
    ["what only begins as a ZIP", Buffer.from("PK\u0003\u0004 and then nothing"), "unreadable"],
    ["a ZIP without a workbook", zipped([["a.txt", Buffer.from("hej")]]), "unreadable"],
    ["too many bytes", Buffer.alloc(LARGEST_SPREADSHEET + 1, "a"), "too-large"],
  ])("%s", async (_, given, refusal) => {
    expect(await read(given)).toEqual({ ok: false, refusal });
  });

  test("a ZIP that unpacks to far more than it says, before it is unpacked", async () => {
    const bomb = deflateRawSync(Buffer.alloc(300 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage().rss;
    expect(await read(zipped([["xl/worksheets/sheet1.xml", bomb]], { packed: true, claimedSize: 100 }))).toEqual({
      ok: false,
      refusal: "unreadable",
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });
});
