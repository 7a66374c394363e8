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

describe("a workbook", () => {
  test("gives its cells as texts", async () => {
    const strings = `<sst>${SWEDISH.flat()
      .map((text) => `<si><t>${text}</t></si>`)
      .join("")}</sst>`;
    const parts = workbook({ sheet: sheetOf(2, 2, (row, column) => 2 * row + column), strings });
    expect(await read(zipped(parts))).toEqual({ ok: true, value: SWEDISH });
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

  test("a ZIP whose directory leaves out what is packed into it, and who reads on from the start finds", async () => {
    const name = "xl/worksheets/sheet1.xml";
    const bomb = deflateRawSync(Buffer.alloc(500 * 1024 * 1024));
    const file = zipped([[name, Buffer.concat([bomb, Buffer.alloc(16)])]], { packed: true });
    // Its sizes stand behind it (APPNOTE 6.3.10, 4.3.9).
    file.writeUInt16LE(8, 6);
    file.fill(0, 18, 26);
    file.writeUInt32LE(0x08074b50, 30 + name.length + bomb.length);
    file.writeUInt32LE(bomb.length, 30 + name.length + bomb.length + 8);
    file.fill(0, file.length - 14, file.length - 10);
    const peak = await peakWhile(async () => expect(await read(file)).toEqual({ ok: false, refusal: "unreadable" }));
    expect(peak).toBeLessThan(250 * 1024 * 1024);
  });

  test("one long text that stands in every cell", async () => {
    const sheet = sheetOf(2_000, 50, () => 0);
    const strings = `<sst><si><t>${"a".repeat(4_000)}</t></si></sst>`;
    const file = zipped(workbook({ sheet, strings }));
    expect(file.length).toBeLessThan(LARGEST_SPREADSHEET / 10);
    const peak = await peakWhile(async () => expect(await read(file)).toEqual({ ok: false, refusal: "unreadable" }));
    expect(peak).toBeLessThan(250 * 1024 * 1024);
  });
});

/** How much the process has grown by at most. */
async function peakWhile(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage.rss();
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss() - before)), 5);
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  return peak;
}

/** A sheet of texts that stand elsewhere, by their number there. */
function sheetOf(rows: number, columns: number, numberAt: (row: number, column: number) => number): string {
  const nameOf = (column: number) => (column < 26 ? "" : "A") + String.fromCharCode(65 + (column % 26));
  const cells = (row: number) =>
    Array.from({ length: columns }, (_, column) => {
      return `<c r="${nameOf(column)}${row + 1}" t="s"><v>${numberAt(row, column)}</v></c>`;
    });
  const all = Array.from({ length: rows }, (_, row) => `<row r="${row + 1}">${cells(row).join("")}</row>`);
  return `<worksheet><sheetData>${all.join("")}</sheetData></worksheet>`;
}

/** What of a workbook a reader needs (ECMA-376-1, 18.2 to 18.4). */
function workbook({ sheet, strings }: { readonly sheet: string; readonly strings: string }) {
  const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const parts = {
    "xl/workbook.xml": `<workbook xmlns:r="${types}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${types}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${types}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/sharedStrings.xml": strings,
    "xl/worksheets/sheet1.xml": sheet,
  };
  return Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)] as const);
}

test("of many at once, those that would wait too long are not read now, and the others are", async () => {
  const csv = Buffer.from("Namn;E-post\r\nÅsa Öberg;asa@example.se\r\n");
  const answers = await Promise.all(Array.from({ length: 12 }, () => readSpreadsheet(csv)));
  expect(answers.slice(0, 10)).toEqual(Array(10).fill({ ok: true, value: SWEDISH }));
  expect(answers.slice(10)).toEqual(Array(2).fill({ ok: false, refusal: "busy" }));
  expect(await readSpreadsheet(csv)).toEqual({ ok: true, value: SWEDISH });
});
