import { oneLine } from "#domain/values/one-line.ts";

/** The names of people who are written one on each line: what stands before the first comma. */
export function namesInLines(written: string): string[] {
  return written
    .split(/\r\n?|\n/)
    .map((line) => oneLine(line.split(",")[0] ?? ""))
    .filter((name) => name !== "");
}
