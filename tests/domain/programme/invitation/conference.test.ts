import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readInvitation } from "#domain/programme/invitation/read-invitation.ts";

/** The original lies beside the repository, not in it: its prose belongs to its authors. */
const ORIGINAL = new URL("../../../../../shared/seeds/narkotikakonferens-vaxjo.txt", import.meta.url);
const present = existsSync(ORIGINAL);
const why = present ? "" : " (skipped: ../shared/seeds is not on this machine)";

describe("the southern narcotics conference", () => {
  const read = (year: number | null): ReturnType<typeof readInvitation> =>
    readInvitation(readFileSync(ORIGINAL, "utf8"), { year });

  test.skipIf(!present)(`facts${why}`, () => {
    const { programme: _programme, description: _description, audience, ...facts } = read(2022);
    expect(audience).toMatch(/^Dagen riktar sig till dig som arbetar/);
    expect(facts).toEqual({
      title: "Narkotikakonferens med fokus på - narkotika i lokalsamhället",
      date: "2022-05-31",
      endDate: "2022-05-31",
      startsAt: "09:00",
      endsAt: "16:30",
      registrationOpensAt: "08:30",
      venue: "Konserthuset i Växjö",
      modes: ["on-site", "digital"],
      firstCome: true,
      arrangers: [
        "Länsstyrelsen Blekinge",
        "Länsstyrelsen Halland",
        "Länsstyrelsen Jönköping",
        "Länsstyrelsen Kalmar",
        "Länsstyrelsen Kronoberg",
        "Polisen",
        "CAN",
      ],
      cost: null,
      lastDay: null,
      contact: null,
      unsure: [],
      moderators: [],
    });
  });

  test.skipIf(!present)(`14 items, 13 written starts, 3 written ends${why}`, () => {
    const { programme } = read(2022);
    expect(
      programme.map(
        ({ start, end, endWritten, kind }) =>
          `${start ?? "-"} ${end ?? "-"} ${endWritten ? "written" : "derived"} ${kind}`,
      ),
    ).toEqual([
      "09:00 09:25 derived opening",
      "09:25 10:05 derived talk",
      "10:05 10:50 derived talk",
      "10:50 11:10 written break",
      "11:10 11:50 derived talk",
      "11:50 12:25 derived talk",
      "12:25 13:25 written meal",
      "13:25 14:05 derived talk",
      "14:05 14:35 derived talk",
      "14:35 15:10 derived talk",
      "15:10 15:30 written break",
      "15:30 - derived talk",
      "- - derived talk",
      "16:30 - derived closing",
    ]);
    expect(programme[12]?.title).toBe("Kartläggning av fältarbete riktat mot barn och unga");
  });

  test.skipIf(!present)(`14 speakers as written${why}`, () => {
    const speakers = read(2022).programme.flatMap((item) => item.speakers);
    expect(speakers.map(({ name, role, organisation }) => `${name} | ${role ?? "–"} | ${organisation ?? "–"}`)).toEqual(
      [
        "Charlotta Rehnman Wigstad | direktör | Centralförbundet för alkohol- och narkotikaupplysning",
        "Li Hammar | utredare | Brottsförebyggande rådet",
        "Mats Trulsson | brottsförebyggande samordnare | Polisregion Syd",
        "Magnus Wibert | Biträdande avdelningschef, avdelning barn och familj | Växjö kommun",
        "Anders Gustafsson | Enhetschef för områdesbaserat arbete | Växjö kommun",
        "Marcus Holmqvist | Säkerhetschef | Växjö kommun",
        "Mia-Maria Magnusson | polis och forskare | Polisregion Stockholm",
        "Ann Rönnäng | – | Polisregion Väst",
        "Linda Fetiu | brottsförebyggande samordnare | Länsstyrelsen Halland",
        "Peter Magnusson | föreståndare | Underground Råslätt",
        "Elisabet Sjöström | utredare | socialstyrelsen",
        "Christina Söderberg | utredare | BRÅ",
        "Emma Ravald | verksamhetsutvecklare | NOA Polisen",
        "Maria Branting | utredare | socialstyrelsen",
      ],
    );
  });

  test.skipIf(!present)(`without a year the day is unknown and its line is marked${why}`, () => {
    const draft = read(null);
    expect([draft.date, draft.endDate, draft.programme[0]?.date]).toEqual([null, null, null]);
    expect(draft.unsure.map(({ line, code }) => [line, code])).toEqual([[15, "date-without-year"]]);
  });
});
