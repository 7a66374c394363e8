import { parseCalendarDate, type CalendarDate } from "#domain/values/calendar-date.ts";
import { clockTime, type ClockTime } from "#domain/values/clock-time.ts";

export const FIELD_FAULTS = [
  "missing",
  "too-long",
  "not-a-date",
  "not-a-time",
  "not-a-number",
  "municipality-unknown",
  "ends-before-it-starts",
  "lasts-too-long",
  "time-skipped-by-clocks",
  "last-day-after-event",
  "year-unconfirmed",
  "not-an-email",
  "host-left-out",
] as const;

export type FieldFault = (typeof FIELD_FAULTS)[number];

/** What is wrong, by the field's name. */
export type FieldFaults = Readonly<Record<string, FieldFault>>;

const LONGEST_TEXT = 10_000;
const MOST_SEATS = 1_000_000;

/** Reads typed fields one by one, and gathers what is wrong with them. */
export class FactReader {
  readonly #faults: Record<string, FieldFault> = {};

  get faults(): FieldFaults {
    return this.#faults;
  }

  get failed(): boolean {
    return Object.keys(this.#faults).length > 0;
  }

  fault(name: string, fault: FieldFault): void {
    this.#faults[name] ??= fault;
  }

  /** Null where nothing was typed. */
  text(name: string, typed: string, longest = LONGEST_TEXT): string | null {
    const text = typed.trim();
    if ([...text].length > longest) this.fault(name, "too-long");
    return text === "" ? null : text;
  }

  needed(name: string, typed: string, longest: number): string {
    const text = this.text(name, typed, longest);
    if (text === null) this.fault(name, "missing");
    return text ?? "";
  }

  day(name: string, typed: string): CalendarDate | null {
    const text = typed.trim();
    const day = text === "" ? null : parseCalendarDate(text);
    if (text !== "" && day === null) this.fault(name, "not-a-date");
    return day;
  }

  /** "09:00" as browsers send it, and "9.00" or "9" as people write. */
  time(name: string, typed: string): ClockTime | null {
    const text = typed.trim();
    if (text === "") return null;
    const match = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text);
    const time = match && clockTime(Number(match[1]), Number(match[2] ?? 0));
    if (!time) this.fault(name, "not-a-time");
    return time;
  }

  /** Null where nothing was typed. */
  count(name: string, typed: string): number | null {
    const text = typed.replace(/\s/g, "");
    if (text === "") return null;
    const count = /^\d{1,7}$/.test(text) ? Number(text) : Infinity;
    if (count > MOST_SEATS) this.fault(name, "not-a-number");
    return count > MOST_SEATS ? null : count;
  }
}
