import { describe, expect } from "vitest";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { test } from "#tests/support/database.ts";
import { gathering } from "#tests/support/gathering.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";

const day = (text: string) => text as CalendarDate;
const done = { ok: true, value: null };
const refused = { ok: false, refusal: "deleted-later-than-told" };

describe("the days of deletion that a form names", () => {
  test("are free to choose until somebody has registered, and can then only come sooner", async ({ db }) => {
    const event = await gathering(db, {
      rules: { needsDeletedOn: day("2027-06-10"), peopleDeletedOn: day("2027-12-01") },
    });
    expect(await event.rules({ needsDeletedOn: day("2027-06-20"), peopleDeletedOn: day("2028-01-01") })).toEqual(done);
    await event.come("Alva");
    await event.withdraws("Alva");
    expect(await event.rules({ needsDeletedOn: day("2027-06-21") })).toEqual(refused);
    expect(await event.rules({ peopleDeletedOn: day("2028-01-02") })).toEqual(refused);
    expect(await event.rules({ needsDeletedOn: day("2027-06-20"), asksDiet: true })).toEqual(done);
    expect(await event.rules({ peopleDeletedOn: day("2027-12-31") })).toEqual(done);
    expect(await event.rules({ peopleDeletedOn: day("2028-01-01") })).toEqual(refused);
  });

  test("are not held by those who have registered for another event", async ({ db }) => {
    const event = await gathering(db, { rules: { peopleDeletedOn: day("2027-12-01") } });
    await openEvent(event.ctx, { slug: "annan" });
    await registered(event.ctx, [person("Alva")], { slug: "annan" });
    expect(await event.rules({ peopleDeletedOn: day("2028-12-01") })).toEqual(done);
  });
});
