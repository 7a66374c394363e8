import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { calendarPart } from "#emails/calendar-part.ts";
import { instant } from "#domain/values/instant.ts";
import type { MessageKind } from "#domain/registration/message.ts";
import { madeMessage, type GivenMessage } from "#tests/support/messages.ts";

function entryOf(kind: MessageKind, given: GivenMessage = {}) {
  const part = calendarPart(madeMessage(kind, "sv", given));
  if (part === null) throw new Error(`${kind} has no calendar part`);
  const file = ICAL.Component.fromString(part.content);
  const [entry, ...others] = file.getAllSubcomponents("vevent");
  expect(others).toEqual([]);
  const value = (name: string) => entry!.getFirstPropertyValue(name)?.toString() ?? null;
  return { method: part.method, content: part.content, file, entry: entry!, value };
}

describe("the calendar part", () => {
  test("invites exactly the receiver, from the sender of the mail, under the event's own name", () => {
    const { method, file, entry, value } = entryOf("seat");
    expect([method, file.getFirstPropertyValue("method")]).toEqual(["REQUEST", "REQUEST"]);
    expect(value("uid")).toBe("evt_0123456789abcdefghjk@samling");
    expect(entry.getAllProperties("attendee").map((one) => one.getFirstValue())).toEqual(["mailto:anna@example.se"]);
    const [organizer] = entry.getAllProperties("organizer");
    expect([organizer?.getFirstValue(), organizer?.getParameter("cn")]).toEqual([
      ...["mailto:no-reply@samling.example", "Länsstyrelsen Exempel"],
    ]);
    expect([value("summary"), value("location"), value("status")]).toEqual([
      ...["Samverkansdagen", "Stadshuset, Exempelstad", "CONFIRMED"],
    ]);
    expect(value("url")).toBe("https://samling.example/anmalan/OWN");
    expect(value("description")).toBe(
      "Kan du inte komma, eller vill du ändra något? Din sida:\nhttps://samling.example/anmalan/OWN\n\nEn dag om samverkan.",
    );
  });

  test("holds the way into the meeting for those who take part digitally, and for nobody else", () => {
    const join = "https://samling.example/delta/JOIN";
    const digital = entryOf("seat", { facts: { seat: "digital" } });
    expect(digital.value("description")).toContain(`Mötet öppnas från din egen länk:\n${join}\n`);
    expect(digital.value("location")).toBe("Digitalt");
    expect(entryOf("seat").content).not.toContain("delta/");
    expect(entryOf("withdrawn", { facts: { seat: "digital" } }).content).not.toContain("delta/");
  });

  test("counts the event's versions and the registration's, each later than the one before, and never by the clock", () => {
    const versions = [
      entryOf("seat", { event: { sequence: 2 }, facts: { sequence: 0 } }),
      entryOf("changed", { event: { sequence: 2 }, facts: { sequence: 1 } }),
      entryOf("event-changed", { event: { sequence: 3 }, facts: { sequence: 1 } }),
    ];
    expect(versions.map(({ value }) => [value("sequence"), value("dtstamp"), value("last-modified")])).toEqual([
      ["2", "2027-05-21T08:00:02Z", "2027-05-21T08:00:02Z"],
      ["3", "2027-05-21T08:00:03Z", "2027-05-21T08:00:03Z"],
      ["4", "2027-05-21T08:00:04Z", "2027-05-21T08:00:04Z"],
    ]);
    const later = entryOf("seat", { envelope: { sentAt: instant(Date.UTC(2027, 4, 25)) } });
    expect(later.content).toBe(entryOf("seat").content);
    const moved = { event: { sequence: 1, changedAt: instant(Date.UTC(2027, 4, 22, 9, 0, 0, 700)) } };
    expect(entryOf("seat", moved).value("dtstamp")).toBe("2027-05-22T09:00:01Z");
  });

  test("takes the entry away with no more than a calendar needs to find it", () => {
    for (const kind of ["withdrawn", "handed-on"] as const) {
      const { method, value, content } = entryOf(kind, { facts: { sequence: 1 } });
      expect([method, value("status"), value("sequence"), value("description")]).toEqual([
        ...["CANCEL", "CANCELLED", "1", null],
      ]);
      expect(content).not.toMatch(/anmalan|delta|VALARM/);
    }
  });

  test("is none where the meeting tool sends the entry", () => {
    expect(calendarPart(madeMessage("seat", "sv", { event: { calendarSender: "meeting-tool" } }))).toBe(null);
  });

  test("takes what people write for text: no name, title, place or description adds a line", () => {
    const hostile = 'A\r\nATTENDEE:mailto:b@example.se\n"; X=1:\\, å 🎈\u0000';
    const { entry, content } = entryOf("seat", {
      facts: { name: hostile },
      event: {
        ...{ venueName: hostile, host: hostile },
        titles: [{ language: "sv", text: hostile }],
        descriptions: [{ language: "sv", text: hostile }],
      },
    });
    const names = entryOf("seat")
      .entry.getAllProperties()
      .map(({ name }) => name);
    expect(entry.getAllProperties().map(({ name }) => name)).toEqual(names);
    expect(content.match(/^ATTENDEE/gm)).toHaveLength(1);
  });
});
