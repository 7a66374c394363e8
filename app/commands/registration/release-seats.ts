import { isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { dueAllotments } from "#db/records/allotment-record.ts";
import { lapsedOffers } from "#db/records/waitlist-record.ts";
import { poolsToServe } from "#db/records/seat-count-record.ts";
import type { Reading } from "#db/index.ts";
import { addDays, type CalendarDate } from "#domain/values/calendar-date.ts";
import { STOCKHOLM, dateIn, type Instant } from "#domain/values/instant.ts";
import { lapseOffer } from "./steps/lapse-offer.ts";
import { letGoOfDueAllotments } from "./steps/let-go-of-due-allotments.ts";
import { serveWaitlist } from "./steps/serve-waitlist.ts";

const IN_ONE_ACT = 20;

/**
 * What time does to seats: offers lapse and go to the next, kept seats fall back, and what is free goes to those who
 * wait. In small acts, each whole, so that it may be cut short at any moment and begun anew. Gives the number of acts
 * that found something to do.
 */
export async function releaseSeats(ctx: CommandContext, signal: AbortSignal): Promise<number> {
  if (!isOfTheInstallation(ctx.actor)) return 0;
  let acts = 0;
  while (!signal.aborted && (await lapseSome(ctx))) acts += 1;
  while (!signal.aborted && (await fallBackSome(ctx))) acts += 1;
  for (const poolId of await ctx.db.read((read) => poolsToServe(read, firstDay(ctx.now())))) {
    for (let more = true; more && !signal.aborted; ) {
      const stage = { at: ctx.now(), newId: ctx.newId };
      more = await ctx.db.inTransaction((tx) => serveWaitlist(tx, poolId, stage));
      if (more) acts += 1;
    }
  }
  return acts;
}

/** Whether time has done anything to seats that nobody has seen to yet. */
export async function seatsToRelease(read: Reading, at: Instant): Promise<boolean> {
  if ((await lapsedOffers(read, at, 1)).length > 0) return true;
  if ((await dueAllotments(read, at, 1)).length > 0) return true;
  return (await poolsToServe(read, firstDay(at))).length > 0;
}

/** A day early, for an event may lie in another zone. */
function firstDay(at: Instant): CalendarDate {
  return addDays(dateIn(STOCKHOLM, at), -1);
}

async function lapseSome(ctx: CommandContext): Promise<boolean> {
  const at = ctx.now();
  const due = await ctx.db.read((read) => lapsedOffers(read, at, IN_ONE_ACT));
  if (due.length === 0) return false;
  return ctx.db.inTransaction(async (tx) => {
    // Looked up again: somebody may have left or answered since.
    const lapsed = await lapsedOffers(tx, at, IN_ONE_ACT);
    for (const registration of lapsed) await lapseOffer(tx, registration, { at, newId: ctx.newId });
    return lapsed.length > 0;
  });
}

async function fallBackSome(ctx: CommandContext): Promise<boolean> {
  const at = ctx.now();
  const due = await ctx.db.read((read) => dueAllotments(read, at, IN_ONE_ACT));
  if (due.length === 0) return false;
  return ctx.db.inTransaction(async (tx) => {
    const again = await dueAllotments(tx, at, IN_ONE_ACT);
    await letGoOfDueAllotments(tx, again, at);
    for (const { poolId } of again) await serveWaitlist(tx, poolId, { at, newId: ctx.newId });
    return again.length > 0;
  });
}
