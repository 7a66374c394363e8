import { expect } from "vitest";
import { SYSTEM } from "#access/actor.ts";
import { changeEventFacts } from "#commands/event/change-event-facts.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { copyEvent } from "#commands/event/copy-event.ts";
import { createSeries } from "#commands/event/create-series.ts";
import { deleteEvent } from "#commands/event/delete-event.ts";
import { giveEventHost } from "#commands/event/give-event-host.ts";
import { moveEvent } from "#commands/event/move-event.ts";
import { publishInvitation } from "#commands/event/publish-invitation.ts";
import { renameEvent } from "#commands/event/rename-event.ts";
import { setCalendarSender } from "#commands/event/set-calendar-sender.ts";
import { shareEvent } from "#commands/event/share-event.ts";
import { digest } from "#commands/broadcast/digest.ts";
import { remind } from "#commands/broadcast/remind.ts";
import { findEventFacts } from "#db/records/event-facts-record.ts";
import type { StateAct } from "#domain/event/event.ts";
import type { Result } from "#domain/result.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { testContext } from "#tests/support/context.ts";
import { draftEvent } from "#tests/support/drafts.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import type { Step } from "#tests/support/told-acts.ts";

type Context = ReturnType<typeof testContext>;

const slug = "traff";
const signal = new AbortController().signal;
const HOUR = 3_600_000;

/** An event, from its invitation until it has been. */
export async function eventEntries(ctx: Context, step: Step): Promise<void> {
  const { actor } = await signedIn(ctx.db, { role: "administrator" });
  const day = "2027-05-20" as CalendarDate;
  const published = await step(
    "event/publish-invitation",
    (run) =>
      publishInvitation(run, {
        draft: draftEvent({ title: "En träff", date: day, endDate: day, programme: [] }),
        slug,
      }),
    (value) => [
      {
        ...{ act: "publish-invitation", subject: ["event", valueOf(value).id] },
        after: { slug, startsOn: day, items: 0 },
      },
    ],
    actor,
  );
  const { id } = valueOf(published);
  const subject = ["event", id] as const;
  await step(
    "event/set-calendar-sender",
    (run) => setCalendarSender(run, { slug, sender: "meeting-tool" }),
    () => [{ act: "set-calendar-sender", subject, before: "samling", after: "meeting-tool" }],
    actor,
  );
  await step(
    "event/rename-event",
    (run) => renameEvent(run, { slug, title: "Träffen" }),
    () => [{ act: "rename-event", subject, before: "En träff", after: "Träffen" }],
    actor,
  );
  await facts(ctx, step, { actor, id });
  const other = await addedOrganisation(ctx, "Testlunds kommun");
  await step(
    "event/share-event",
    (run) => shareEvent(run, { slug, organisationId: other, sees: "numbers" }),
    () => [{ act: "share-event", subject, before: "nothing", after: "numbers" }],
    actor,
  );
  await step(
    "event/give-event-host",
    (run) => giveEventHost(run, { slug, organisationId: other }),
    () => [
      {
        ...{ act: "give-event-host", subject, before: { host: null, arrangers: expect.any(Array) as unknown } },
        after: { host: other, arrangers: expect.arrayContaining(["Testlunds kommun"]) as unknown },
      },
    ],
    actor,
  );
  const place = { startsOn: day, endsOn: day, venueName: "Exempelsalen" };
  await step(
    "event/move-event",
    (run) => moveEvent(run, { slug, move: { startsOn: "2027-05-21" as CalendarDate, venueName: "Stadshuset" } }),
    () => [
      {
        ...{ act: "move-event", subject, before: expect.objectContaining(place) as unknown },
        after: expect.objectContaining({ startsOn: "2027-05-21", venueName: "Stadshuset" }) as unknown,
      },
    ],
    actor,
  );
  const becomes = (act: StateAct, before: string, after: string) =>
    step(
      "event/change-event-state",
      (run) => changeEventState(run, { slug, act }),
      () => [{ act: `${act}-event`, subject, before, after }],
      actor,
    );
  await becomes("unpublish", "published", "draft");
  await becomes("publish", "draft", "published");
  await becomes("cancel", "published", "cancelled");
  await becomes("restore", "cancelled", "published");
  const copied = await step(
    "event/copy-event",
    (run) => copyEvent(run, { slug, startsOn: "2028-05-19" as CalendarDate }),
    (value) => {
      const copy = valueOf(value);
      const after = { slug: copy.slug, startsOn: "2028-05-19", hostId: other };
      return [{ act: "copy-event", subject: ["event", copy.id], after }];
    },
    actor,
  );
  const copy = valueOf(copied);
  await step(
    "event/delete-event",
    (run) => deleteEvent(run, { slug: copy.slug }),
    () => [
      {
        ...{ act: "delete-event", subject: ["event", copy.id] },
        before: { slug: copy.slug, items: 0, invitees: 0, contributors: 0 },
      },
    ],
    actor,
  );
  ctx.moveClock(400 * 24 * HOUR);
  await becomes("confirm-held", "published", "held");
}

async function facts(
  ctx: Context,
  step: Step,
  { actor, id }: { readonly actor: Awaited<ReturnType<typeof signedIn>>["actor"]; readonly id: string },
): Promise<void> {
  const found = (await ctx.db.read((read) => findEventFacts(read, slug)))!;
  const arrangers = found.arrangers.map(({ written }) => written);
  const edition = { series: "Träffarna", number: 2 };
  const changes = { cost: "Kostnadsfritt", contact: "eva@example.se", registryNumber: "Dnr 1", edition };
  await step(
    "event/change-event-facts",
    (run) => changeEventFacts(run, { slug, version: found.version, facts: { ...found, ...changes, arrangers } }),
    () => [
      {
        ...{ act: "change-event-facts", subject: ["event", id] },
        before: { cost: null, contact: null, registryNumber: null, series: null, number: null },
        after: {
          cost: "Kostnadsfritt",
          contact: "eva@example.se",
          registryNumber: "Dnr 1",
          series: "Träffarna",
          number: 2,
        },
      },
      {
        ...{ act: "create-series", subject: ["series", null] },
        after: { slug: "traffarna", name: "Träffarna" },
      },
    ],
    actor,
  );
  await step(
    "event/create-series",
    (run) => createSeries(run, { name: "En serie", language: "sv" }),
    (value) => [
      {
        ...{ act: "create-series", subject: ["series", valueOf(value).id] },
        after: { slug: "en-serie", name: "En serie" },
      },
    ],
    actor,
  );
}

/** What time sends: a title that was mended, and that the event is near. */
export async function reminderEntries(ctx: Context, step: Step): Promise<void> {
  const { id } = await openEvent(ctx, {
    slug,
    invited: { startsAt: "09:00" as ClockTime, endsAt: "16:00" as ClockTime },
  });
  await registered(ctx, [person("Anna")], { slug });
  ctx.moveClock(HOUR);
  await renameEvent(ctx, { slug, title: "Träffen" });
  ctx.moveClock(30 * HOUR);
  const subject = ["event", id] as const;
  await step(
    "broadcast/digest",
    (run) => digest(run, signal),
    () => [{ act: "digest", subject }],
    SYSTEM,
  );
  // Two days before 20 May, after nine.
  ctx.moveClock(Date.parse("2027-05-18T08:00:00Z") - ctx.now());
  await step(
    "broadcast/remind",
    (run) => remind(run, signal),
    () => [{ act: "remind", subject }],
    SYSTEM,
  );
}

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
