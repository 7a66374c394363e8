import { createHash } from "node:crypto";
import { idOf, type ParticipantImportId } from "#domain/values/identifiers.ts";
import { parseSubmissionKey } from "#domain/values/submission-key.ts";
import { formLine, type FormFields } from "./read-form.ts";

/**
 * The import that this file makes of this showing of the form: sent again it is the same. Another file, by a form that
 * somebody went back to, is another. Undefined for what no form of ours has carried.
 */
export function importOf(form: FormFields, slug: string, file: Uint8Array): ParticipantImportId | undefined {
  const shown = parseSubmissionKey(formLine(form, "submission"));
  if (shown === null) return undefined;
  return idOf("imp", createHash("sha256").update(`${shown} ${slug} `).update(file).digest());
}
