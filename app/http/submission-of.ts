import { createHash } from "node:crypto";
import type { FormFields } from "./read-form.ts";
import { idOf } from "#domain/values/identifiers.ts";
import { parseSubmissionKey, type SubmissionKey } from "#domain/values/submission-key.ts";

/**
 * The key of what was sent: of this showing of the form, with these very words. Sent again it is the same; a form that
 * somebody goes back to and fills in for a colleague is another, though its page is the same. Null for what no form of
 * ours has carried. Whoever doesn't know the form's own key can't guess it.
 */
export function submissionOf(form: FormFields): SubmissionKey | null {
  const shown = form.get("submission");
  if (typeof shown !== "string" || parseSubmissionKey(shown) === null) return null;
  const entries = [...form].filter(([, value]) => typeof value === "string");
  const digest = createHash("sha256").update(JSON.stringify(entries)).digest();
  return parseSubmissionKey(idOf("sub", digest));
}
