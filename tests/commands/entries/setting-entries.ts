import { expect } from "vitest";
import { changeKeptSeats } from "#commands/registration/change-kept-seats.ts";
import { closeMode } from "#commands/registration/close-mode.ts";
import { keepSeats } from "#commands/registration/keep-seats.ts";
import { releaseAllotment } from "#commands/registration/release-allotment.ts";
import { removeItemSeats } from "#commands/registration/remove-item-seats.ts";
import { setItemSeats } from "#commands/registration/set-item-seats.ts";
import { setQuestions } from "#commands/registration/set-questions.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import { publishInvitation } from "#commands/event/publish-invitation.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { testContext } from "#tests/support/context.ts";
import { draftEvent, draftItem } from "#tests/support/drafts.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import type { Step } from "#tests/support/told-acts.ts";

const slug = "traff";

/** How an event takes registrations: rules, questions, seats of items, and seats that are kept. */
export async function settingEntries(ctx: ReturnType<typeof testContext>, step: Step): Promise<void> {
  const { actor } = await signedIn(ctx.db, { role: "administrator" });
  const day = "2027-05-20" as CalendarDate;
  const draft = draftEvent({ title: "En träff", date: day, endDate: day, programme: [draftItem({ date: day })] });
  const published = await publishInvitation(ctx, { draft, slug });
  const subject = ["event", published.ok ? published.value.id : ""] as const;
  const set = (input: Partial<Parameters<typeof setRegistrationRules>[1]>, wanted: Parameters<Step>[2]) =>
    step(
      "registration/set-registration-rules",
      (run) => setRegistrationRules(run, { slug, rules: {}, capacities: {}, ...input }),
      wanted,
      actor,
    );
  const capacities = { "on-site": 5, digital: null };
  await set({ capacities }, () => [
    {
      ...{ act: "set-registration-rules", subject, before: null },
      after: {
        rules: expect.objectContaining({ asksDiet: false, peopleDeletedOn: "2028-05-19" }) as unknown,
        capacities,
      },
    },
  ]);
  await set({ rules: { asksDiet: true, mostFromOrganisation: 2 }, capacities: { "on-site": 6 } }, () => [
    {
      ...{ act: "set-registration-rules", subject },
      before: { rules: { asksDiet: false, mostFromOrganisation: null }, capacities },
      after: { rules: { asksDiet: true, mostFromOrganisation: 2 }, capacities: { ...capacities, "on-site": 6 } },
    },
  ]);
  const swedish = { sv: { label: "Kommer du med tåg?" } };
  const both = { ...swedish, en: { label: "Will you come by train?" } };
  const asking = (texts: typeof swedish) => ({ kind: "yes-no", required: true, mode: null, texts }) as const;
  const questions = (
    given: readonly ReturnType<typeof asking>[],
    before: readonly object[],
    after: readonly object[],
  ) =>
    step(
      "registration/set-questions",
      (run) => setQuestions(run, { slug, questions: given }),
      () => [{ act: "set-questions", subject, before: { questions: before }, after: { questions: after } }],
      actor,
    );
  const asked = { ...asking(swedish), name: "Kommer du med tåg?" };
  await questions([asking(swedish)], [], [asked]);
  const inBoth = { ...asking(both), name: "Kommer du med tåg? / Will you come by train?" };
  await questions([asking(both)], [asked], [inBoth]);
  const [item] = await ctx.db.read((read) => read.select().from(read.tables.programmeItem));
  const itemId = item!.id;
  const seats = (given: number, before: unknown) =>
    step(
      "registration/set-item-seats",
      (run) => setItemSeats(run, { itemId, seats: given }),
      () => [{ act: "set-item-seats", subject, before, after: { seats: given } }],
      actor,
    );
  await seats(5, null);
  await seats(7, { seats: 5 });
  await step(
    "registration/remove-item-seats",
    (run) => removeItemSeats(run, { itemId }),
    () => [{ act: "remove-item-seats", subject, before: { seats: 7 }, after: null }],
    actor,
  );
  await kept(step, { actor, subject });
  await step(
    "registration/close-mode",
    (run) => closeMode(run, { slug, mode: "digital" }),
    () => [{ act: "close-mode", subject, before: { seats: null, kept: 0 }, after: null }],
    actor,
  );
}

async function kept(
  step: Step,
  { actor, subject }: { readonly actor: Parameters<Step>[3] & object; readonly subject: readonly ["event", string] },
): Promise<void> {
  const rule = { by: "code", code: "EKEN" } as const;
  const group = { name: "Talare", rule, until: null };
  const facts = { name: "Talare", seats: 2, until: null, code: "EKEN" };
  const made = await step(
    "registration/keep-seats",
    (run) => keepSeats(run, { slug, mode: "on-site", seats: 2, ...group }),
    () => [{ act: "keep-seats", subject, after: facts }],
    actor,
  );
  if (!made.ok) throw new Error(made.refusal);
  const allotmentId = made.value;
  await step(
    "registration/change-kept-seats",
    (run) => changeKeptSeats(run, { allotmentId, seats: 3, ...group }),
    () => [{ act: "change-kept-seats", subject, before: facts, after: { ...facts, seats: 3 } }],
    actor,
  );
  await step(
    "registration/release-allotment",
    (run) => releaseAllotment(run, { allotmentId }),
    () => [{ act: "release-allotment", subject, before: { ...facts, seats: 3 } }],
    actor,
  );
}
