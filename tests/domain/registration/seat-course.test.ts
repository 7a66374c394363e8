import { describe, expect, test } from "vitest";
import { seatCourse } from "#domain/registration/seat-course.ts";
import { STOCKHOLM, instant } from "#domain/values/instant.ts";

const at = (written: string) => instant(Date.parse(written));

describe("seatCourse", () => {
  test("adds up day by day, on the days of the event's own clock", () => {
    const course = seatCourse(
      [
        { at: at("2026-11-22T22:45:00Z"), standing: "digital", people: 3 },
        { at: at("2026-11-22T09:00:00Z"), standing: "on-site", people: 2 },
        { at: at("2026-11-22T23:00:00Z"), standing: "waiting", people: 1 },
        { at: at("2026-11-25T10:00:00Z"), standing: "ended", people: 4 },
      ],
      [],
      STOCKHOLM,
    );
    expect(course).toEqual([
      { date: "2026-11-22", registered: 5, "on-site": 2, digital: 3, waiting: 0, ended: 0 },
      { date: "2026-11-23", registered: 1, "on-site": 2, digital: 3, waiting: 1, ended: 0 },
      { date: "2026-11-25", registered: 4, "on-site": 2, digital: 3, waiting: 1, ended: 4 },
    ]);
  });

  test("tells of each day how it stood then, whatever has come of it since", () => {
    const [first, second, third] = ["2026-11-22T09:00:00Z", "2026-11-24T09:00:00Z", "2026-11-26T09:00:00Z"].map(at);
    const since = { registeredAt: first! };
    const course = seatCourse(
      [{ at: first!, standing: "ended", people: 3 }],
      [
        // Three waited; two got seats, of whom one left again; one never got any. Told in no order.
        { ...since, at: third!, from: "on-site", to: "ended", people: 2 },
        { ...since, at: second!, from: "waiting", to: "on-site", people: 2 },
        { ...since, at: third!, from: "waiting", to: "ended", people: 1 },
      ],
      STOCKHOLM,
    );
    expect(course).toEqual([
      { date: "2026-11-22", registered: 3, "on-site": 0, digital: 0, waiting: 3, ended: 0 },
      { date: "2026-11-24", registered: 0, "on-site": 2, digital: 0, waiting: 1, ended: 0 },
      { date: "2026-11-26", registered: 0, "on-site": 0, digital: 0, waiting: 0, ended: 3 },
    ]);
  });

  test("ends no day early where the clocks go back", () => {
    const moments = ["2026-10-25T00:30:00Z", "2026-10-25T22:45:00Z", "2026-10-25T23:00:00Z"];
    const course = seatCourse(
      moments.map((moment) => ({ at: at(moment), standing: "on-site", people: 1 })),
      [],
      STOCKHOLM,
    );
    expect(course.map(({ date, registered }) => [date, registered])).toEqual([
      ["2026-10-25", 2],
      ["2026-10-26", 1],
    ]);
  });

  test("of nobody is empty", () => {
    expect(seatCourse([], [], STOCKHOLM)).toEqual([]);
  });
});
