import { PARTICIPATION_MODES } from "#domain/event/participation-mode.ts";
import { IMPORT_FIELDS, type ColumnMatch } from "#domain/registration/import-columns.ts";
import type { ImportOptions } from "#domain/registration/participant-import.ts";
import { isId } from "#domain/values/identifiers.ts";
import { formLine, type FormFields } from "#http/read-form.ts";

/** What the form says of columns and of how it should be done; a column that means nothing is none. */
export function sentImport(form: FormFields): { columns: ColumnMatch; options: ImportOptions } {
  const questions = [...form.keys()].map((name) => name.replace("column-", "")).filter((name) => isId("qst", name));
  const chosen = [...IMPORT_FIELDS, ...questions].flatMap((field) => {
    const column = formLine(form, `column-${field}`);
    return /^\d{1,3}$/.test(column) ? [[field, Number(column)]] : [];
  });
  return {
    columns: Object.fromEntries(chosen) as ColumnMatch,
    options: {
      whenFull: formLine(form, "when-full") === "refuse" ? "refuse" : "wait",
      tell: formLine(form, "tell") === "yes",
      mode: PARTICIPATION_MODES.find((mode) => mode === formLine(form, "mode")) ?? "on-site",
    },
  };
}
