/** A time of day on a 24-hour clock, "00:00" to "23:59", without date or zone. Sorts as text. */
export type ClockTime = string & { readonly __clockTime: true };

export function clockTime(hour: number, minute: number): ClockTime | null {
  if (!Number.isInteger(hour) || !Number.isInteger(minute)) return null;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` as ClockTime;
}

/** Accepts only the stored form, "09:25". Text as people write it is read by the invitation reader. */
export function parseClockTime(text: string): ClockTime | null {
  const match = /^(\d{2}):(\d{2})$/.exec(text);
  return match ? clockTime(Number(match[1]), Number(match[2])) : null;
}

/** Minutes since midnight, 0 to 1439. */
export function minutesOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The time so many minutes after midnight, 0 to 1439. */
export function timeAt(minutes: number): ClockTime {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}` as ClockTime;
}
