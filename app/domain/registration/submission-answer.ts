import type { RegistrationId } from "#domain/values/identifiers.ts";

/** What became of a form, kept so that the same form sent again gets the same answer. */
export interface SubmissionAnswer {
  /** In the order of the form. Null for somebody who had a place before: nothing of that is told, but by mail. */
  readonly people: readonly (RegistrationId | null)[];
}
