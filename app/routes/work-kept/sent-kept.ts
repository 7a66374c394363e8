import { formLine, type FormFields } from "#http/read-form.ts";
import type { KeptForm } from "./kept-fields.ts";

export function sentKept(form: FormFields): KeptForm {
  const line = (name: string) => formLine(form, name);
  const all = (name: string) => form.getAll(name).filter((value): value is string => typeof value === "string");
  return {
    ...{ name: line("name"), seats: line("seats"), mode: line("mode"), until: line("until"), by: line("by") },
    ...{ organisations: all("organisation"), kinds: all("kind"), counties: all("county") },
    ...{ domains: line("domains"), code: line("code") },
  };
}
