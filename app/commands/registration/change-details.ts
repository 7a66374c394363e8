import type { CommandContext } from "#commands/context.ts";
import { questionsOfEvent } from "#db/records/registration-rules-record.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import {
  NOT_SETTLED,
  accessNeedOf,
  answersOf,
  deleteAnswers,
  deleteNeed,
  insertAnswers,
  insertNeed,
  itemsOf,
  needsOf,
} from "#db/records/registration-details-record.ts";
import { updatePerson, updateRegistration } from "#db/records/registration-record.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import { changedDetails } from "#domain/registration/changed-details.ts";
import { isAskedOf, questionAnswer, type AnswerRefusal } from "#domain/registration/question.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { QuestionId, RegistrationId, SeatPoolId } from "#domain/values/identifiers.ts";
import { changeItems, itemChanges, type ItemRefusal } from "./steps/change-items.ts";
import { changing, type ChangeRefusal } from "./steps/changing.ts";
import { isSameOrganisation, placesOfOrganisation } from "./steps/places-of-organisation.ts";
import { organisationOnTheDay } from "#db/records/organisation-on-the-day.ts";
import { seatOf } from "./steps/seat-of.ts";

export interface ChangeDetails {
  readonly registrationId: RegistrationId;
  readonly organisation: string | null;
  readonly county: CountyCode | null;
  /** Works in the whole country, or in no county. */
  readonly wholeCountry?: boolean;
  readonly listed: boolean;
  readonly protected: boolean;
  readonly diet: string | null;
  readonly accessNeeds: string | null;
  readonly answers: readonly { readonly questionId: QuestionId; readonly sent: readonly string[] }[];
  readonly items: readonly SeatPoolId[];
}

export type ChangeDetailsRefusal =
  | { readonly code: ChangeRefusal | "county-missing" }
  | ItemRefusal
  | { readonly code: "organisation-limit"; readonly most: number }
  | { readonly code: AnswerRefusal; readonly questionId: QuestionId };

/** Changes what a participant has said of themselves. The seat stays; another name is a hand-over. */
export async function changeDetails(
  ctx: CommandContext,
  input: ChangeDetails,
): Promise<Result<null, ChangeDetailsRefusal>> {
  const { registrationId } = input;
  const items = [...new Set(input.items)];
  const changed = await changing<null, ChangeDetailsRefusal>(
    ctx,
    registrationId,
    async ({ tx, registration, event, rules, record }) => {
      // Who has a digital seat and waits for one on site is asked about both.
      const modes = [await seatOf(tx, registration.seatPoolId), await seatOf(tx, registration.waitPoolId)];
      const answers = [];
      for (const question of await questionsOfEvent(tx, event.id)) {
        if (!modes.some((mode) => mode !== null && isAskedOf(question, mode))) continue;
        const sent = input.answers.find(({ questionId }) => questionId === question.id)?.sent ?? [];
        const answer = questionAnswer(question, sent);
        if (!answer.ok) return refused({ code: answer.refusal, questionId: question.id });
        if (answer.value !== null) answers.push({ questionId: question.id, answer: answer.value });
      }
      const organisation = await organisationOnTheDay(tx, input.organisation, input.county);
      if (
        organisation.countyAsked &&
        organisation.county === null &&
        input.organisation !== null &&
        !input.wholeCountry
      ) {
        return refused({ code: "county-missing" });
      }
      const { organisationKey: key } = organisation;
      const most = rules.mostFromOrganisation;
      if (most !== null && key !== null && !(await isSameOrganisation(tx, registration.organisationKey, key))) {
        const places = await placesOfOrganisation(tx, event.id, key, most);
        if (places >= most) return refused({ code: "organisation-limit", most });
      }
      const changes = await itemChanges(tx, registration, items, await poolsOfEvent(tx, event.id));
      if (!changes.ok) return changes;
      const before = {
        ...{ organisation: registration.organisationWritten, county: registration.county, ...registration.person },
        ...{ ...(await needsOf(tx, registrationId)), answers: await answersOf(tx, registrationId) },
        items: (await itemsOf(tx, registrationId)).map(({ poolId }) => poolId),
      };
      const listed = input.listed && !input.protected;
      await updatePerson(tx, { ...registration.person, protected: input.protected, listed });
      const { organisations: _, countyAsked: _asked, ...asItIs } = organisation;
      await updateRegistration(tx, registrationId, asItIs);
      const need = await accessNeedOf(tx, registrationId);
      await deleteNeed(tx, registrationId);
      const diet = rules.asksDiet && modes.includes("on-site") ? input.diet : null;
      const access = rules.asksAccessNeeds ? input.accessNeeds : null;
      if (diet !== null || access !== null) {
        // What is said otherwise is arranged anew.
        const { accessSettledAt, accessSettledBy } = need !== null && need.access === access ? need : NOT_SETTLED;
        const settled = { accessSettledAt, accessSettledBy };
        await insertNeed(tx, { registrationId, diet, access, deleteOn: rules.needsDeletedOn, ...settled });
      }
      await deleteAnswers(tx, registrationId);
      if (answers.length > 0) await insertAnswers(tx, registrationId, answers);
      const after = {
        ...{ organisation: asItIs.organisationWritten, county: asItIs.county, listed, protected: input.protected },
        ...{ diet, accessNeeds: access, answers, items },
      };
      const changed = changedDetails(before, after);
      if (changed) await record("change-details", changed.facts, changed.personal ?? undefined);
      await changeItems(tx, registrationId, changes.value);
      return ok(null);
    },
  );
  if (changed.ok) return changed;
  return typeof changed.refusal === "string" ? refused({ code: changed.refusal }) : refused(changed.refusal);
}
