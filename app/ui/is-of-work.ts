import type { Language } from "#domain/values/language.ts";
import { paths } from "#app/paths.ts";

/** Whether an address is of the workspace, whatever stands there. */
export function isOfWork(pathname: string, language: Language): boolean {
  const work = paths.work(language);
  return pathname === work || pathname.startsWith(`${work}/`);
}
