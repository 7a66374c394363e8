import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CalendarEntry } from "#domain/calendar/calendar-entry.ts";
import { calendarFile, type CalendarMethod } from "#domain/calendar/calendar-file.ts";
import { calendarAddress, calendarLine, calendarLines, calendarName } from "#domain/calendar/calendar-text.ts";
import type { EventSpan } from "#domain/event/event-span.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { STOCKHOLM, instant, parseIsoInstant, type ZoneName } from "#domain/values/instant.ts";
import { calendarFaults, readCalendar, unfolded } from "#tests/support/calendar.ts";

const at = (text: string) => parseIsoInstant(text) ?? instant(Number.NaN);

function span(startsOn: string, startsAt: string | null, endsAt: string | null, endsOn = startsOn): EventSpan {
  const [from, to] = [startsAt as ClockTime | null, endsAt as ClockTime | null];
  return {
    startsOn: startsOn as CalendarDate,
    endsOn: endsOn as CalendarDate,
    startsAt: from,
    endsAt: to,
    zone: STOCKHOLM,
  };
}

function entry(given: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    uid: "evt_00000000000000000001@samling",
    sequence: 2,
    stampedAt: at("2027-01-10T12:00:02Z"),
    createdAt: at("2026-11-22T09:00:00Z"),
    span: span("2027-05-04", "09:00", "16:30"),
    title: "Samverkansdagen",
    description: "Om trygga platser.",
    location: "Stadshuset, Växjö",
    url: "https://samling.example/evenemang/samverkansdagen",
    cancelled: false,
    organizer: { name: "Länsstyrelsen i Kronobergs län", email: "no-reply@samling.example" },
    ...given,
  };
}

const written = (given: Partial<CalendarEntry>) => calendarFile({ method: "PUBLISH", entries: [entry(given)] });
const line = (file: string, name: string) =>
  unfolded(file)
    .filter((one) => one.startsWith(name) && !one.includes("T020000") && !one.includes("T030000"))
    .join("|");
const times = (of: EventSpan) => {
  const file = written({ span: of });
  expect(calendarFaults(file)).toEqual([]);
  return [line(file, "DTSTART"), line(file, "DTEND")];
};

