import { liveRegistrationOf } from "#db/records/registration-record.ts";
import type { EventForRegistration } from "#db/records/registration-rules-record.ts";
import type { Reading } from "#db/index.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import { isEntitled, type Allotment } from "#domain/registration/allotment.ts";
import { participantKey } from "#domain/registration/participant-key.ts";
import {
  isAskedOf,
  questionAnswer,
  type AnswerRefusal,
  type Question,
  type QuestionAnswer,
} from "#domain/registration/question.ts";
import type { RegistrationRules } from "#domain/registration/registration-rules.ts";
import type { Claimant, Together } from "#domain/registration/seat-party.ts";
import { freeSeats, type SeatPool } from "#domain/registration/seat-pool.ts";
import type { NamedPerson, PersonDetails } from "#domain/registration/sent-person.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { type QuestionId, type RegistrationId, type SeatPoolId } from "#domain/values/identifiers.ts";
import { itemThatClashes } from "./item-that-clashes.ts";
import { placesOfOrganisation } from "./places-of-organisation.ts";
import { organisationOnTheDay, type OrganisationOnTheDay } from "#db/records/organisation-on-the-day.ts";

/** One person of a form, as sent. */
export interface RegisterPerson extends NamedPerson, Omit<PersonDetails, "wholeCountry"> {
  readonly wholeCountry?: boolean;
  readonly mode: ParticipationMode;
  /** Where the seats on site are gone: a digital one meanwhile. */
  readonly digitalMeanwhile: boolean;
  /** Of an allotment. */
  readonly code: string | null;
}

export type PartyRefusal =
  | {
      readonly code:
        | "mode-not-offered"
        | "modes-differ"
        | "county-missing"
        | "same-person-twice"
        | "item-unknown"
        | "code-unknown";
      readonly person: number;
    }
  | { readonly code: "item-full" | "items-clash"; readonly person: number; readonly poolId: SeatPoolId }
  | { readonly code: AnswerRefusal; readonly person: number; readonly questionId: QuestionId }
  | { readonly code: "organisation-limit"; readonly person: number; readonly most: number };

/** Somebody of a form, with everything that is needed to seat and to write them. */
export interface PreparedPerson extends Claimant {
  readonly sent: RegisterPerson;
  readonly key: string;
  readonly organisation: OrganisationOnTheDay;
  readonly answers: readonly { readonly questionId: QuestionId; readonly answer: QuestionAnswer }[];
  /** The place that this participant has at the event already. */
  readonly earlier: RegistrationId | null;
}

export interface PartyStage {
  readonly event: Pick<EventForRegistration, "id">;
  readonly rules: RegistrationRules;
  readonly pools: readonly SeatPool[];
  readonly allotments: readonly Allotment[];
  readonly questions: readonly Question[];
  readonly together: Together;
}

/** Checks each person of a form, in order, against the event; the first fault is the answer. */
export async function prepareParty(
  read: Reading,
  people: readonly RegisterPerson[],
  stage: PartyStage,
): Promise<Result<readonly PreparedPerson[], PartyRefusal>> {
  const prepared: PreparedPerson[] = [];
  const chosenItems = new Map<SeatPoolId, number>();
  // Before the answers, whose lack the form can tell by itself: whoever has left out both is told of both.
  const organisations = await organisationsOf(read, people, stage);
  if (!organisations.ok) return organisations;
  for (const [person, { sent: written, organisation }] of organisations.value.entries()) {
    const sent = { ...written, items: [...new Set(written.items)] };
    const key = participantKey(sent.name, sent.email);
    if (prepared.some((other) => other.key === key)) return refused({ code: "same-person-twice", person });
    const answers = answersOf(sent, person, stage.questions);
    if (!answers.ok) return answers;
    for (const poolId of sent.items) {
      const pool = stage.pools.find(({ id }) => id === poolId);
      if (!pool || pool.itemId === null) return refused({ code: "item-unknown", person });
      const wanted = (chosenItems.get(poolId) ?? 0) + 1;
      if (freeSeats(pool) < wanted) return refused({ code: "item-full", person, poolId });
      chosenItems.set(poolId, wanted);
    }
    const clashing = await itemThatClashes(read, sent.items);
    if (clashing !== null) return refused({ code: "items-clash", person, poolId: clashing });
    prepared.push({
      sent,
      key,
      organisation,
      answers: answers.value,
      mode: sent.mode,
      digitalMeanwhile: sent.digitalMeanwhile,
      applicant: {
        email: sent.email,
        code: sent.code,
        county: organisation.county,
        organisationKind: organisation.organisationKind,
        organisations: organisation.organisations,
      },
      earlier: await liveRegistrationOf(read, stage.event.id, key),
    });
  }
  const over = await overOrganisationLimit(read, prepared, stage);
  return over ? refused(over) : ok(prepared);
}

