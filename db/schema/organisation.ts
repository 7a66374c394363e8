import { sql } from "drizzle-orm";
import type { AliasId, MergeId, OrganisationId } from "#domain/values/identifiers.ts";
import type { Kit } from "../dialect/postgres-kit.ts";

/** The register of organisations, their other spellings, and the mergings done by people. */
export function organisationTables(kit: Kit) {
  const organisation = kit.table(
    "organisation",
    {
      id: kit.text().$type<OrganisationId>().primaryKey(),
      /** Names an entry of the initial register for ever, whatever people rename it to. */
      registerKey: kit.text(),
      name: kit.text().notNull(),
      foldedName: kit.text().notNull(),
      sortKey: kit.text().notNull(),
      kind: kit.text().notNull(),
      county: kit.text(),
      municipality: kit.text(),
      parentId: kit.text().$type<OrganisationId>(),
      mergedIntoId: kit.text().$type<OrganisationId>(),
      createdAt: kit.instant().notNull(),
      changedAt: kit.instant().notNull(),
    },
    (table) => [
      kit.uniqueIndex("organisation_register_key").on(table.registerKey),
      kit.index("organisation_folded_name").on(table.foldedName),
      kit.index("organisation_sort_key").on(table.sortKey),
      kit.index("organisation_parent").on(table.parentId),
      kit.index("organisation_merged_into").on(table.mergedIntoId),
      kit.foreignKey({ columns: [table.parentId], foreignColumns: [table.id], name: "organisation_parent_fk" }),
      kit.foreignKey({ columns: [table.mergedIntoId], foreignColumns: [table.id], name: "organisation_merged_fk" }),
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
      written: kit.text().notNull(),
      folded: kit.text().notNull(),
      /** The county in which the spelling holds; null where it holds everywhere. */
      county: kit.text(),
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
