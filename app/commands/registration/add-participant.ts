import { actorReference } from "#access/actor.ts";
import { refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { allotmentsOfEvent } from "#db/records/allotment-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { findEventForRegistration, questionsOfEvent } from "#db/records/registration-rules-record.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import { earlierAnswer, insertSubmission } from "#db/records/submission-record.ts";
import { isOpenToChanges } from "#domain/registration/registration-window.ts";
import { seatParty, type Placed } from "#domain/registration/seat-party.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";
import { letGoOfDueAllotments } from "./steps/let-go-of-due-allotments.ts";
import { prepareParty, type PartyRefusal, type RegisterPerson } from "./steps/prepare-party.ts";
import { allotmentsWaitedFor } from "./steps/serve-kept-seats.ts";
import { writeRegistrations } from "./steps/write-registrations.ts";

export interface AddParticipant {
  readonly slug: string;
  readonly language: Language;
  readonly person: RegisterPerson;
  /** Why a limit is gone over; null: within the limits, or not at all. Stays on record with who and when. */
  readonly overLimit: string | null;
  /** Of the form that it came with: sent again, it leads to the same person. */
  readonly submissionKey?: SubmissionKey | null;
}

export type AddRefusal =
  | { readonly code: "not-allowed" | "no-such-event" | "no-registration" | "over" | "full" | "already-registered" }
  | PartyRefusal;

/** An organiser registers somebody, also before registration opens and after it has closed. */
export async function addParticipant(
  ctx: CommandContext,
  input: AddParticipant,
): Promise<Result<RegistrationId, AddRefusal>> {
  const { person, overLimit, submissionKey = null } = input;
  const at = ctx.now();
  const ids = {
    registration: ctx.newId("reg"),
    person: ctx.newId("per"),
    message: ctx.newId("msg"),
    audit: ctx.newId("aud"),
  };

  return ctx.db.inTransaction(async (tx) => {
    const refusal = refusalAt(ctx.actor, await eventAccess(tx, { slug: input.slug }), mayRunRegistration);
    if (refusal) return refused({ code: refusal });
    const event = await findEventForRegistration(tx, input.slug);
    if (!event) return refused({ code: "no-such-event" });
    const [added] = (submissionKey && (await earlierAnswer(tx, submissionKey))?.people) || [];
    if (added) return ok(added);
    if (!event.rules) return refused({ code: "no-registration" });
    if (!isOpenToChanges(event, at)) return refused({ code: "over" });
    const allotments = await letGoOfDueAllotments(tx, await allotmentsOfEvent(tx, event.id), at);
    const pools = await poolsOfEvent(tx, event.id);
    const rules = overLimit === null ? event.rules : { ...event.rules, mostFromOrganisation: null };
    const questions = (await questionsOfEvent(tx, event.id)).map((question) => ({ ...question, required: false }));
    const stage = { event, rules, pools, allotments, questions };
    const prepared = await prepareParty(tx, [person], { ...stage, together: "as-many" });
    if (!prepared.ok) return prepared;
    const [one] = prepared.value;
    if (!one || one.earlier !== null) return refused({ code: "already-registered" });
    const waitedFor = await allotmentsWaitedFor(tx, pools, allotments, at);
    const [within] = seatParty([one], "as-many", { pools, allotments, waitedFor, at });
    if (overLimit === null && within?.wait) return refused({ code: "full" });
    const poolId = pools.find(({ mode }) => mode === person.mode)!.id;
    const placed: Placed = within?.wait ? { seat: { poolId, allotmentId: null }, wait: null } : within!;
    if (submissionKey !== null) {
      const answer = { people: [ids.registration] };
      await insertSubmission(tx, { key: submissionKey, eventId: event.id, at, answer });
    }
    await writeRegistrations(tx, {
      ...stage,
      at,
      language: input.language,
      actor: actorReference(ctx.actor),
      partyId: null,
      whole: false,
      people: [{ ...one, ids }],
      placed: [placed],
      ...(overLimit !== null && { over: { reason: overLimit } }),
    });
    return ok(ids.registration);
  });
}
