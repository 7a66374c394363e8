import { parentPort, workerData } from "node:worker_threads";
import { inflateRawSync } from "node:zlib";

/**
 * Reads or writes one spreadsheet in a thread of its own, which ends with it: whatever a file makes of memory and time is
 * bounded from outside, and goes with the thread. Plain JavaScript, for it is run from here by the built server,
 * by development and by the tests alike.
 *
 * @typedef {import("./list-sheet.ts").ListSheet} ListSheet
 * @typedef {{ readonly task: "write", readonly sheet: Omit<ListSheet, "rows">, readonly words: { readonly sheet: string, readonly notes: string } }} Write
 * @typedef {{ readonly task: "csv", readonly text: string, readonly mostRows: number, readonly mostColumns: number }} ReadCsv
 * @typedef {{ readonly task: "xlsx", readonly bytes: Uint8Array, readonly mostRows: number, readonly mostColumns: number }} ReadXlsx
 */
const given = /** @type {Write | ReadCsv | ReadXlsx} */ (workerData);

/** What a spreadsheet of participants unpacks to at most; an honest one of 10,000 takes some megabytes. */
const MOST_UNPACKED = 64 * 1024 * 1024;
const MOST_ENTRIES = 500;
/** Of all cells together: ten times what 10,000 honest lines hold. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

if (given.task === "write") {
  /** @type {ListSheet["rows"][number][]} */
  const rows = [];
  parentPort?.on("message", (/** @type {readonly ListSheet["rows"][number][] | null} */ piece) => {
    if (piece !== null) rows.push(...piece);
    else void written(given, rows).then((bytes) => answer({ value: bytes }), fault);
  });
} else {
  read(given).then((rows) => answer(rows), fault);
}

/** Rows that are told at once; to take in all at once would hold up whoever waits for them. */
const ROWS_IN_A_PIECE = 250;

/** @param {{ readonly piece: unknown } | { readonly value: unknown } | { readonly refusal: string } | { readonly fault: string }} said */
function tell(said) {
  parentPort?.postMessage(said);
}

/** @param {{ readonly value: unknown } | { readonly refusal: string } | { readonly fault: string }} said */
function answer(said) {
  tell(said);
  parentPort?.close();
}

/** @param {unknown} error */
function fault(error) {
  answer({ fault: error instanceof Error ? error.name : "unknown" });
}

/** @param {ReadCsv | ReadXlsx} task */
async function read(task) {
  if (task.task === "csv") return bounded(await csvRows(task.text), task);
  const zip = unpacked(Buffer.from(task.bytes));
  if (zip === null) return { refusal: "unreadable" };
  const { readSheet } = await import("read-excel-file/node");
  try {
    const sheet = await readSheet(zip, { parseNumber: String });
    return bounded(
      sheet.map((row) => row.map(cellText)),
      task,
    );
  } catch {
    return { refusal: "unreadable" };
  }
}