describe("a calendar file", () => {
  test("is this, to the byte", () => {
    const file = calendarFile({
      method: "REQUEST",
      entries: [entry({ alarm: 60 })],
      attendee: { name: 'Åsa "Ås" Öberg', email: "asa@example.se" },
    });
    expect(file.split("\r\n")).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "CALSCALE:GREGORIAN",
      "PRODID:-//Samling//Samling//SV",
      "METHOD:REQUEST",
      "BEGIN:VTIMEZONE",
      "TZID:Europe/Stockholm",
      "BEGIN:DAYLIGHT",
      "DTSTART:19810329T020000",
      "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0200",
      "TZNAME:CEST",
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
      "END:DAYLIGHT",
      "BEGIN:STANDARD",
      "DTSTART:19961027T030000",
      "TZOFFSETFROM:+0200",
      "TZOFFSETTO:+0100",
      "TZNAME:CET",
      "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
      "END:STANDARD",
      "END:VTIMEZONE",
      "BEGIN:VEVENT",
      "UID:evt_00000000000000000001@samling",
      "SUMMARY:Samverkansdagen",
      "DTSTAMP:20270110T120002Z",
      "DTSTART;TZID=Europe/Stockholm:20270504T090000",
      "DTEND;TZID=Europe/Stockholm:20270504T163000",
      "SEQUENCE:2",
      "DESCRIPTION:Om trygga platser.",
      "LOCATION:Stadshuset\\, Växjö",
      "STATUS:CONFIRMED",
      "TRANSP:OPAQUE",
      "CREATED:20261122T090000Z",
      "LAST-MODIFIED:20270110T120002Z",
      "URL:https://samling.example/evenemang/samverkansdagen",
      'ORGANIZER;CN="Länsstyrelsen i Kronobergs län":mailto:no-reply@samling.exa',
      " mple",
      "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=TRUE",
      " ;CN=\"Åsa 'Ås' Öberg\":mailto:asa@example.se",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "DESCRIPTION:Samverkansdagen",
      "TRIGGER:-PT60M",
      "END:VALARM",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
    expect(calendarFaults(file)).toEqual([]);
  });

  test("of a cancellation has no alarm, asks for no answer and takes nobody's time", () => {
    const attendee = { name: "Åsa", email: "asa@example.se" };
    const file = calendarFile({ method: "CANCEL", entries: [entry({ alarm: 60, sequence: 3 })], attendee });
    expect(calendarFaults(file)).toEqual([]);
    const [event] = readCalendar(file).events;
    expect([event!.value("status"), event!.value("transp"), event!.alarms]).toEqual(["CANCELLED", "TRANSPARENT", []]);
    expect(line(file, "ATTENDEE")).toBe(
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;CN="Åsa":mailto:asa@example.se',
    );
    const published = readCalendar(written({ cancelled: true, alarm: 60 })).events[0]!;
    expect([published.value("status"), published.count("attendee"), published.alarms]).toEqual(["CANCELLED", 0, []]);
  });

  test.each([
    [
      "a day with times",
      span("2027-05-04", "09:00", "16:30"),
      "DTSTART;TZID=Europe/Stockholm:20270504T090000",
      "DTEND;TZID=Europe/Stockholm:20270504T163000",
    ],
    ["no end", span("2027-05-04", "09:00", null), "DTSTART;TZID=Europe/Stockholm:20270504T090000", ""],
    [
      "an end that is the start",
      span("2027-05-04", "09:00", "09:00"),
      "DTSTART;TZID=Europe/Stockholm:20270504T090000",
      "",
    ],
    ["no times", span("2027-05-04", null, null), "DTSTART;VALUE=DATE:20270504", "DTEND;VALUE=DATE:20270505"],
    ["an end alone", span("2027-05-04", null, "16:30"), "DTSTART;VALUE=DATE:20270504", "DTEND;VALUE=DATE:20270505"],
    [
      "an evening past midnight",
      span("2027-12-31", "20:00", "01:00"),
      "DTSTART;TZID=Europe/Stockholm:20271231T200000",
      "DTEND;TZID=Europe/Stockholm:20280101T010000",
    ],
    [
      "several days with times",
      span("2027-05-31", "13:00", "12:00", "2027-06-01"),
      "DTSTART;TZID=Europe/Stockholm:20270531T130000",
      "DTEND;TZID=Europe/Stockholm:20270601T120000",
    ],
    [
      "several days without times",
      span("2028-02-28", null, null, "2028-02-29"),
      "DTSTART;VALUE=DATE:20280228",
      "DTEND;VALUE=DATE:20280301",
    ],
    [
      "several days without an end",
      span("2027-05-31", "13:00", null, "2027-06-01"),
      "DTSTART;VALUE=DATE:20270531",
      "DTEND;VALUE=DATE:20270602",
    ],
    [
      "another zone",
      { ...span("2027-05-04", "09:00", "16:30"), zone: "Europe/Helsinki" as ZoneName },
      "DTSTART:20270504T060000Z",
      "DTEND:20270504T133000Z",
    ],
  ])("says when: %s", (_, of, start, end) => {
    expect(times(of)).toEqual([start, end]);
  });

  test.each([
    [
      "the night when the clocks go forward",
      span("2027-03-27", "22:00", "04:00"),
      "2027-03-27T21:00:00.000Z",
      "2027-03-28T02:00:00.000Z",
    ],
    [
      "the night when they go back",
      span("2027-10-30", "22:00", "04:00"),
      "2027-10-30T20:00:00.000Z",
      "2027-10-31T03:00:00.000Z",
    ],
    ["the day before", span("2027-03-27", "09:00", "10:00"), "2027-03-27T08:00:00.000Z", "2027-03-27T09:00:00.000Z"],
    [
      "the day of the change",
      span("2027-03-28", "09:00", "10:00"),
      "2027-03-28T07:00:00.000Z",
      "2027-03-28T08:00:00.000Z",
    ],
    [
      "the day when they have gone back",
      span("2027-10-31", "09:00", "10:00"),
      "2027-10-31T08:00:00.000Z",
      "2027-10-31T09:00:00.000Z",
    ],
    [
      "across both",
      span("2027-03-01", "09:00", "10:00", "2027-11-30"),
      "2027-03-01T08:00:00.000Z",
      "2027-11-30T09:00:00.000Z",
    ],
  ])("keeps its place on the wall clock: %s", (_, of, start, end) => {
    const [event] = readCalendar(written({ span: of })).events;
    expect([event!.start.toJSDate().toISOString(), event!.end.toJSDate().toISOString()]).toEqual([start, end]);
  });

  test("is the same wherever the server stands", () => {
    const program = `
      import { calendarFile } from "#domain/calendar/calendar-file.ts";
      process.stdout.write(calendarFile({ method: "PUBLISH", entries: JSON.parse(process.env.ENTRIES) }));`;
    const entries = [
      entry(),
      entry({ span: span("2027-05-04", null, null) }),
      entry({ span: span("2027-10-30", "22:00", "02:30") }),
    ];
    const here = calendarFile({ method: "PUBLISH", entries });
    for (const zone of ["UTC", "America/Los_Angeles", "Pacific/Auckland"]) {
      const env = { ...process.env, TZ: zone, ENTRIES: JSON.stringify(entries) };
      const there = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], { env });
      expect([zone, there.toString()]).toEqual([zone, here]);
    }
  });

  test("that is a feed tells its name and how often it is worth fetching, and no other does", () => {
    const feed = readCalendar(calendarFile({ method: "PUBLISH", name: "Möten, träffar; å", entries: [] }));
    expect(feed.names).toEqual([
      "version",
      "calscale",
      "prodid",
      "method",
      "x-wr-calname",
      "refresh-interval",
      "x-published-ttl",
    ]);
    expect([feed.text("x-wr-calname"), feed.text("refresh-interval")?.toString()]).toEqual([
      "Möten\\, träffar\\; å",
      "PT1H",
    ]);
    expect(readCalendar(written({})).names).toEqual(["version", "calscale", "prodid", "method"]);
  });

  test.each([0, 1, 1_000])("may hold %i events, remembered or not", (count) => {
    const entries = Array.from({ length: count }, (_, index) =>
      entry({ uid: `evt_${index}@samling`, title: `Träff ${index}, å` }),
    );
    const feed = { method: "PUBLISH" as const, name: "Samling", entries };
    const file = calendarFile(feed);
    expect(calendarFaults(file)).toEqual([]);
    expect(readCalendar(file).events.map(({ summary }) => summary)).toEqual(entries.map(({ title }) => title));
    expect(calendarFile({ ...feed, forAll: true })).toBe(file);
    expect(calendarFile({ ...feed, forAll: true })).toBe(file);
    expect(calendarFile({ ...feed, entries: entries.toReversed(), forAll: true })).toBe(
      calendarFile({ ...feed, entries: entries.toReversed() }),
    );
  });

  test("keeps categories apart and their commas together", () => {
    const file = written({ categories: ["Konferens, stor; ny", "Skåne"] });
    expect(line(file, "CATEGORIES")).toBe("CATEGORIES:Konferens\\, stor\\; ny,Skåne");
    expect(calendarFaults(file)).toEqual([]);
  });

  test("folds by octets and cuts no character", () => {
    for (const title of [
      "å".repeat(120),
      `a${"å".repeat(120)}`,
      "👩‍👩‍👧‍👦".repeat(40),
      "\u0301å".repeat(60),
      "x".repeat(500),
    ]) {
      const file = written({ title, location: title, description: title, organizer: { name: title, email: "a@b.se" } });
      expect(calendarFaults(file)).toEqual([]);
      const [event] = readCalendar(file).events;
      expect([event!.summary, event!.location, event!.description]).toEqual([title, title, title]);
      expect(event!.parameter("organizer", "cn")).toBe(title);
    }
  });
});

