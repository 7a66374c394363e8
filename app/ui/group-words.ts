import { COUNTIES } from "#domain/organisation/counties.ts";
import { isOrganisationKind } from "#domain/organisation/organisation.ts";
import { ruleParts } from "#domain/registration/kept-texts.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/** For whom seats are kept, in words; `rule` as a form's texts have it. Organisations are known by what they are called. */
export function groupWords(
  language: Language,
  rule: string,
  organisations: readonly { readonly id: string; readonly name: string }[],
): string {
  const { organisationKinds, work } = catalogueOf(language);
  const words = work.event.registration.kept;
  const { by, values } = ruleParts(rule);
  switch (by) {
    case "code":
      return `${words.code}: ${values.join(" ")}`;
    case "email-domain":
      return `${words.domains}: ${values.join(", ")}`;
    case "county":
      return values.map((code) => COUNTIES.find((each) => each.code === code)?.name ?? "").join(", ");
    case "organisation-kind":
      return values.map((kind) => (isOrganisationKind(kind) ? organisationKinds[kind] : "")).join(", ");
    default:
      return organisations
        .filter(({ id }) => values.includes(id))
        .map(({ name }) => name)
        .join(", ");
  }
}
