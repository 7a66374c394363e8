import { expect } from "vitest";
import { SYSTEM } from "#access/actor.ts";
import { acceptOffer } from "#commands/registration/accept-offer.ts";
import { changeMode } from "#commands/registration/change-mode.ts";
import { handOver } from "#commands/registration/hand-over.ts";
import { leaveWaitlist } from "#commands/registration/leave-waitlist.ts";
import { releaseSeats } from "#commands/registration/release-seats.ts";
import type { RegisterPerson } from "#commands/registration/register.ts";
import { setRegistrationRules, type SetRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import { waitForMode } from "#commands/registration/wait-for-mode.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import type { Database } from "#db/index.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { Together } from "#domain/registration/seat-party.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { checkSeats } from "#queries/check-seats.ts";
import { testContext } from "./context.ts";
import { asParticipant, openEvent, person, registered, type OpenEvent } from "./open-event.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

type Given = OpenEvent & { readonly at?: string };

/** An event whose people are known by their names, each of whom acts by their own link: what a test of seats tells. */
export async function gathering(db: Database, { at, ...given }: Given = {}) {
  const ctx = testContext(db, at === undefined ? {} : { at });
  const { id, slug } = await openEvent(ctx, given);
  const known = new Map<string, RegistrationId>();
  const idOf = (name: string): RegistrationId => {
    const found = known.get(name);
    if (found === undefined) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const own = (name: string) => [asParticipant(ctx, idOf(name)), { registrationId: idOf(name) }] as const;
  const passes = async (milliseconds: number) => {
    ctx.moveClock(milliseconds);
    return releaseSeats({ ...ctx, actor: SYSTEM }, new AbortController().signal);
  };

  return {
    ...{ ctx, id, slug, idOf, passes },
    knows: (name: string) => known.has(name),
    /** Each with a form of their own. */
    async come(...people: readonly (string | RegisterPerson)[]) {
      for (const one of people) await this.comeTogether("as-many", one);
    },
    /** All with one form. */
    async comeTogether(together: Together, ...people: readonly (string | RegisterPerson)[]) {
      const sent = people.map((one) => (typeof one === "string" ? person(one) : one));
      const ids = await registered(ctx, sent, { slug, together });
      for (const [index, { name }] of sent.entries()) known.set(name, ids[index]!);
    },
    withdraws: (name: string) => withdraw(...own(name)),
    leaves: (name: string) => leaveWaitlist(...own(name)),
    accepts: (name: string) => acceptOffer(...own(name)),
    async changesTo(mode: ParticipationMode, name: string) {
      const [as, registration] = own(name);
      return changeMode(as, { ...registration, mode });
    },
    async waitsFor(mode: ParticipationMode, name: string) {
      const [as, registration] = own(name);
      return waitForMode(as, { ...registration, mode });
    },
    async handsOver(name: string, to: string) {
      const [as, registration] = own(name);
      const { email } = person(to);
      const done = await handOver(as, { ...registration, name: to, email });
      if (done.ok) known.set(to, registration.registrationId);
      return done;
    },
    rules: (rules: SetRegistrationRules["rules"], capacities: SetRegistrationRules["capacities"] = {}) =>
      setRegistrationRules(ctx, { slug, rules, capacities }),
    capacity: (capacities: SetRegistrationRules["capacities"]) =>
      setRegistrationRules(ctx, { slug, rules: {}, capacities }),
    stands: () => standings(db, id),
    told: () => messagesTold(db, id),
    async isSound() {
      expect(await checkSeats(ctx, null)).toMatchObject({ ok: true, value: { differences: [] } });
    },
  };
}

/**
 * Where everybody stands, by name: a seat's mode, the place on a list, an open offer, or how it ended. The place is
 * counted here from the numbers, as a check upon what the product says.
 */
export async function standings(db: Database, eventId: string): Promise<Record<string, string>> {
  return db.read(async (read) => {
    const { registration, person: people, seatPool } = read.tables;
    const pools = await read.select({ id: seatPool.id, mode: seatPool.mode }).from(seatPool);
    const modeOf = (poolId: string) => pools.find(({ id }) => id === poolId)?.mode ?? "item";
    const names = new Map((await read.select().from(people)).map(({ id, name }) => [id, name]));
    const rows = (await read.select().from(registration)).filter((row) => row.eventId === eventId);
    const inLine = rows
      .filter(({ waitPoolId, offerUntil }) => waitPoolId !== null && offerUntil === null)
      .sort((one, other) => (one.waitNumber ?? 0) - (other.waitNumber ?? 0));
    const places = (row: (typeof rows)[number]) =>
      inLine.filter(({ waitPoolId }) => waitPoolId === row.waitPoolId).indexOf(row) + 1;
    const standing = (row: (typeof rows)[number]) => {
      const words = [
        ...(row.seatPoolId === null ? [] : [modeOf(row.seatPoolId)]),
        ...(row.waitPoolId === null
          ? []
          : [row.offerUntil === null ? `waits ${modeOf(row.waitPoolId)} ${places(row)}` : "offered"]),
      ];
      return words.join(", ") || (row.ending ?? "nothing");
    };
    return Object.fromEntries(
      rows
        .sort((one, other) => (one.id < other.id ? -1 : 1))
        .map((row) => [names.get(row.personId!) ?? "somebody deleted", standing(row)]),
    );
  });
}

/** What was written to whom, in the order in which it was queued: "Alva: seat". */
export async function messagesTold(db: Database, eventId: string): Promise<string[]> {
  const rows = await db.read((read) => read.select().from(read.tables.message));
  return rows
    .filter((row) => row.eventId === eventId)
    .sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1))
    .map(({ kind, facts, email }) => `${(facts as { name: string } | null)?.name ?? email}: ${kind}`);
}
