import { actorReference } from "#access/actor.ts";
import { mayReadEvent } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeRegistrations } from "./steps/write-registrations.ts";
import { prepareParty, type PartyRefusal, type RegisterPerson } from "./steps/prepare-party.ts";
import { allotmentsOfEvent } from "#db/records/allotment-record.ts";
import { findEventForRegistration, questionsOfEvent } from "#db/records/registration-rules-record.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import { earlierAnswer, insertSubmission } from "#db/records/submission-record.ts";
import { registrationPhase, type RegistrationPhase } from "#domain/registration/registration-window.ts";
import { seatParty, type Together } from "#domain/registration/seat-party.ts";
import type { SubmissionAnswer } from "#domain/registration/submission-answer.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { Language } from "#domain/values/language.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";
import { letGoOfDueAllotments } from "./steps/let-go-of-due-allotments.ts";
import { allotmentsWaitedFor } from "./steps/serve-kept-seats.ts";

export type { RegisterPerson } from "./steps/prepare-party.ts";

export interface Register {
  readonly slug: string;
  readonly submissionKey: SubmissionKey;
  readonly language: Language;
  readonly together: Together;
  readonly people: readonly RegisterPerson[];
}

export type RegisterRefusal =
  | { readonly code: "no-such-event" | "no-registration" | "no-people" | "too-many-people" }
  | { readonly code: Exclude<RegistrationPhase, "open"> }
  | PartyRefusal;

/** As many as one form takes. */
export const MOST_IN_A_PARTY = 20;

/**
 * Registers one person or several: a seat each while there are seats and nobody waits, else a place on the waitlist. The
 * same form sent twice gives one result and the same answer. Who has a place at the event already keeps it as it is,
 * gets their links by mail, and is told of nowhere else.
 */
export async function register(
  ctx: CommandContext,
  input: Register,
): Promise<Result<SubmissionAnswer, RegisterRefusal>> {
  const { people, submissionKey } = input;
  if (people.length === 0) return refused({ code: "no-people" });
  if (people.length > MOST_IN_A_PARTY) return refused({ code: "too-many-people" });
  const at = ctx.now();
  const partyId = ctx.newId("pty");
  const ids = people.map(() => ({
    registration: ctx.newId("reg"),
    person: ctx.newId("per"),
    message: ctx.newId("msg"),
    audit: ctx.newId("aud"),
  }));

  return ctx.db.inTransaction(
    async (tx) => {
      const earlier = await earlierAnswer(tx, submissionKey);
      if (earlier !== null) return ok(earlier);
      const event = await findEventForRegistration(tx, input.slug);
      if (!event || !mayReadEvent(ctx.actor, event)) return refused({ code: "no-such-event" });
      if (!event.rules) return refused({ code: "no-registration" });
      const phase = registrationPhase({ ...event, ...event.rules }, at);
      if (phase !== "open") return refused({ code: phase });
      const allotments = event.allotments
        ? await letGoOfDueAllotments(tx, await allotmentsOfEvent(tx, event.id), at)
        : [];
      const pools = await poolsOfEvent(tx, event.id);
      const stage = {
        event,
        rules: event.rules,
        pools,
        allotments,
        questions: event.questions > 0 ? await questionsOfEvent(tx, event.id) : [],
      };
      const prepared = await prepareParty(tx, people, { ...stage, together: input.together });
      if (!prepared.ok) return prepared;
      const newcomers = prepared.value.filter((one) => one.earlier === null);
      const waitedFor = await allotmentsWaitedFor(tx, pools, allotments, at);
      const placed = seatParty(newcomers, input.together, { pools, allotments, waitedFor, at });
      const answer = {
        people: prepared.value.map((one, index) => (one.earlier === null ? ids[index]!.registration : null)),
      };
      await insertSubmission(tx, { key: submissionKey, eventId: event.id, at, answer });
      await writeRegistrations(tx, {
        ...stage,
        at,
        language: input.language,
        actor: actorReference(ctx.actor),
        partyId: people.length > 1 ? partyId : null,
        whole: input.together === "all-or-none" && newcomers.length > 1,
        people: prepared.value.map((one, index) => ({ ...one, ids: ids[index]! })),
        placed,
      });
      return ok(answer);
    },
    { lane: input.slug },
  );
}
