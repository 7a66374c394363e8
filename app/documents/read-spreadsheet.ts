import { refused, type Result } from "#domain/result.ts";
import { textOf } from "./read-text-file.ts";
import { inSpreadsheetThread, spreadsheetsUnderway, SpreadsheetFault } from "./spreadsheet-thread.ts";

export type SpreadsheetRefusal =
  | "empty"
  | "too-large"
  | "too-many-rows"
  | "too-many-columns"
  | "unreadable"
  | "old-format"
  | "busy";

/** The cells of a spreadsheet's first sheet as texts, line by line, empty lines among them. */
export type SpreadsheetRows = readonly (readonly string[])[];

export const LARGEST_SPREADSHEET = 5 * 1024 * 1024;
/** The line of headings counted in. */
export const MOST_SPREADSHEET_ROWS = 10_001;
const MOST_COLUMNS = 100;
/** People don't wait longer than these take, and each is held in memory meanwhile. */
const MOST_UNDERWAY = 10;
const BOUNDS = { limitMs: 15_000, mostMegabytes: 512 };

/**
 * Reads XLSX, and text with columns in UTF-8, UTF-16 or Windows-1252: what the bytes are decides, not the file's name. It
 * is read off the main thread, within bounds of size, time and memory; where many wait already, it is not read now.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Result<SpreadsheetRows, SpreadsheetRefusal>> {
  if (bytes.length === 0) return refused("empty");
  if (bytes.length > LARGEST_SPREADSHEET) return refused("too-large");
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refused("old-format");
  const bounds = { mostRows: MOST_SPREADSHEET_ROWS, mostColumns: MOST_COLUMNS };
  if (beginsWith(bytes, [0x50, 0x4b])) return rowsOf({ task: "xlsx", bytes, ...bounds });
  const text = textOf(bytes);
  if (!text.ok) return refused("unreadable");
  return rowsOf({ task: "csv", text: text.value, ...bounds });
}

type Task = { readonly mostRows: number; readonly mostColumns: number } & (
  | { readonly task: "xlsx"; readonly bytes: Uint8Array }
  | { readonly task: "csv"; readonly text: string }
);

async function rowsOf(task: Task): Promise<Result<SpreadsheetRows, SpreadsheetRefusal>> {
  if (spreadsheetsUnderway() >= MOST_UNDERWAY) return refused("busy");
  try {
    const rows: (readonly string[])[] = [];
    const take = (piece: unknown) => void rows.push(...(piece as SpreadsheetRows));
    const read = await inSpreadsheetThread(task, BOUNDS, { take });
    if (!read.ok) return refused(REFUSALS.find((one) => one === read.refusal) ?? "unreadable");
    return rows.some((row) => row.some((cell) => cell !== "")) ? { ok: true, value: rows } : refused("empty");
  } catch (error) {
    // What takes too long or too much is a file made to do so.
    if (error instanceof SpreadsheetFault) return refused("unreadable");
    throw error;
  }
}

const REFUSALS: readonly SpreadsheetRefusal[] = ["too-many-rows", "too-many-columns", "unreadable"];

function beginsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte);
}
