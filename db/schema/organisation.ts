import { sql } from "drizzle-orm";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { MunicipalityCode } from "#domain/organisation/municipalities.ts";
import type { OrganisationName } from "#domain/organisation/organisation-name.ts";
import type { OrganisationKind } from "#domain/organisation/organisation.ts";
import type { FoldedText } from "#domain/values/folded-text.ts";
import type { AliasId, MergeId, OrganisationId } from "#domain/values/identifiers.ts";
import type { SortKey } from "#domain/values/sort-key.ts";
import type { Kit } from "../dialect/postgres-kit.ts";

/** The register of organisations, their other spellings, and the mergings done by people. */
export function organisationTables(kit: Kit) {
  const organisation = kit.table(
    "organisation",
    {
      id: kit.text().$type<OrganisationId>().primaryKey(),
      /** Names an entry of the initial register for ever, whatever people rename it to. */
      registerKey: kit.text(),
      name: kit.text().$type<OrganisationName>().notNull(),
      foldedName: kit.text().$type<FoldedText>().notNull(),
      sortKey: kit.text().$type<SortKey>().notNull(),
      kind: kit.text().$type<OrganisationKind>().notNull(),
      county: kit.text().$type<CountyCode>(),
      municipality: kit.text().$type<MunicipalityCode>(),
      parentId: kit.text().$type<OrganisationId>(),
      mergedIntoId: kit.text().$type<OrganisationId>(),
      /** The end of the mergings, itself where it is not merged: what others point at leads here in one join. */
      survivorId: kit.text().$type<OrganisationId>().notNull(),
      createdAt: kit.instant().notNull(),
      changedAt: kit.instant().notNull(),
    },
    (table) => [
      kit.uniqueIndex("organisation_register_key").on(table.registerKey),
      kit.index("organisation_folded_name").on(table.foldedName),
      kit.index("organisation_sort_key").on(table.sortKey),
      kit.index("organisation_parent").on(table.parentId),
      kit.index("organisation_merged_into").on(table.mergedIntoId),
      kit.index("organisation_survivor").on(table.survivorId),
      kit.foreignKey({ columns: [table.parentId], foreignColumns: [table.id], name: "organisation_parent_fk" }),
      kit.foreignKey({ columns: [table.mergedIntoId], foreignColumns: [table.id], name: "organisation_merged_fk" }),
      kit.foreignKey({ columns: [table.survivorId], foreignColumns: [table.id], name: "organisation_survivor_fk" }),
    ],
  );

  const organisationAlias = kit.table(
    "organisation_alias",
    {
      id: kit.text().$type<AliasId>().primaryKey(),
      organisationId: kit
        .text()
        .$type<OrganisationId>()
        .notNull()
        .references(() => organisation.id),
      written: kit.text().$type<OrganisationName>().notNull(),
      folded: kit.text().$type<FoldedText>().notNull(),
      /** The county in which the spelling holds; null where it holds everywhere. */
      county: kit.text().$type<CountyCode>(),
      createdAt: kit.instant().notNull(),
    },
    (table) => [
      kit.index("organisation_alias_folded").on(table.folded),
      kit.index("organisation_alias_organisation").on(table.organisationId),
      kit
        .uniqueIndex("organisation_alias_everywhere")
        .on(table.organisationId, table.folded)
        .where(sql`county is null`),
      kit
        .uniqueIndex("organisation_alias_in_county")
        .on(table.organisationId, table.folded, table.county)
        .where(sql`county is not null`),
    ],
  );

  const organisationMerge = kit.table(
    "organisation_merge",
    {
      id: kit.text().$type<MergeId>().primaryKey(),
      mergedId: kit
        .text()
        .$type<OrganisationId>()
        .notNull()
        .references(() => organisation.id),
      survivorId: kit
        .text()
        .$type<OrganisationId>()
        .notNull()
        .references(() => organisation.id),
      mergedAt: kit.instant().notNull(),
      mergedBy: kit.text().notNull(),
      undoneAt: kit.instant(),
      undoneBy: kit.text(),
    },
    (table) => [
      kit.index("organisation_merge_survivor").on(table.survivorId),
      kit
        .uniqueIndex("organisation_merge_standing")
        .on(table.mergedId)
        .where(sql`undone_at is null`),
    ],
  );

  return { organisation, organisationAlias, organisationMerge };
}
