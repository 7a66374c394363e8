import { isId, type NewId } from "./identifiers.ts";

/** Tells one showing of a form from every other: what arrives twice with the same key was sent twice. */
export type SubmissionKey = `sub_${string}` & { readonly __submissionKey: true };

export function newSubmissionKey(newId: NewId): SubmissionKey {
  return newId("sub") as SubmissionKey;
}

/** Null for what no form of ours has carried. */
export function parseSubmissionKey(text: string): SubmissionKey | null {
  return isId("sub", text) ? (text as SubmissionKey) : null;
}
