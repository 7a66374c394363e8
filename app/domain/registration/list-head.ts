import type { ZoneName } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { QuestionId } from "#domain/values/identifiers.ts";
import type { QuestionKind, QuestionText } from "./question.ts";

/** What stands above a list, and what its columns are made of beside the people. */
export interface ListHead {
  readonly event: string;
  readonly zone: ZoneName;
  readonly registryNumber: string | null;
  readonly questions: readonly ListedQuestion[];
  /** Not on the list though they would be, for their protected identity; they are counted by organisation elsewhere. */
  readonly protected: number;
  /** On site with a seat, or carrying the event out there: whom the caterer serves. */
  readonly eating: number;
}

export interface ListedQuestion {
  readonly id: QuestionId;
  readonly kind: QuestionKind;
  readonly texts: Partial<Record<Language, QuestionText>>;
}
