import { expect } from "vitest";
import { SYSTEM } from "#access/actor.ts";
import { createEvent } from "#commands/event/create-event.ts";
import { deleteUntouchedDrafts } from "#commands/event/delete-untouched-drafts.ts";
import { discardEventDraft } from "#commands/event/discard-event-draft.ts";
import { saveEventDraft } from "#commands/event/save-event-draft.ts";
import { startEventDraft } from "#commands/event/start-event-draft.ts";
import { NO_FIELDS, type DraftFields } from "#domain/event/draft-fields.ts";
import { parseDraftFields } from "#domain/event/parse-draft-fields.ts";
import type { Result } from "#domain/result.ts";
import type { testContext } from "#tests/support/context.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import type { Step } from "#tests/support/told-acts.ts";

const YEAR = 366 * 86_400_000;
const ITEM = { date: "", start: "10.00", end: "", title: "Tal", people: "Ada Ek", moderators: "", description: "" };

/** What somebody types: contact and programme tell of people. */
function typed(title: string, more: Partial<DraftFields["facts"]> = {}): DraftFields {
  const facts = { ...NO_FIELDS.facts, title, startsOn: "2027-09-01", ...more };
  return { ...NO_FIELDS, facts, items: [{ ...ITEM, kind: "talk" }] };
}

/** Drafts: begun, saved, made an event of, thrown away, and left alone for a year. */
export async function draftEntries(ctx: ReturnType<typeof testContext>, step: Step): Promise<void> {
  const host = await addedOrganisation(ctx, "Länsstyrelsen Testlän");
  const { actor } = await signedIn(ctx.db, { role: "organiser", organisation: host });
  const begun = { title: "Höstträff", startsOn: "2027-09-01", onSite: true, visibility: "public", hostId: host };
  const start = (fields: DraftFields) =>
    step(
      "event/start-event-draft",
      (run) => startEventDraft(run, { hostId: host, source: "", year: null, language: "sv", typed: fields }),
      (value) => [
        {
          ...{ act: "start-event-draft", subject: ["event-draft", valueOf(value)], before: null },
          after: { ...begun, title: fields.facts.title, itemCount: 1, items: [ITEM] },
        },
      ],
      actor,
    );
  const id = valueOf(await start(typed("Höstträff")));
  const subject = ["event-draft", id] as const;
  const mended = typed("Höstträffen", { contact: "Eva, eva@example.se" });
  await step(
    "event/save-event-draft",
    (run) => saveEventDraft(run, { id, version: 1, hostId: host, content: { fields: mended } }),
    () => [
      {
        ...{ act: "save-event-draft", subject, before: { title: "Höstträff", contact: "" } },
        after: { title: "Höstträffen", contact: "Eva, eva@example.se" },
      },
    ],
    actor,
  );
  const parsed = valueOf(parseDraftFields(mended, []));
  const more = { publish: true, takesRegistrations: false, again: false };
  await step(
    "event/create-event",
    (run) => createEvent(run, { draftId: id, version: 2, hostId: host, parsed, ...more }),
    (value) => {
      const made = valueOf(value);
      const after = { slug: made.slug, hostId: host, startsOn: "2027-09-01", items: 1, publish: true };
      return [
        {
          ...{ act: "create-event", subject: ["event", made.id] },
          after: { ...after, capacities: expect.any(Object) as unknown },
        },
      ];
    },
    actor,
  );
  // What the draft's history said of people went with the draft.
  expect(await peopleIn(ctx, id)).toEqual([]);
  const second = valueOf(await start(typed("Ångrad träff")));
  await step(
    "event/discard-event-draft",
    (run) => discardEventDraft(run, { id: second }),
    () => [
      {
        ...{ act: "discard-event-draft", subject: ["event-draft", second] },
        before: { ...begun, title: "Ångrad träff", itemCount: 1 },
      },
    ],
    actor,
  );
  expect(await peopleIn(ctx, second)).toEqual([]);
  const third = valueOf(await start(typed("Glömd träff")));
  ctx.moveClock(YEAR);
  await step(
    "event/delete-untouched-drafts",
    deleteUntouchedDrafts,
    () => [
      {
        ...{ act: "delete-untouched-draft", subject: ["event-draft", third] },
        before: { title: "Glömd träff", startsOn: "2027-09-01" },
      },
    ],
    SYSTEM,
  );
  expect(await peopleIn(ctx, third)).toEqual([]);
}

async function peopleIn({ db }: ReturnType<typeof testContext>, id: string) {
  const entries = await db.read((read) => read.select().from(read.tables.auditEntry));
  return entries.filter(({ subjectId, personal }) => subjectId === id && personal !== null);
}

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
