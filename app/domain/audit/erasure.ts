import {
  isId,
  type AccountId,
  type AuditEntryId,
  type EventDraftId,
  type EventId,
  type RegistrationId,
} from "#domain/values/identifiers.ts";

/** Why what the log of acts says of people is deleted before its time; said by a code, which says nothing of a person. */
export const ERASURE_REASONS = ["asked-for", "by-mistake", "no-longer-needed", "other"] as const;

export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** What it is deleted from: one entry, or all that were written of one thing. */
export type Erased = AuditEntryId | AccountId | RegistrationId | EventId | EventDraftId;

export const LONGEST_ERASURE_NOTE = 300;

export function parseErased(written: string): Erased | null {
  for (const prefix of ["aud", "acc", "reg", "evt", "dft"] as const) if (isId(prefix, written)) return written;
  return null;
}
