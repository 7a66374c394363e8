import type { ParticipationMode } from "#domain/event/participation-mode.ts";

/** What somebody chose before the import began. */
export interface ImportOptions {
  /** Who finds no seat waits for one, or is not registered. */
  readonly whenFull: "wait" | "refuse";
  /** Sends everybody who is registered their confirmation. */
  readonly tell: boolean;
  /** Of those whose line doesn't say how they take part. */
  readonly mode: ParticipationMode;
}

/** What became of a line, or would. The first two are good. */
export const IMPORT_OUTCOMES = [
  "registered",
  "waits",
  "already-registered",
  "same-person-twice",
  "full",
  "organisation-limit",
  "over",
  "name-missing",
  "name-too-long",
  "email-missing",
  "email-malformed",
  "organisation-too-long",
  "county-unknown",
  "mode-unknown",
  "mode-not-offered",
  "needs-too-long",
  "answer-missing",
  "answer-too-long",
  "answer-not-an-option",
  "items-unknown",
  "item-full",
  "items-clash",
  "answer-unclear",
] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** Lines that are as they should be: done, or done already. */
export function isGood(outcome: ImportOutcome): boolean {
  return outcome === "registered" || outcome === "waits" || outcome === "already-registered";
}
