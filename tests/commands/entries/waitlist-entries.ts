import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { SYSTEM } from "#access/actor.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { acceptOffer } from "#commands/registration/accept-offer.ts";
import { changeKeptSeats } from "#commands/registration/change-kept-seats.ts";
import { keepSeats } from "#commands/registration/keep-seats.ts";
import { leaveWaitlist } from "#commands/registration/leave-waitlist.ts";
import { releaseSeats } from "#commands/registration/release-seats.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import { waitForMode } from "#commands/registration/wait-for-mode.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import { instant } from "#domain/values/instant.ts";
import type { testContext } from "#tests/support/context.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import type { Step } from "#tests/support/told-acts.ts";

const slug = "traff";
const DAY = 86_400_000;
const signal = new AbortController().signal;

/** A full house: those who wait, what is offered to them, and what time does to seats. */
export async function waitlistEntries(ctx: ReturnType<typeof testContext>, step: Step): Promise<void> {
  const { actor } = await signedIn(ctx.db, { role: "administrator" });
  const { id: eventId } = await openEvent(ctx, {
    slug,
    rules: { serving: "offer", offerMinutes: 60 },
    capacities: { "on-site": 2, digital: null },
  });
  const pools = await ctx.db.read((read) => read.select().from(read.tables.seatPool));
  const [onSite, digital] = (["on-site", "digital"] as const).map(
    (mode) => pools.find((pool) => pool.mode === mode)!.id,
  );
  const [anna, bo] = await registered(ctx, [person("Anna"), person("Bo")], { slug });
  const [cia] = await registered(ctx, [person("Cia", { mode: "digital" })], { slug });
  const [dan] = await registered(ctx, [person("Dan")], { slug });
  const of = (id: string | undefined) => ["registration", id ?? ""] as const;
  const waits = { seat: digital, waits: onSite };
  await step(
    "registration/wait-for-mode",
    (run) => waitForMode(run, { registrationId: cia!, mode: "on-site" }),
    () => [{ act: "wait-for-mode", subject: of(cia), before: { ...waits, waits: null }, after: waits }],
    { kind: "participant", registrationId: cia! },
  );
  const nowhere = { seat: null, waits: onSite };
  const offered = { ...nowhere, offerUntilAt: expect.any(Number) as unknown };
  await step(
    "registration/withdraw",
    (run) => withdraw(run, { registrationId: anna! }),
    () => [
      {
        ...{ act: "withdraw", subject: of(anna), before: { seat: onSite, waits: null } },
        after: { ending: "withdrawn-by-organiser" },
      },
      { act: "offer-seat", subject: of(dan), by: "system", before: nowhere, after: offered },
    ],
    actor,
  );
  const event = ["event", eventId] as const;
  await step(
    "event/change-event-state",
    (run) => changeEventState(run, { slug, act: "cancel" }),
    () => [{ act: "cancel-event", subject: event, before: "published", after: "cancelled" }],
    actor,
  );
  const offers = await ctx.db.read((read) => {
    const { registration } = read.tables;
    return read.select({ until: registration.offerUntil }).from(registration).where(eq(registration.id, dan!));
  });
  ctx.moveClock(DAY);
  await step(
    "event/change-event-state",
    (run) => changeEventState(run, { slug, act: "restore" }),
    () => [
      { act: "restore-event", subject: event, before: "cancelled", after: "published" },
      {
        ...{ act: "renew-offer", subject: of(dan), before: { offerUntilAt: offers[0]?.until } },
        after: { offerUntilAt: ctx.now() + 3_600_000 },
      },
    ],
    actor,
  );
  await step(
    "registration/accept-offer",
    (run) => acceptOffer(run, { registrationId: dan! }),
    () => [{ act: "accept-offer", subject: of(dan), before: nowhere, after: { seat: onSite, waits: null } }],
    { kind: "participant", registrationId: dan! },
  );
  const [eva] = await registered(ctx, [person("Eva")], { slug });
  await withdraw(ctx, { registrationId: bo! });
  ctx.moveClock(DAY);
  // Cia has let her offer lapse, so that Eva gets one.
  await step(
    "registration/release-seats",
    (run) => releaseSeats(run, signal),
    () => [
      { act: "lapse-offer", subject: of(cia), before: waits, after: { seat: digital, waits: null } },
      { act: "offer-seat", subject: of(eva), before: nowhere, after: offered },
    ],
    SYSTEM,
  );
  await step(
    "registration/leave-waitlist",
    (run) => leaveWaitlist(run, { registrationId: eva! }),
    () => [{ act: "leave-waitlist", subject: of(eva), before: nowhere, after: { seat: null, waits: null } }],
    { kind: "participant", registrationId: eva! },
  );
  await keptUntilNow(ctx, step, { eventId, onSite: onSite! });
}

/** Seats that were kept fall back, and go to whoever waits. */
async function keptUntilNow(
  ctx: ReturnType<typeof testContext>,
  step: Step,
  { eventId, onSite }: { readonly eventId: string; readonly onSite: string },
): Promise<void> {
  await setRegistrationRules(ctx, { slug, rules: { serving: "at-once" }, capacities: {} });
  const until = instant(ctx.now() + DAY);
  const rule = { by: "code", code: "EKEN" } as const;
  await keepSeats(ctx, { slug, mode: "on-site", name: "Talare", rule, seats: 1, until });
  const [fia] = await registered(ctx, [person("Fia")], { slug });
  ctx.moveClock(2 * DAY);
  await step(
    "registration/release-seats",
    (run) => releaseSeats(run, signal),
    () => [
      {
        ...{ act: "release-allotment", subject: ["event", eventId] },
        before: { name: "Talare", seats: 1, until: expect.any(String) as unknown, code: "EKEN" },
      },
      {
        ...{ act: "give-seat", subject: ["registration", fia ?? ""] },
        ...{ before: { seat: null, waits: onSite }, after: { seat: onSite, waits: null } },
      },
    ],
    SYSTEM,
  );
  await keptForOthers(ctx, step, { eventId, onSite });
}

/** Seats are kept for others than they were, among whom is somebody who waits. */
async function keptForOthers(
  ctx: ReturnType<typeof testContext>,
  step: Step,
  { eventId, onSite }: { readonly eventId: string; readonly onSite: string },
): Promise<void> {
  await setRegistrationRules(ctx, { slug, rules: {}, capacities: { "on-site": 3 } });
  const group = { name: "Talare", seats: 1, until: null };
  const rule = { by: "code", code: "EKEN" } as const;
  const kept = await keepSeats(ctx, { slug, mode: "on-site", ...group, rule });
  if (!kept.ok) throw new Error(kept.refusal);
  const [gun] = await registered(ctx, [person("Gun")], { slug });
  const domains = ["example.se"];
  const subject = ["registration", gun ?? ""] as const;
  const { actor } = await signedIn(ctx.db, { role: "administrator" });
  await step(
    "registration/change-kept-seats",
    (run) =>
      changeKeptSeats(run, {
        allotmentId: kept.value,
        ...group,
        name: "Värdar",
        rule: { by: "email-domain", domains },
      }),
    () => [
      {
        ...{ act: "change-kept-seats", subject: ["event", eventId], before: { ...group, code: "EKEN" } },
        after: { ...group, name: "Värdar", domains },
      },
      { act: "entitle-waiting", subject, before: { keptFor: null }, after: { keptFor: "Värdar" } },
      {
        ...{ act: "give-seat", subject, by: "system" },
        ...{ before: { seat: null, waits: onSite }, after: { seat: onSite, waits: null } },
      },
    ],
    actor,
  );
}
