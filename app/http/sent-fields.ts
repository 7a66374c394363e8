import type { SentFields } from "#domain/registration/sent-person.ts";
import { formLine, formText, type FormFields } from "./read-form.ts";

/** A form's fields as texts, without what is no text. */
export function sentFields(form: FormFields): SentFields {
  return {
    names: [...new Set(form.keys())],
    line: (name) => formLine(form, name),
    text: (name) => formText(form, name),
    all: (name) => form.getAll(name).filter((value) => typeof value === "string"),
  };
}
