import { expect } from "vitest";
import { discardProgrammeDraft } from "#commands/programme/discard-programme-draft.ts";
import { releaseProgramme } from "#commands/programme/release-programme.ts";
import { removeProgrammeItem } from "#commands/programme/remove-programme-item.ts";
import { reorderProgrammeItem } from "#commands/programme/reorder-programme-item.ts";
import { restoreProgrammeItem } from "#commands/programme/restore-programme-item.ts";
import { saveProgrammeItem } from "#commands/programme/save-programme-item.ts";
import { shiftProgramme } from "#commands/programme/shift-programme.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { testContext } from "#tests/support/context.ts";
import { draftItem } from "#tests/support/drafts.ts";
import { openEvent, submissionKey } from "#tests/support/open-event.ts";
import { itemContent, programmes } from "#tests/support/programme.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import type { Step } from "#tests/support/told-acts.ts";

const slug = "traff";
const DAY = "2027-05-20" as CalendarDate;
const item = (title: string, start: string) => draftItem({ title, start: start as ClockTime, date: DAY });

/** A published programme in the copy that its organisers work on. */
export async function programmeEntries(ctx: ReturnType<typeof testContext>, step: Step): Promise<void> {
  const { actor } = await signedIn(ctx.db, { role: "administrator" });
  const { id } = await openEvent(ctx, {
    slug,
    invited: { programme: [item("Tal", "09:00"), item("Paus", "10:00"), item("Panel", "10:30")] },
  });
  const subject = ["event", id] as const;
  const now = () => programmes(ctx.db, slug);
  const ada = { name: "Ada Ek", role: null, organisation: null };
  const content = itemContent("Avslutning", "11:30", { speakers: [ada] });
  const { language, texts } = content;
  const save = (
    known: Parameters<typeof saveProgrammeItem>[1]["item"],
    given: typeof content,
    wanted: Parameters<Step>[2],
  ) =>
    step(
      "programme/save-programme-item",
      (run) => saveProgrammeItem(run, { slug, item: known, content: given }),
      wanted,
      actor,
    );
  await save({ key: submissionKey() }, content, () => [
    {
      ...{ act: "add-programme-item", subject },
      after: {
        ...{ date: DAY, start: "11:30", end: null, kind: "talk", track: null, place: null, material: null },
        ...{ notStreamed: false, recorded: false, language, texts, speakers: [ada], moderators: [] },
      },
    },
  ]);
  const last = (await now()).named("Avslutning");
  await save({ id: last.id, version: last.version }, { ...content, place: "Aulan", speakers: [] }, () => [
    {
      ...{ act: "change-programme-item", subject, before: { place: null, speakers: [ada] } },
      after: { place: "Aulan", speakers: [] },
    },
  ]);
  await step(
    "programme/reorder-programme-item",
    async (run) => {
      const { named } = await now();
      return reorderProgrammeItem(run, { slug, id: named("Panel").id, before: named("Tal").id });
    },
    () => [{ act: "reorder-programme-item", subject, before: { number: 3 }, after: { number: 1 } }],
    actor,
  );
  const { version, named } = await now();
  const times = (start: string) =>
    expect.objectContaining({
      items: expect.arrayContaining([expect.objectContaining({ start })]) as unknown,
    }) as unknown;
  await step(
    "programme/shift-programme",
    (run) => shiftProgramme(run, { slug, version, from: named("Paus").id, minutes: 10, alsoThis: false }),
    () => [{ act: "shift-programme", subject, before: times("10:30"), after: times("10:40") }],
    actor,
  );
  const talk = (await now()).named("Tal");
  const parts = expect.objectContaining({ date: DAY, start: "09:00", speakers: [] }) as unknown;
  await step(
    "programme/remove-programme-item",
    (run) => removeProgrammeItem(run, { slug, id: talk.id, version: talk.version }),
    () => [{ act: "remove-programme-item", subject, before: parts }],
    actor,
  );
  await step(
    "programme/restore-programme-item",
    (run) => restoreProgrammeItem(run, { slug, id: talk.id }),
    () => [{ act: "restore-programme-item", subject, after: parts }],
    actor,
  );
  const drafted = (await now()).version;
  await step(
    "programme/release-programme",
    (run) => releaseProgramme(run, { slug, version: drafted, tellAll: false, seatsMayGo: false }),
    () => [{ act: "release-programme", subject, before: { number: 1 }, after: { number: 2 } }],
    actor,
  );
  const pause = (await now()).named("Paus");
  await removeProgrammeItem(ctx, { slug, id: pause.id, version: pause.version });
  const discarded = (await now()).version;
  await step(
    "programme/discard-programme-draft",
    (run) => discardProgrammeDraft(run, { slug, version: discarded }),
    () => [
      {
        ...{ act: "discard-programme-draft", subject, before: { items: [] } },
        after: { items: [expect.objectContaining({ item: pause.id })] },
      },
    ],
    actor,
  );
}
