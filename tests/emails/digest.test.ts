import { describe, expect, test } from "vitest";
import type { SmallChange } from "#domain/event/small-change.ts";
import { instant } from "#domain/values/instant.ts";
import { render } from "#emails/render.ts";
import { madeMessage } from "#tests/support/messages.ts";

const SV: SmallChange = { what: "title", language: "sv", before: "Dag om\r\nsamverkan", after: "Samverkansdagen" };
const EN: SmallChange = { what: "title", language: "en", before: "Day", after: "The Cooperation Day" };

describe("the digest of changes", () => {
  test("says what each thing is now and was, on a line each", () => {
    const { subject, text } = render(madeMessage("digest", "sv", { facts: { changes: [SV] } }));
    expect(subject).toBe("En mindre ändring: Samverkansdagen");
    expect(text.split("\n").slice(2, 8)).toEqual([
      "Evenemangets tid och plats påverkas inte. Du har kvar din plats och deltar på plats.",
      "",
      "Det här har ändrats",
      "Rubrik: Samverkansdagen (tidigare Dag om samverkan)",
      "",
      "Samverkansdagen",
    ]);
  });

  test("names the language of a title that is not the one its reader is shown", () => {
    const { subject, text } = render(madeMessage("digest", "en", { facts: { changes: [SV, EN] } }));
    expect(subject).toBe("Small changes: The Cooperation Day");
    expect(text.split("\n").slice(5, 7)).toEqual([
      "Title in Swedish: Samverkansdagen (was Dag om samverkan)",
      "Title: The Cooperation Day (was Day)",
    ]);
  });

  test("puts the calendar entry's words right by the same SEQUENCE, and has none for those who wait", () => {
    const at = instant(Date.UTC(2027, 4, 20, 14));
    const event = { sequence: 2, changedAt: instant(at - 3_600_000) };
    const facts = { changes: [SV], sequence: 1 };
    const envelope = { writtenAt: at };
    const before = render(madeMessage("changed", "sv", { event: { ...event, changedAt: instant(0) }, facts }));
    const { calendar } = render(madeMessage("digest", "sv", { event, facts, envelope }));
    expect(calendar?.method).toBe("REQUEST");
    expect(calendar?.content.match(/^(SEQUENCE|DTSTAMP):.*$/gm)).toEqual(["DTSTAMP:20270520T140003Z", "SEQUENCE:3"]);
    expect(before.calendar?.content).toMatch(/^SEQUENCE:3\r$/m);
    const waiting = render(
      madeMessage("digest", "sv", { event, facts: { ...facts, seat: null, waitsFor: "on-site" } }),
    );
    expect(waiting.calendar).toBe(null);
    expect(waiting.text).toContain("Evenemangets tid och plats påverkas inte. Du står kvar på väntelistan.");
    expect(waiting.text).not.toContain("kalender");
  });

  test("promises no seat in a mode that the event is no longer held in", () => {
    const facts = { changes: [SV], seat: "digital" } as const;
    const { text } = render(madeMessage("digest", "sv", { facts, event: { modes: ["on-site"] } }));
    expect(text).toContain("Det går inte längre att delta digitalt");
    expect(text).not.toMatch(/Du har kvar|JOIN/);
  });
});
