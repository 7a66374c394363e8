import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inventedEvents } from "#demo/invented-events.ts";
import { southernConference2022 } from "#demo/southern-conference-2022.ts";
import { invitationSheet } from "#documents/invitation-sheet.ts";
import type { PublishedEvent } from "#domain/event/published-event.ts";
import { writeInvitationText } from "#documents/write-invitation-text.ts";
import type { DraftEvent } from "#domain/programme/invitation/draft-event.ts";
import { readInvitation } from "#domain/programme/invitation/read-invitation.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { Language } from "#domain/values/language.ts";
import { draftItem } from "#tests/support/drafts.ts";
import { invitedEvent } from "#tests/support/invited-event.ts";

const ADDRESS = "https://samling.example/evenemang/narkotikakonferens-2022";
const [DAY, EARLIER] = ["2027-03-16", "2027-03-01"] as CalendarDate[] as [CalendarDate, CalendarDate];

function written(event: PublishedEvent, language: Language = "sv"): string {
  return writeInvitationText(invitationSheet(event, language, ADDRESS));
}

const at = (time: string) => time as ClockTime;

describe("the invitation as text", () => {
  test("says all in the agencies' order, in lines of 72", () => {
    const programme = [
      draftItem({ start: at("09:00"), title: "Inledning", moderators: [person("Moa Ek", "samordnare", "Polisen")] }),
      draftItem({
        start: at("09:25"),
        end: at("10:05"),
        endWritten: true,
        title: "Likheter och skillnader mellan narkotikamarknader i socialt utsatta områden",
        speakers: [person("Li Hammar", "utredare", "Brottsförebyggande rådet"), person("Bo Al", null, null)],
        description: "Det här står på sidan.",
      }),
    ];
    const event = invitedEvent(
      {
        registrationOpensAt: at("08:30"),
        endsAt: at("16:30"),
        modes: ["on-site", "digital"],
        firstCome: true,
        audience: "Alla som\narbetar förebyggande",
        arrangers: ["Länsstyrelsen Kronoberg", "Polisen"],
        programme,
      },
      {
        registryNumber: "1234-2027",
        arrangers: [host("Länsstyrelsen Kronoberg"), { written: "Polisen", host: false }],
      },
    );
    expect(written(event)).toBe(`Nätverksträff om trygga platser

Datum: tisdag 16 mars 2027
Tid: kl. 9.00–16.30, insläpp från kl. 8.30
Plats: Exempelsalen
Deltagande: På plats eller digitalt. Antalet platser i lokalen är
begränsat, först till kvarn gäller.
Målgrupp: Alla som arbetar förebyggande
Personuppgiftsansvarig: Länsstyrelsen Kronoberg
Diarienummer: 1234-2027

Arrangörer:
- Länsstyrelsen Kronoberg
- Polisen

Läs mer: ${ADDRESS}

Program

09.00 Inledning
Moderator: Moa Ek, samordnare, Polisen

09.25–10.05 Likheter och skillnader mellan narkotikamarknader i socialt
utsatta områden
Li Hammar, utredare, Brottsförebyggande rådet
Medverkande: Bo Al
`);
  });

  test("in English: our words in English, theirs as they are, which is said", () => {
    expect(written(invitedEvent({ cost: "Kostnadsfritt" }), "en")).toBe(`Nätverksträff om trygga platser

Date: Tuesday 16 March 2027
Time: 09:00–12:00
Place: Exempelsalen
Participation: On site
Cost: Kostnadsfritt

Arranger: Länsstyrelsen Kronoberg

Read more: ${ADDRESS}

The text is only available in Swedish.
`);
  });

  test("what must be known first stands below the title", () => {
    const [, first] = written(invitedEvent({}, { state: "cancelled" })).split("\n\n");
    expect(first).toMatch(/^Evenemanget är inställt\. /);
    const [, example] = written(invitedEvent({}, { example: true })).split("\n\n");
    expect(example).toMatch(/^Detta är ett exempel\. /);
  });

  test("an agenda without times is numbered", () => {
    const programme = ["Dagordning", "Lägesbild"].map((title) => draftItem({ title, start: null }));
    expect(written(invitedEvent({ programme }))).toContain("\n\n1. Dagordning\n\n2. Lägesbild\n");
  });

  test("prints an end that nobody wrote nowhere", () => {
    const programme = ["09:00", "10:00"].map((start) => draftItem({ start: at(start) }));
    expect(written(invitedEvent({ programme }))).toContain("\n\n09.00 Ett föredrag\n\n10.00 Ett föredrag\n");
  });
});

/** What the reader does not yet read back, each with its reason. */
const MISREAD = [
  // A dash and a colon in a role.
  "talare-pa-titelraden-blandade-former.txt",
  // A panel of bare names, whose first names the reader does not know.
  "region-suicidprevention-heldag-hybrid.txt",
  // A page's foot taken for a contact, which holds a label of its own.
  "webbkopia-fler-evenemang-i-sidfoten.txt",
];
const CORPUS = new URL("../fixtures/invitations/corpus/", import.meta.url);
const invitations: [name: string, text: string][] = [
  ["the southern conference", southernConference2022],
  ["a conference to come", inventedEvents.comingConference(DAY, EARLIER)],
  ["a training", inventedEvents.training(DAY, EARLIER)],
  ...readdirSync(CORPUS)
    .filter((name) => name.endsWith(".txt") && !MISREAD.includes(name))
    .map((name): [string, string] => [name, readFileSync(new URL(name, CORPUS), "utf8")]),
];

describe("our own reader reads it back", () => {
  test.each(invitations)("%s", (_, text) => {
    const draft = readInvitation(text, { year: 2024 });
    expect(draft.date).not.toBeNull();
    const again = readInvitation(written(invitedEvent(draft)), { year: null });
    expect(toldBy(again)).toEqual(toldBy(draft));
  });

  test("names that follow each other share a line, in the order of the programme", () => {
    const people = [person("Anna Ek", null, null), person("Bo Al", "polis", null), person("Cia Ö", null, null)];
    const programme = [
      draftItem({ speakers: [...people, person("Dag Lund", null, null)], moderators: people.slice(0, 1) }),
    ];
    expect(written(invitedEvent({ programme }))).toContain(
      "Ett föredrag\nModerator: Anna Ek\nMedverkande: Anna Ek\nBo Al, polis\nMedverkande: Cia Ö; Dag Lund\n",
    );
  });

  test("a title that could be something else", () => {
    for (const title of [
      "sommarforum för nätverket",
      "Inspirationsdag för fritidsledare i Kronobergs län",
      "Polisen",
    ]) {
      const told = written(invitedEvent({ title, programme: [draftItem(), draftItem({ start: at("10:00") })] }));
      expect(readInvitation(told, { year: null }).title).toBe(title);
    }
  });

  test("a cancelled one", () => {
    const draft = readInvitation(southernConference2022, { year: null });
    const told = written(invitedEvent(draft, { state: "cancelled" }));
    expect(toldBy(readInvitation(told, { year: null }))).toEqual(toldBy(draft));
  });
});

/** What a reader must know to come: everything but running text. */
function toldBy({ description: _d, unsure: _u, moderators: _m, programme, ...facts }: DraftEvent) {
  return { ...facts, programme: programme.map(({ description: _, ...item }) => item) };
}

function person(name: string, role: string | null, organisation: string | null) {
  return { name, role, organisation };
}

function host(name: string) {
  return { written: name, host: true };
}