async function organisationsOf(
  read: Reading,
  people: readonly RegisterPerson[],
  stage: PartyStage,
): Promise<
  Result<readonly { readonly sent: RegisterPerson; readonly organisation: OrganisationOnTheDay }[], PartyRefusal>
> {
  const found: { sent: RegisterPerson; organisation: OrganisationOnTheDay }[] = [];
  for (const [person, sent] of people.entries()) {
    const fault = faultOf(sent, person, people, stage);
    if (fault) return refused(fault);
    const organisation = await organisationOnTheDay(read, sent.organisation, sent.county);
    if (organisation.countyAsked && organisation.county === null && sent.organisation !== null && !sent.wholeCountry) {
      return refused({ code: "county-missing", person });
    }
    found.push({ sent, organisation });
  }
  return ok(found);
}

function faultOf(
  sent: RegisterPerson,
  person: number,
  people: readonly RegisterPerson[],
  { pools, allotments, together }: PartyStage,
): PartyRefusal | null {
  if (!pools.some(({ mode }) => mode === sent.mode)) return { code: "mode-not-offered", person };
  // A party that waits as one waits on one list.
  if (together === "all-or-none" && sent.mode !== people[0]!.mode) return { code: "modes-differ", person };
  if (sent.code !== null) {
    const applicant = { code: sent.code, email: sent.email, county: null, organisationKind: null, organisations: [] };
    const known = allotments.some((allotment) => allotment.rule.by === "code" && isEntitled(allotment, applicant));
    if (!known) return { code: "code-unknown", person };
  }
  return null;
}

function answersOf(
  { mode, answers }: RegisterPerson,
  person: number,
  questions: readonly Question[],
): Result<PreparedPerson["answers"], PartyRefusal> {
  const given: { questionId: QuestionId; answer: QuestionAnswer }[] = [];
  for (const question of questions) {
    if (!isAskedOf(question, mode)) continue;
    const sent = answers.find(({ questionId }) => questionId === question.id)?.sent ?? [];
    const answer = questionAnswer(question, sent);
    if (!answer.ok) return refused({ code: answer.refusal, person, questionId: question.id });
    if (answer.value !== null) given.push({ questionId: question.id, answer: answer.value });
  }
  return ok(given);
}

/** At most n from one organisation, however its name is written; those of the same form count too. */
async function overOrganisationLimit(
  read: Reading,
  prepared: readonly PreparedPerson[],
  { event, rules }: PartyStage,
): Promise<PartyRefusal | null> {
  const most = rules.mostFromOrganisation;
  if (most === null) return null;
  const counts = new Map<string, number>();
  for (const [person, { organisation, earlier }] of prepared.entries()) {
    const key = organisation.organisationKey;
    if (key === null || earlier !== null) continue;
    const before = counts.get(key) ?? (await placesOfOrganisation(read, event.id, key, most));
    if (before >= most) return { code: "organisation-limit", person, most };
    counts.set(key, before + 1);
  }
  return null;
}
