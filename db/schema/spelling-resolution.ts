import type { CountyCode } from "#domain/organisation/counties.ts";
import type { MunicipalityCode } from "#domain/organisation/municipalities.ts";
import type { AliasId, OrganisationId, RegistrationId, SpellingResolutionId } from "#domain/values/identifiers.ts";
import type { Kit } from "../dialect/postgres-kit.ts";
import type { organisationTables } from "./organisation.ts";
import type { registrationTables } from "./registration.ts";

type Others = Pick<ReturnType<typeof organisationTables>, "organisation"> &
  Pick<ReturnType<typeof registrationTables>, "registration">;

/** Somebody has said which organisation people meant with a spelling; what they wrote stays. */
export function spellingResolutionTables(kit: Kit, { organisation, registration }: Others) {
  const spellingResolution = kit.table(
    "spelling_resolution",
    {
      id: kit.text().$type<SpellingResolutionId>().primaryKey(),
      /** Whom a limit by organisation counted such registrations under before. */
      organisationKey: kit.text().notNull(),
      written: kit.text().notNull(),
      organisationId: kit
        .text()
        .$type<OrganisationId>()
        .notNull()
        .references(() => organisation.id),
      /** Null where the register knew the spelling already. It may have been removed since. */
      aliasId: kit.text().$type<AliasId>(),
      registrations: kit.integer().notNull(),
      at: kit.instant().notNull(),
      by: kit.text().notNull(),
      undoneAt: kit.instant(),
      undoneBy: kit.text(),
    },
    (table) => [kit.index("spelling_resolution_at").on(table.at)],
  );

  /** What was known of a registration before, so that undoing brings it back. */
  const resolvedRegistration = kit.table(
    "resolved_registration",
    {
      resolutionId: kit
        .text()
        .$type<SpellingResolutionId>()
        .notNull()
        .references(() => spellingResolution.id),
      registrationId: kit
        .text()
        .$type<RegistrationId>()
        .notNull()
        .references(() => registration.id),
      county: kit.text().$type<CountyCode>(),
      municipality: kit.text().$type<MunicipalityCode>(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.resolutionId, table.registrationId] }),
      kit.index("resolved_registration_of").on(table.registrationId),
    ],
  );

  return { spellingResolution, resolvedRegistration };
}