/** @param {unknown} cell */
function cellText(cell) {
  if (cell === null || cell === undefined) return "";
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** @param {string[][]} rows @param {{ readonly mostRows: number, readonly mostColumns: number }} bounds */
function bounded(rows, { mostRows, mostColumns }) {
  if (rows.length > mostRows) return { refusal: "too-many-rows" };
  if (rows.some((row) => row.length > mostColumns)) return { refusal: "too-many-columns" };
  // One text may stand in every cell of a workbook that holds it once: what is small here would be copied for each.
  const characters = rows.reduce((all, row) => row.reduce((sum, cell) => sum + cell.length, all), 0);
  if (characters > MOST_CHARACTERS) return { refusal: "unreadable" };
  for (let from = 0; from < rows.length; from += ROWS_IN_A_PIECE) {
    tell({ piece: rows.slice(from, from + ROWS_IN_A_PIECE).map((row) => row.map(tidy)) });
  }
  return { value: rows.length };
}

/**
 * Without what no form lets through either; an apostrophe that our own lists put before a formula is taken off again.
 *
 * @param {string} cell
 */
function tidy(cell) {
  const text = cell
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim();
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

/** Columns are parted by what parts most of the first line: Swedish programs write semicolons. @param {string} text */
async function csvRows(text) {
  const { parse } = await import("csv-parse/sync");
  const first = text.replace(/"(?:[^"]|"")*"/g, "").split(/\r?\n/, 1)[0] ?? "";
  const counted = [";", "\t", ","].map((sign) => ({ sign, times: first.split(sign).length }));
  const { sign } = counted.reduce((most, one) => (one.times > most.times ? one : most));
  const options = { delimiter: sign, relax_column_count: true, relax_quotes: true, skip_empty_lines: false };
  return /** @type {string[][]} */ (parse(text.replace(/^\uFEFF/, "").replace(/^sep=.\r?\n/i, ""), options));
}

/**
 * The same ZIP with nothing in it but what was unpacked here, within bounds; null for what is none, or unpacks to more. What
 * an entry says of its own size may be a lie (APPNOTE 6.3.10, 4.3.12), and so may the directory at the file's end: the
 * reader goes by what stands before each entry, and would find others there.
 *
 * @param {Buffer} bytes
 */
function unpacked(bytes) {
  try {
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0) return null;
    const entries = bytes.readUInt16LE(end + 10);
    let at = bytes.readUInt32LE(end + 16);
    if (entries > MOST_ENTRIES) return null;
    let left = MOST_UNPACKED;
    /** @type {{ readonly name: Buffer, readonly content: Buffer }[]} */
    const parts = [];
    for (let index = 0; index < entries; index++) {
      if (bytes.readUInt32LE(at) !== 0x02014b50) return null;
      const method = bytes.readUInt16LE(at + 10);
      const size = bytes.readUInt32LE(at + 20);
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(start, start + size);
      if (method !== 0 && method !== 8) return null;
      const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: left });
      left -= content.length;
      if (left <= 0) return null;
      const name = bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28));
      if (/\.(xml|rels)$/i.test(name.toString("latin1"))) parts.push({ name, content });
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return stored(parts);
  } catch {
    return null;
  }
}

/** A ZIP that packs nothing (APPNOTE 6.3.10, 4.3.7, 4.3.12 and 4.3.16). @param {readonly { readonly name: Buffer, readonly content: Buffer }[]} parts */
function stored(parts) {
  let at = 0;
  /** @type {Buffer[]} */
  const locals = [];
  /** @type {Buffer[]} */
  const directory = [];
  for (const { name, content } of parts) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    for (const [head, sizes] of /** @type {const} */ ([
      [local, 18],
      [entry, 20],
    ])) {
      head.writeUInt32LE(content.length, sizes);
      head.writeUInt32LE(content.length, sizes + 4);
      head.writeUInt16LE(name.length, sizes + 8);
    }
    entry.writeUInt32LE(at, 42);
    locals.push(local, name, content);
    directory.push(entry, name);
    at += local.length + name.length + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** @param {Write} task @param {ListSheet["rows"]} rows */
async function written({ sheet, words }, rows) {
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const head = sheet.columns.map(({ heading }) => ({
    ...{ value: plain(heading), type: String, fontWeight: /** @type {const} */ ("bold"), wrap: true },
    ...{ backgroundColor: "#E4F0F1", alignVertical: /** @type {const} */ ("top") },
  }));
  const cells = rows.map((row) => row.map((cell, at) => cellOf(cell, sheet.columns[at]?.kind ?? "text")));
  const first = {
    ...{ data: [head, ...cells], sheet: words.sheet, stickyRowsCount: 1 },
    columns: widths(sheet, rows).map((width) => ({ width })),
  };
  const notes = [sheet.title, ...sheet.notes].map((note) => [{ value: plain(note), type: String, wrap: true }]);
  const second = { data: notes, sheet: words.notes, columns: [{ width: 100 }] };
  return new Uint8Array(await writeXlsxFile(sheet.notes.length > 0 ? [first, second] : [first]).toBuffer());
}

/** Text is always written as text, whatever it begins with. @param {ListSheet["rows"][number][number]} cell @param {string} kind */
function cellOf(cell, kind) {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  if (kind === "date") return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  if (kind === "moment") {
    return { value: new Date(`${cell.replace(" ", "T")}:00Z`), type: Date, format: "yyyy-mm-dd hh:mm" };
  }
  return { value: plain(cell), type: String, wrap: cell.length > 60 };
}

/** A cell holds 32,767 characters at most, and XML none of these (XML 1.0, 2.2). @param {string} text */
function plain(text) {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "").slice(0, 32_767);
}

/** @param {Omit<ListSheet, "rows">} sheet @param {ListSheet["rows"]} rows */
function widths({ columns }, rows) {
  return columns.map(({ heading }, at) => {
    const longest = rows.reduce((most, row) => Math.max(most, String(row[at] ?? "").length), heading.length);
    return Math.min(Math.max(longest + 2, 8), 60);
  });
}
