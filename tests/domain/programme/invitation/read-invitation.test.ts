import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { DraftItem } from "#domain/programme/invitation/draft-event.ts";
import { readInvitation } from "#domain/programme/invitation/read-invitation.ts";

function fixture(name: string): string {
  return readFileSync(new URL(`../../../fixtures/invitations/${name}.txt`, import.meta.url), "utf8");
}

function timesOf({ date, start, end, endWritten }: DraftItem): string {
  return `${date ?? "?"} ${start ?? "-"} ${end ?? "-"}${endWritten ? " written" : ""}`;
}

describe("a conference whose programme is one paragraph after another", () => {
  const draft = readInvitation(fixture("konferens-i-stycken"), { year: 2022 });

  test("its facts", () => {
    expect(draft).toMatchObject({
      title: "Konferens med fokus på - trygga lokalsamhällen",
      date: "2022-09-14",
      endDate: "2022-09-14",
      startsAt: "09:00",
      endsAt: "16:30",
      registrationOpensAt: "08:30",
      venue: "Konserthuset i Hittestad",
      modes: ["on-site", "digital"],
      firstCome: true,
      arrangers: [
        "Länsstyrelsen Dalarna",
        "Länsstyrelsen Gävleborg",
        "Länsstyrelsen Västmanland",
        "Länsstyrelsen Örebro",
        "Polisen",
        "Påhittsrådet",
      ],
      cost: null,
      lastDay: null,
      contact: null,
      unsure: [],
    });
  });

  test("the talk without a time keeps none, and the one before it has no end", () => {
    expect(draft.programme.map(timesOf)).toEqual([
      "2022-09-14 09:00 09:25",
      "2022-09-14 09:25 10:05",
      "2022-09-14 10:05 10:50",
      "2022-09-14 10:50 11:10 written",
      "2022-09-14 11:10 12:25",
      "2022-09-14 12:25 13:25 written",
      "2022-09-14 13:25 14:05",
      "2022-09-14 14:05 15:10",
      "2022-09-14 15:10 15:30 written",
      "2022-09-14 15:30 -",
      "2022-09-14 - -",
      "2022-09-14 16:30 -",
    ]);
    expect(draft.programme[10]?.title).toBe("Kartläggning av fältarbete riktat mot unga");
  });

  test("speakers in each of the ways in which they are written", () => {
    expect(draft.programme.flatMap((item) => item.speakers)).toEqual([
      { name: "Alva Exempel Wigdotter", role: "direktör", organisation: "Påhittsrådet för trygghet och hälsa" },
      { name: "Bo Hittman", role: "utredare", organisation: "Brottsförebyggande rådet" },
      {
        name: "Cia Provgren",
        role: "Biträdande avdelningschef, avdelning barn och familj",
        organisation: "Hittestads kommun",
      },
      { name: "Dan Testqvist", role: "Enhetschef för områdesbaserat arbete", organisation: "Hittestads kommun" },
      { name: "Eva-Maria Demosson", role: "polis och forskare", organisation: "Polisregion Mitt" },
      { name: "Fia Provberg", role: null, organisation: "Polisregion Väst" },
      { name: "Gun Exempelström", role: "brottsförebyggande samordnare", organisation: "Länsstyrelsen Halland" },
      { name: "Hans Testsjö", role: "utredare", organisation: "socialstyrelsen" },
      { name: "Ida Hittberg", role: "utredare", organisation: "BRÅ" },
      { name: "Jan Låtsasson", role: "verksamhetsutvecklare", organisation: "NOA Polisen" },
      { name: "Kim Demolund", role: "utredare", organisation: "socialstyrelsen" },
    ]);
  });

  test("without a year the date is unknown and its line marked; the times stay", () => {
    const { date, endDate, startsAt, unsure } = readInvitation(fixture("konferens-i-stycken"), { year: null });
    expect({ date, endDate, startsAt }).toEqual({ date: null, endDate: null, startsAt: "09:00" });
    expect(unsure.map(({ line, code }) => ({ line, code }))).toEqual([{ line: 13, code: "date-without-year" }]);
  });
});

describe("a pasted text in which times overlap, repeat and pass midnight", () => {
  const draft = readInvitation(fixture("klistrad-i-oordning"), { year: null });

  test("every timed line is an item; telephone numbers, post codes and years are none", () => {
    expect(draft.programme.map((item) => `${timesOf(item)} ${item.title}`)).toEqual([
      "2026-05-05 08:30 09:00 Kaffe",
      "2026-05-05 09:00 09:30 Inledning",
      "2026-05-05 09:30 11:00 written Kvällar på stan",
      "2026-05-05 10:50 11:10 written Paus",
      "2026-05-05 10:30 11:10 Visning av utställningen",
      "2026-05-05 11:10 - Goda exempel",
      "2026-05-05 - - Trygg i centrum",
      "2026-05-05 - - Gatugruppen",
      "2026-05-05 12:00 13:30 written Verkstad A",
      "2026-05-05 12:00 13:30 written Verkstad B",
      "2026-05-05 13:30 15:00 forts. Verkstad A",
      "2026-05-05 15:00 23:30 Avslutning",
      "2026-05-05 23:30 00:15 Eftersläckning",
      "2026-05-06 00:15 01:00 written Nattmacka",
    ]);
  });

  test("what is continued has the kind of what it continues", () => {
    expect(draft.programme.filter((item) => /verkstad a/i.test(item.title)).map((item) => item.kind)).toEqual([
      "workshop",
      "workshop",
    ]);
  });

  test("overlaps and an approximate time are marked", () => {
    expect(draft.unsure.map(({ line, code }) => [line, code])).toEqual([
      [15, "starts-before-previous"],
      [24, "approximate-time"],
    ]);
  });
});

