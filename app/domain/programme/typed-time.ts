import { clockTime, type ClockTime } from "#domain/values/clock-time.ts";

/** A time as people type it, "9.30", "kl. 09:30" or "9"; null for nothing, undefined for anything else. */
export function typedTime(written: string): ClockTime | null | undefined {
  if (written === "") return null;
  const [, hour, minute = "0"] = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:]?(\d{2}))?$/i.exec(written) ?? [];
  return hour === undefined ? undefined : (clockTime(Number(hour), Number(minute)) ?? undefined);
}
