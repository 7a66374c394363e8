import { describe, expect, test } from "vitest";
import {
  LONGEST_DESCRIPTION,
  LONGEST_PAGE,
  lengthOf,
  parseFaultReport,
  reportDeletedOn,
} from "#domain/accessibility/fault-report.ts";
import { instant } from "#domain/values/instant.ts";

const WRITTEN = { description: "Menyn går inte att nå.", page: "", email: "" };

describe("a report of a fault", () => {
  test("needs a description and nothing else", () => {
    expect(parseFaultReport(WRITTEN)).toEqual({
      ok: true,
      value: { description: "Menyn går inte att nå.", page: null, email: null },
    });
    expect(parseFaultReport({ ...WRITTEN, description: " \r\n\t " })).toMatchObject({
      refusal: { description: "missing" },
    });
  });

  test("is taken to its very limits, counted in characters and not in bytes", () => {
    const longest = { ...WRITTEN, description: "🙂".repeat(LONGEST_DESCRIPTION), page: "å".repeat(LONGEST_PAGE) };
    expect(parseFaultReport(longest)).toMatchObject({ ok: true });
    expect(lengthOf(longest.description)).toBe(LONGEST_DESCRIPTION);
    const refused = parseFaultReport({
      description: `${longest.description}!`,
      page: `${longest.page}!`,
      email: "namn",
    });
    expect(refused).toEqual({
      ok: false,
      refusal: { description: "too-long", page: "too-long", email: "malformed" },
    });
  });

  test("counts a line break once, however the browser sends it, and drops what is no text", () => {
    const lines = "rad\r\n".repeat(LONGEST_DESCRIPTION / 4);
    expect(parseFaultReport({ ...WRITTEN, description: lines })).toMatchObject({ ok: true });
    expect(parseFaultReport({ ...WRITTEN, description: "a\0b\u0007\r\nc\rd\te" })).toMatchObject({
      value: { description: "ab\nc\nd\te" },
    });
  });

  test("is deleted on the same day a year later, by the clock in Stockholm", () => {
    expect(reportDeletedOn(instant(Date.parse("2026-11-22T22:59:59Z")))).toBe("2027-11-22");
    expect(reportDeletedOn(instant(Date.parse("2026-11-22T23:00:00Z")))).toBe("2027-11-23");
    expect(reportDeletedOn(instant(Date.parse("2028-02-29T12:00:00Z")))).toBe("2029-02-28");
  });
});
