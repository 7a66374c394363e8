import { describe, expect, test } from "vitest";
import { southernConference2022 } from "#demo/southern-conference-2022.ts";
import { drawInvitationPdf } from "#documents/draw-invitation-pdf.ts";
import { invitationSheet } from "#documents/invitation-sheet.ts";
import type { PublishedEvent } from "#domain/event/published-event.ts";
import { readInvitation } from "#domain/programme/invitation/read-invitation.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { Language } from "#domain/values/language.ts";
import { draftItem } from "#tests/support/drafts.ts";
import { invitedEvent } from "#tests/support/invited-event.ts";
import { pdfObjects, poppler, popplerNote, structureOf } from "#tests/support/pdf.ts";

const ADDRESS = "https://samling.example/evenemang/narkotikakonferens-2022";

function drawn(event: PublishedEvent, language: Language = "sv"): Promise<Buffer> {
  return drawInvitationPdf(invitationSheet(event, language, ADDRESS));
}

const conference = invitedEvent(readInvitation(southernConference2022, { year: null }));

/** What each markup language that a text may meet would make of it, and what no line has room for. */
const HOSTILE = [
  '#import "/etc/passwd": *',
  "#panic(1) $a_1$ *b* _c_ `d` <lab> @ref = h - l + e ~ // x /* y */ [z] {w}",
  "\\ \\u{1F600} -- --- ... 'a' \"b\" </script>",
  "Länsövergripandesamverkanskonferens".repeat(9),
  "x".repeat(300),
  "😀 👨‍👩‍👧",
];

describe("the invitation as a PDF", () => {
  test("is tagged PDF/UA-1 with its title, language and arrangers", async () => {
    const pdf = await drawn(conference);
    const said = pdfObjects(pdf);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(said).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(said).toMatch(/\/Lang\s*\(sv\)/);
    expect(said).toMatch(/\/DisplayDocTitle true/);
    expect(said).toContain("<pdfuaid:part>1</pdfuaid:part>");
    const metadata = Buffer.from(said, "latin1").toString();
    expect(metadata).toContain("Narkotikakonferens med fokus på - narkotika i lokalsamhället</rdf:li>");
    expect(metadata).toContain("Länsstyrelsen Jönköping");
  });

  test("has headings, the facts as a list, the programme as a table with its head, and a link", async () => {
    // 14 items and the table's head; 6 facts and the link; 7 arrangers in two lists.
    expect(structureOf(await drawn(conference))).toMatchObject({
      H1: 1,
      H2: 3,
      Table: 1,
      THead: 1,
      TH: 2,
      TR: 15,
      TD: 28,
      L: 3,
      LI: 13,
      Link: 1,
    });
  });

  test("several days have a heading and a table each", async () => {
    const programme = ["2027-03-16", "2027-03-17"].map((date) => draftItem({ date: date as CalendarDate }));
    const structure = structureOf(await drawn(invitedEvent({ endDate: "2027-03-17" as CalendarDate, programme })));
    expect(structure).toMatchObject({ H1: 1, H2: 2, H3: 2, Table: 2, TR: 4 });
  });

  test("in English, Swedish words are marked as Swedish", async () => {
    const said = pdfObjects(await drawn(conference, "en"));
    expect(said).toMatch(/\/Lang\s*\(en\)/);
    expect(said).toMatch(/\/Lang\s*\(sv\)/);
  });

  test("is the same to the last byte when it is drawn again", async () => {
    const once = await drawn(invitedEvent({ title: "En gång" }));
    await drawn(invitedEvent({ title: "Något annat" }));
    const again = await drawInvitationPdf({ ...invitationSheet(invitedEvent({ title: "En gång" }), "sv", ADDRESS) });
    expect(again.equals(once)).toBe(true);
  });

  test("sets hostile text as it is", async () => {
    for (const text of HOSTILE) {
      const people = [{ name: text, role: text, organisation: text }];
      const programme = [draftItem({ title: text, description: text, speakers: people, moderators: people })];
      const words = { title: text, venue: text, description: text, audience: text, cost: text, contact: text };
      const pdf = await drawn(invitedEvent({ ...words, arrangers: [text], programme }));
      const said = Buffer.from(pdfObjects(pdf), "latin1").toString();
      expect(said).toContain("<pdfuaid:part>1</pdfuaid:part>");
      const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
      const title = /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(said)?.[1] ?? "";
      expect([text, escaped]).toContain(title.replace(/&quot;/g, '"').replace(/&apos;/g, "'"));
    }
  });

  test("letters that no font of ours has leave the rest as it should be", async () => {
    const pdf = await drawn(invitedEvent({ title: "Välkommen 欢迎" }));
    expect(structureOf(pdf)).toMatchObject({ H1: 1 });
  });

  test("two thousand items are drawn, a row each", async () => {
    const programme = Array.from({ length: 2000 }, (_, index) => draftItem({ title: `Punkt ${index}` }));
    expect(structureOf(await drawn(invitedEvent({ programme })))["TR"]).toBe(2001);
  });

  test(`poppler reads what we wrote${popplerNote}`, async () => {
    const hostile = HOSTILE.slice(0, 2).join("");
    const pdf = await drawn(invitedEvent({ title: hostile, programme: [draftItem({ title: hostile })] }));
    const text = poppler("pdftotext", pdf, "-raw")?.replace(/\s/g, "");
    const info = poppler("pdfinfo", pdf);
    const fonts = poppler("pdffonts", await drawn(conference));
    const structure = poppler("pdfinfo", await drawn(conference), "-struct-text");
    expect(text?.split(hostile.replace(/\s/g, "")).length ?? 3).toBe(3);
    expect(info ?? "Tagged: yes").toMatch(/Tagged:\s+yes/);
    expect(fonts?.match(/(?<=\+)[\w-]+/g) ?? ["SourceSans3-Regular"]).toEqual(
      expect.not.arrayContaining([expect.not.stringMatching(/^SourceSans3-/)]),
    );
    expect(structure ?? '"Maria Branting"').toContain('"Maria Branting"');
  });
});
