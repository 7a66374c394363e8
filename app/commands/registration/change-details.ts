import type { CommandContext } from "#commands/context.ts";
import { questionsOfEvent } from "#db/records/registration-rules-record.ts";
import { poolsOfEvent, changePool } from "#db/records/seat-pool-record.ts";
import {
  deleteAnswers,
  deleteItems,
  deleteNeed,
  insertAnswers,
  insertItems,
  insertNeed,
  itemsOf,
  setItemNumber,
} from "#db/records/registration-details-record.ts";
import { updatePerson, updateRegistration } from "#db/records/registration-record.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import { isAskedOf, questionAnswer, type AnswerRefusal } from "#domain/registration/question.ts";
import { freeSeats } from "#domain/registration/seat-pool.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { QuestionId, RegistrationId, SeatPoolId } from "#domain/values/identifiers.ts";
import { changing, type ChangeRefusal } from "./steps/changing.ts";
import { isSameOrganisation, placesOfOrganisation } from "./steps/places-of-organisation.ts";
import { registeredOrganisation } from "./steps/registered-organisation.ts";
import { seatOf } from "./steps/seat-of.ts";
import { letGoOfItems } from "./steps/wished-items.ts";

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
  | { readonly code: ChangeRefusal | "county-missing" | "item-unknown" }
  | { readonly code: "organisation-limit"; readonly most: number }
  | { readonly code: "item-full"; readonly poolId: SeatPoolId }
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
      const mode = (await seatOf(tx, registration.seatPoolId)) ?? (await seatOf(tx, registration.waitPoolId));
      const answers = [];
      for (const question of await questionsOfEvent(tx, event.id)) {
        if (mode === null || !isAskedOf(question, mode)) continue;
        const sent = input.answers.find(({ questionId }) => questionId === question.id)?.sent ?? [];
        const answer = questionAnswer(question, sent);
        if (!answer.ok) return refused({ code: answer.refusal, questionId: question.id });
        if (answer.value !== null) answers.push({ questionId: question.id, answer: answer.value });
      }
      const organisation = await registeredOrganisation(tx, input.organisation, input.county);
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
      const pools = await poolsOfEvent(tx, event.id);
      const had = await itemsOf(tx, registrationId);
      for (const poolId of items) {
        const pool = pools.find(({ id }) => id === poolId);
        if (!pool || pool.itemId === null) return refused({ code: "item-unknown" });
        const hasSeat = had.some((item) => item.poolId === poolId && item.seatNumber !== null);
        if (!hasSeat && registration.seatPoolId !== null && freeSeats(pool) < 1) {
          return refused({ code: "item-full", poolId });
        }
      }
      await updatePerson(tx, {
        ...registration.person,
        protected: input.protected,
        listed: input.listed && !input.protected,
      });
      const { organisations: _, countyAsked: _asked, ...asItIs } = organisation;
      await updateRegistration(tx, registrationId, asItIs);
      await deleteNeed(tx, registrationId);
      const diet = rules.asksDiet && mode === "on-site" ? input.diet : null;
      const access = rules.asksAccessNeeds ? input.accessNeeds : null;
      if (diet !== null || access !== null) {
        await insertNeed(tx, { registrationId, diet, access, deleteOn: rules.needsDeletedOn });
      }
      await deleteAnswers(tx, registrationId);
      if (answers.length > 0) await insertAnswers(tx, registrationId, answers);
      await record("change-details", { items });
      const before = new Set(had.map(({ poolId }) => poolId));
      if (before.size !== items.length || !items.every((poolId) => before.has(poolId))) {
        await letGoOfItems(tx, registrationId);
        await deleteItems(tx, registrationId);
        if (items.length > 0) await insertItems(tx, registrationId, items);
        for (const poolId of registration.seatPoolId === null ? [] : [...items].sort()) {
          const number = await changePool(tx, poolId, { taken: 1, numbers: 1 }, "room");
          await setItemNumber(tx, registrationId, poolId, number);
        }
      }
      return ok(null);
    },
  );
  if (changed.ok) return changed;
  return typeof changed.refusal === "string" ? refused({ code: changed.refusal }) : refused(changed.refusal);
}
