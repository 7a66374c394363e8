import type { AskedOfParticipants } from "#queries/registration-form.ts";
import type { AnswerRefusal } from "#domain/registration/question.ts";
import { fieldName, itemField, questionField } from "#domain/registration/sent-person.ts";
import type { QuestionId, SeatPoolId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/** What the event itself finds wrong with a participant's details. */
export type DetailRefusal =
  | { readonly code: "county-missing" | "item-unknown" }
  | { readonly code: "item-full" | "items-clash"; readonly poolId: SeatPoolId }
  | { readonly code: AnswerRefusal; readonly questionId: QuestionId };

/** The field that it concerns, and what to do about it. `person` is counted from 1. */
export function detailFault(
  language: Language,
  refusal: DetailRefusal,
  asked: Pick<AskedOfParticipants, "questions" | "slots">,
  person: number,
): { readonly field: string; readonly fault: string } {
  const words = catalogueOf(language).registration.faults;
  switch (refusal.code) {
    case "county-missing":
      return { field: fieldName("county", person), fault: words["county-missing"] };
    case "item-unknown":
      return { field: itemField(0, person), fault: words["item-unknown"] };
    case "item-full":
    case "items-clash": {
      const slot = asked.slots.findIndex(({ items }) => items.some(({ poolId }) => poolId === refusal.poolId));
      const item = asked.slots[slot]?.items.find(({ poolId }) => poolId === refusal.poolId);
      const fault = refusal.code === "item-full" ? words["item-full"](item?.title.text ?? "") : words["items-clash"];
      return { field: itemField(Math.max(slot, 0), person), fault };
    }
    case "answer-missing":
    case "answer-too-long":
    case "answer-not-an-option": {
      const question = asked.questions.find(({ id }) => id === refusal.questionId);
      const fault = words[refusal.code](question?.text.text.label ?? "");
      return { field: questionField(refusal.questionId, person), fault };
    }
  }
}
