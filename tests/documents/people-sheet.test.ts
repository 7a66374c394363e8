import { describe, expect, test } from "vitest";
import { listFileName, peopleSheet, type PeopleList } from "#documents/people-sheet.ts";
import type { ListedPerson } from "#domain/registration/listed-person.ts";
import type { ListHead } from "#domain/registration/list-head.ts";
import { LIST_DEFAULTS } from "#domain/registration/participant-list.ts";
import type { QuestionId } from "#domain/values/identifiers.ts";
import { STOCKHOLM, instant, parseIsoInstant } from "#domain/values/instant.ts";
import { sortKey } from "#domain/values/sort-key.ts";

const AT = instant(parseIsoInstant("2026-11-22T22:30:00Z") ?? Number.NaN);
const HEAD: ListHead = {
  ...{
    event: "Träff & möte",
    zone: STOCKHOLM,
    registryNumber: "Dnr 12-2026",
    questions: [],
    protected: 0,
    eating: 0,
  },
};

function listed(name: string, given: Partial<ListedPerson> = {}): ListedPerson {
  return {
    ...{ id: `reg_${name}`, name, email: `${name}@example.se`, sortKey: sortKey(name) },
    ...{ protected: false, listed: true, organisation: null, organisationKind: null, county: null, municipality: null },
    ...{ state: "confirmed", seat: "on-site", waitsFor: null, waitNumber: null, offerUntil: null, registeredAt: AT },
    ...{ diet: null, access: null, answers: new Map() },
    ...given,
  };
}

const asked = (kind: PeopleList["kind"], given: Partial<PeopleList["options"]> = {}): PeopleList => ({
  ...{ kind, language: "sv", at: AT },
  options: { ...LIST_DEFAULTS, ...given },
});

describe("a list of people", () => {
  test("is in Swedish order, on the clock of the event's place, with answers in words", async () => {
    const question: QuestionId = "qst_1";
    const head: ListHead = {
      ...HEAD,
      questions: [{ id: question, kind: "choices", texts: { sv: { label: "Spår", options: ["Norr", "Söder"] } } }],
    };
    const people = [
      listed("Örjan", { answers: new Map([[question, [0, 1]]]) }),
      listed("Anna"),
      listed("Åke", { seat: null, waitsFor: "on-site", state: "waitlisted" }),
    ];
    const { columns, rows } = await peopleSheet(head, people, asked("participants"));
    const column = (heading: string) => columns.findIndex((each) => each.heading === heading);
    expect(rows.map((row) => row[0])).toEqual(["Anna", "Åke", "Örjan"]);
    expect(rows.map((row) => row[column("Anmäld")])).toEqual(Array(3).fill("2026-11-22 23:30"));
    expect(rows.map((row) => row[column("Spår")])).toEqual([null, null, "Norr, Söder"]);
    expect(rows.map((row) => row[column("Läge")])).toEqual(["Har plats", "Väntar", "Har plats"]);
  });

  test("asks and answers in the language that it is asked for in, in the other where there is no such", async () => {
    const [both, swedish]: readonly QuestionId[] = ["qst_1", "qst_2"];
    const sv = { label: "Spår", options: ["Norr", "Söder"] };
    const en = { label: "Track", options: ["North", "South"] };
    const head: ListHead = {
      ...HEAD,
      questions: [
        { id: both!, kind: "choice", texts: { en, sv } },
        { id: swedish!, kind: "choice", texts: { sv: { ...sv, label: "Dag" } } },
      ],
    };
    const people = [
      listed("Anna", {
        answers: new Map([
          [both!, 1],
          [swedish!, 0],
        ]),
      }),
    ];
    const answersIn = async (language: PeopleList["language"]) => {
      const { columns, rows } = await peopleSheet(head, people, { ...asked("participants"), language });
      return columns.slice(-2).map(({ heading }, index) => [heading, rows[0]?.slice(-2)[index]]);
    };
    expect(await answersIn("sv")).toEqual([
      ["Spår", "Söder"],
      ["Dag", "Norr"],
    ]);
    expect(await answersIn("en")).toEqual([
      ["Track", "South"],
      ["Dag", "Norr"],
    ]);
  });

  test("places on a waitlist count those who stand on no list", async () => {
    const waits = { seat: null, waitsFor: "on-site", state: "waitlisted" } as const;
    const { rows } = await peopleSheet(
      HEAD,
      [
        listed("Tredje", { ...waits, waitNumber: 9 }),
        listed("Skyddad", { ...waits, waitNumber: 4, protected: true }),
        listed("Först", { ...waits, waitNumber: 2 }),
        listed("Erbjuden", { ...waits, waitNumber: 1, offerUntil: AT, state: "offered" }),
      ],
      asked("waitlist"),
    );
    expect(rows.map(([place, name]) => [place, name])).toEqual([
      [null, "Erbjuden"],
      [1, "Först"],
      [3, "Tredje"],
    ]);
  });

  test("the caterer gets each wish once, with nobody's name", async () => {
    const people = ["Vegan", "vegan ", "Gluten", null, null].map((diet, at) => listed(`P${at}`, { diet }));
    const { columns, rows } = await peopleSheet({ ...HEAD, eating: 5 }, people, asked("catering"));
    expect(columns.map(({ heading }) => heading)).toEqual(["Specialkost", "Antal"]);
    expect(rows).toEqual([
      ["Vegan", 2],
      ["Gluten", 1],
      ["Utan önskemål om specialkost", 2],
    ]);
  });

  test("who needs what is told apart from what is needed, by title and file name in both languages", async () => {
    const [plain, named] = [asked("needs"), asked("needs", { withNames: true })];
    const english: PeopleList = { ...named, language: "en" };
    expect((await peopleSheet(HEAD, [], named)).title).toBe("Anpassningar och specialkost, med namn – Träff & möte");
    expect([plain, named, english].map((each) => listFileName(HEAD, each))).toEqual([
      "anpassningar-och-specialkost-traff-och-mote.xlsx",
      "anpassningar-och-specialkost-med-namn-traff-och-mote.xlsx",
      "access-and-dietary-requirements-with-names-traff-och-mote.xlsx",
    ]);
  });

  test("the list that participants get says nothing of who is missing from it", async () => {
    const { notes } = await peopleSheet({ ...HEAD, protected: 2 }, [listed("Anna")], asked("given-out"));
    expect(notes).toEqual([
      "Så som det var 22 november 2026.",
      "Diarienummer Dnr 12-2026.",
      "På listan står de som har sagt ja till det.",
    ]);
  });

  test("what is handed out has the fields that were chosen, and says what was held back", async () => {
    const disclosed = asked("disclosure", { fields: ["name", "state"], format: "pdf" });
    const { columns, notes, title } = await peopleSheet({ ...HEAD, protected: 1 }, [listed("Anna")], disclosed);
    expect(columns.map(({ heading }) => heading)).toEqual(["Namn", "Läge"]);
    expect(title).toBe("Utlämnade uppgifter – Träff & möte");
    expect(notes).toEqual([
      "Så som det var 22 november 2026.",
      "Diarienummer Dnr 12-2026.",
      "Uppgifter om 1 person har hållits tillbaka för sekretessprövning.",
    ]);
    expect(listFileName(HEAD, disclosed)).toBe("utlamnade-uppgifter-dnr-12-2026-traff-och-mote.pdf");
  });
});
