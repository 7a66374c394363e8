import { redirect, type AppLoadContext } from "@remix-run/node";
import type { SignOnRefusal } from "#domain/account/sign-on-fault.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { paths } from "#app/paths.ts";

interface Of {
  readonly organisationId: OrganisationId;
  readonly language: Language;
  readonly back: string | null;
}

/** Leads to the page that says why nobody was let in, away from an address with what the provider has put into it. */
export function signOnFailure(
  { log }: Pick<AppLoadContext, "log">,
  { organisationId: organisation, language, back }: Of,
  { code, cause }: SignOnRefusal,
): Response {
  log.info("single-sign-on-failed", { organisation, code, cause });
  return redirect(paths.signOnFailed(language, code, back ?? undefined), 303);
}
