import { createLog, type Log } from "#app/log.ts";
import { instant } from "#domain/values/instant.ts";

/** A log whose lines a test can read. */
export function readableLog(): Log & { entries: Record<string, unknown>[] } {
  const entries: Record<string, unknown>[] = [];
  const write = (line: string) => void entries.push(JSON.parse(line) as Record<string, unknown>);
  return { ...createLog({ write, now: () => instant(Date.now()) }), entries };
}
