import { describe, expect, test } from "vitest";
import { eventUid } from "#domain/calendar/event-uid.ts";
import { stampedAt } from "#domain/calendar/stamped-at.ts";
import { instant } from "#domain/values/instant.ts";

describe("the stamp of a version", () => {
  test("is the latest change, to the second, and a second more for each SEQUENCE", () => {
    expect(stampedAt(0, [instant(1_000_900), instant(2_000_999)])).toBe(2_000_000);
    expect(stampedAt(3, [instant(2_000_999), instant(1_000_900)])).toBe(2_003_000);
  });

  test("is later for a later version, though both are of the same second", () => {
    const stamps = [stampedAt(0, [instant(5_000)]), stampedAt(1, [instant(5_001)]), stampedAt(2, [instant(5_001)])];
    expect(stamps).toEqual([5_000, 6_000, 7_000]);
  });
});

test("the UID is made of the event's id alone", () => {
  expect(eventUid("evt_00000000000000000001")).toBe("evt_00000000000000000001@samling");
});
