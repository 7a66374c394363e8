import type { CountyCode } from "#domain/organisation/counties.ts";
import type { QuestionId, SeatPoolId } from "#domain/values/identifiers.ts";
import type { QuestionAnswer } from "./question.ts";
import { EMPTY_PERSON, WHOLE_COUNTRY, type SentPerson } from "./sent-person.ts";

/** What a participant has said, and may change. */
export interface Said {
  readonly organisation: string | null;
  readonly county: CountyCode | null;
  readonly listed: boolean;
  readonly protected: boolean;
  readonly diet: string | null;
  readonly accessNeeds: string | null;
  readonly answers: readonly { readonly questionId: QuestionId; readonly answer: QuestionAnswer }[];
  readonly items: readonly SeatPoolId[];
}

/** As a form that changes it would send it, were nothing changed. */
export function saidBefore(said: Said): SentPerson {
  return {
    ...EMPTY_PERSON,
    organisation: said.organisation ?? "",
    // Whoever named an organisation has said where they work.
    county: said.county ?? (said.organisation === null ? "" : WHOLE_COUNTRY),
    listed: said.listed,
    protected: said.protected,
    diet: said.diet ?? "",
    access: said.accessNeeds ?? "",
    items: said.items,
    answers: Object.fromEntries(said.answers.map(({ questionId, answer }) => [questionId, asSent(answer)])),
  };
}

/** An answer as the question's own fields would send it. */
function asSent(answer: QuestionAnswer): readonly string[] {
  if (typeof answer === "boolean") return [answer ? "yes" : "no"];
  return (Array.isArray(answer) ? answer : [answer]).map(String);
}
