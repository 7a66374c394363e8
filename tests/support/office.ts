import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** What LibreOffice shows of a spreadsheet's first sheet, cell by cell; null where LibreOffice is not installed. */
export function openedByOffice(bytes: Buffer, ending: "xlsx" | "csv"): string[][] | null {
  if (!hasOffice) return null;
  const folder = mkdtempSync(join(tmpdir(), "samling-office-"));
  try {
    const file = join(folder, `list.${ending}`);
    writeFileSync(file, bytes);
    const out = join(folder, "out");
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    // Semicolon, double quote, UTF-8, as shown: what is a formula would be shown as its result.
    const wanted = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false";
    const read = ending === "csv" ? ["--infilter=Text - txt - csv (StarCalc):59,34,76,1"] : [];
    const done = spawnSync("soffice", [profile, "--headless", ...read, "--convert-to", wanted, "--outdir", out, file], {
      timeout: 90_000,
      encoding: "utf8",
    });
    const [made] = readdirSync(out);
    if (made === undefined) throw new Error(`LibreOffice could not open it: ${done.stderr}`);
    return parse(readFileSync(join(out, made)), { delimiter: ";", bom: true, relax_column_count: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const hasOffice = !spawnSync("soffice", ["--version"], { timeout: 60_000 }).error;

/** For a test's name, where it leaves LibreOffice's part out. */
export const officeNote = hasOffice ? "" : " (without LibreOffice, which is not installed)";