describe("dates and years", () => {
  const read = (text: string, year: number | null = null): readonly unknown[] => {
    const { date, endDate, unsure } = readInvitation(text, { year });
    return [date, endDate, unsure.map((row) => row.code)];
  };

  test.each([
    ["a written year stands, whatever year is given", "Datum: 31 maj 2022", 2024, ["2022-05-31", "2022-05-31", []]],
    [
      "a weekday that contradicts the date is marked",
      "Datum: måndag 31 maj 2022",
      null,
      ["2022-05-31", "2022-05-31", ["weekday-contradicts-date"]],
    ],
    ["a weekday does not make a year", "Datum: tisdag 31 maj", null, [null, null, ["date-without-year"]]],
    ["a day that does not exist is marked", "Datum: 31 juni 2022", null, [null, null, ["no-such-date"]]],
    ["several days have a last one", "När: 31 maj–1 juni 2022", null, ["2022-05-31", "2022-06-01", []]],
    ["the year may stand in the title", "Trygghetsdagen 2023\n\nDatum: 31 maj", null, ["2023-05-31", "2023-05-31", []]],
  ])("%s", (_case, text, year, expected) => {
    expect(read(text, year)).toEqual(expected);
  });

  test("a last day without a year is the one before the event", () => {
    const { lastDay, unsure } = readInvitation("Temadag\nDatum: 20 januari 2025\nSista anmälningsdag: 15 december", {
      year: null,
    });
    expect([lastDay, unsure.map((row) => row.code)]).toEqual(["2024-12-15", ["last-day-in-earlier-year"]]);
  });
});

test("the way a text was pasted makes no difference to what it says", () => {
  const plain =
    "Temadag om tillit\n\nDatum: 3 maj 2024\n\nProgram\n\n09.00 Inledning\n\n09.30–10.00 Öppna frågor\nAnna Testsson, utredare, Brå";
  const expected = readInvitation(plain, { year: null });
  const pasted = [
    `\uFEFF${plain.replaceAll("\n", "\r\n")}`,
    plain.normalize("NFD"),
    plain.replaceAll(" ", "\u00A0"),
    plain.replaceAll("–", "-"),
    plain.replace("09.00 ", "**09.00** ").replace("Temadag", "# Temadag").replace("Program", "## Program"),
    plain.replace("09.00 ", "09.00\t").replace("10.00 ", "10.00\t"),
    plain.replaceAll("frågor", "frå\u00ADgor"),
  ];
  const { unsure: _unsure, ...facts } = expected;
  for (const text of pasted) expect(readInvitation(text, { year: null })).toMatchObject(facts);
});

describe("a title that is longer than any name", () => {
  const long = `Konferens om ${"samverkan mellan skola, socialtjänst, polis och fritid ".repeat(4)}i hela länet`;
  const rest = "Datum: 14 september 2027\nTid: 9-12\nPlats: Residenset\n\nProgram\n9.00 Inledning\n10.00 Samtal\n";
  const tooLong = { line: 1, text: long, code: "title-too-long" };

  test("is marked, whether another line becomes the title or none does", () => {
    expect(long.length).toBeGreaterThan(200);
    const alone = readInvitation(`${long}\n\n${rest}`, { year: null });
    expect([alone.title, alone.unsure]).toEqual([null, [tooLong]]);
    const beside = readInvitation(`${long}\n\nTrygga platser för unga\n\n${rest}`, { year: null });
    expect([beside.title, beside.unsure]).toEqual(["Trygga platser för unga", [tooLong]]);
    const headed = readInvitation(`# ${long}\n\n${rest}`, { year: null });
    expect(headed.unsure.map(({ code }) => code)).toEqual(["title-too-long"]);
  });

  test("is no running text, nor a long line below the title or a title under a label", () => {
    const sentence = `${long} är vad dagen handlar om.`;
    for (const text of [
      `Trygga platser\n\n${long}\n\n${rest}`,
      `${sentence}\n\nTrygga platser\n\n${rest}`,
      `Titel: ${long}\n\n${rest}`,
    ]) {
      expect(readInvitation(text, { year: null }).unsure).toEqual([]);
    }
  });
});
