import { describe, expect } from "vitest";
import { changeDetails } from "#commands/registration/change-details.ts";
import { setQuestions } from "#commands/registration/set-questions.ts";
import type { Database } from "#db/index.ts";
import type { QuestionId } from "#domain/values/identifiers.ts";
import { test } from "#tests/support/database.ts";
import { gathering } from "#tests/support/gathering.ts";
import { asParticipant, person } from "#tests/support/open-event.ts";

const done = { ok: true, value: null };

/** A full event that asks something of those on site alone, and about diet. */
async function asking(db: Database) {
  const event = await gathering(db, { capacities: { "on-site": 1, digital: null }, rules: { asksDiet: true } });
  const texts = { sv: { label: "Kommer du med tåg?" } };
  await setQuestions(event.ctx, {
    slug: event.slug,
    questions: [{ kind: "yes-no", required: true, mode: "on-site", texts }],
  });
  const [question] = await db.read((read) => read.select().from(read.tables.question));
  const questionId: QuestionId = question!.id;
  const yes = [{ questionId, sent: ["yes"] }];
  const change = (name: string, given: { diet: string | null; answers: typeof yes }) =>
    changeDetails(asParticipant(event.ctx, event.idOf(name)), {
      ...{ registrationId: event.idOf(name), organisation: null, county: null, listed: true, protected: false },
      ...{ accessNeeds: null, items: [], ...given },
    });
  const said = () =>
    db.read(async (read) => ({
      needs: (await read.select().from(read.tables.registrationNeed)).map((row) => [row.registrationId, row.diet]),
      answers: (await read.select().from(read.tables.registrationAnswer)).map((row) => [
        row.registrationId,
        row.answer,
      ]),
    }));
  return { ...event, questionId, yes, change, said };
}

describe("changing details", () => {
  test("keeps what is asked of those on site for whoever waits for a seat there with a digital one (W10)", async ({
    db,
  }) => {
    const event = await asking(db);
    await event.come(person("Alva", { answers: event.yes }));
    await event.come(person("Bo", { answers: event.yes, diet: "Vegan", digitalMeanwhile: true }));
    const id = event.idOf("Bo");
    expect(await event.stands()).toMatchObject({ Bo: "digital, waits on-site 1" });
    expect(await event.change("Bo", { diet: "Vegan", answers: [] })).toEqual({
      ...{ ok: false, refusal: { code: "answer-missing", questionId: event.questionId } },
    });
    expect(await event.change("Bo", { diet: "Laktos", answers: event.yes })).toEqual(done);
    expect(await event.said()).toEqual({
      needs: [[id, "Laktos"]],
      answers: [
        [event.idOf("Alva"), true],
        [id, true],
      ].sort(),
    });
  });
});