const HOSTILE = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        ..."\r \n \r\n \0 \u0007 \u007f \u0085 \u2028 \u2029 \ud800 \udc00 \ufeff \ufffd \u202e \t \" ' , ; : \\ \\n ^n ^' = % / < å é 👩‍👩‍👧 BEGIN:VALARM END:VEVENT ATTENDEE:mailto:x@y.se X-EVIL:1 TZID".split(
          " ",
        ),
        " ",
        "å".repeat(120),
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join("")),
);

describe("hostile text", () => {
  test("in any field adds no property, and what is left of it is read back equal", () => {
    const methods = fc.constantFrom<CalendarMethod>("PUBLISH", "REQUEST", "CANCEL");
    const texts = fc.record({
      title: HOSTILE,
      description: HOSTILE,
      location: HOSTILE,
      url: HOSTILE.map((text) => `https://samling.example/${text}`),
      uid: HOSTILE.map((text) => `x${text}`),
      organizer: fc.record({ name: HOSTILE, email: HOSTILE }),
      categories: fc.array(HOSTILE, { minLength: 1, maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        methods,
        texts,
        HOSTILE,
        fc.record({ name: HOSTILE, email: HOSTILE }),
        (method, given, name, attendee) => {
          const file = calendarFile({ method, entries: [entry({ ...given, alarm: 15 })], name, attendee });
          expect(calendarFaults(file)).toEqual([]);
          const read = readCalendar(file);
          expect(read.events).toHaveLength(1);
          const [event] = read.events;
          expect(event!.uid).toBe(calendarAddress(given.uid));
          expect(event!.summary).toBe(calendarLine(given.title) || "–");
          expect(event!.description ?? "").toBe(calendarLines(given.description));
          expect(event!.location ?? "").toBe(calendarLine(given.location));
          expect(event!.parameter("organizer", "cn") ?? "").toBe(calendarName(given.organizer.name));
          expect(event!.parameter("attendee", "cn") ?? "").toBe(calendarName(attendee.name));
          expect([event!.count("attendee"), event!.count("organizer"), event!.count("url")]).toEqual([1, 1, 1]);
          expect(event!.alarms).toHaveLength(method === "CANCEL" ? 0 : 1);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("in an address stays in it", () => {
    const file = written({
      url: "https://samling.example/å b\\c",
      organizer: { name: "", email: "a?b#c%d@växjö.se" },
    });
    expect([line(file, "URL"), line(file, "ORGANIZER")]).toEqual([
      "URL:https://samling.example/%C3%A5%20b/c",
      "ORGANIZER:mailto:a%3Fb%23c%25d@v%C3%A4xj%C3%B6.se",
    ]);
  });

  test("that is nothing writes no empty property", () => {
    const nothing = "\0\r\n\u2028";
    const empty = { title: nothing, description: nothing, location: nothing, url: nothing, categories: [nothing, ""] };
    const [event] = readCalendar(written(empty)).events;
    expect(event!.names).toEqual([
      ...["uid", "summary", "dtstamp", "dtstart", "dtend", "sequence", "status", "transp", "created", "last-modified"],
      "organizer",
    ]);
    expect(event!.summary).toBe("–");
  });

  test("of 120 Swedish letters is not touched", () => {
    const letters = 'åäöÅÄÖ é, ü; ß: "citat" 100 % – ”så”'.repeat(4).slice(0, 120);
    expect([calendarLine(letters), calendarLines(letters)]).toEqual([letters.trim(), letters.trim()]);
  });
});
