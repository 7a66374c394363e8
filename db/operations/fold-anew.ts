import type { RunSql } from "../dialect/engine.ts";
import { searchedInvitee, searchedName, searchedOrganisation } from "../records/searched-words.ts";

/**
 * Brings what searches and lists go by to what the domain makes of each text now: a migration in SQL can only come near,
 * for it knows few letters and no punctuation. Rows that are right already are not written.
 */
export async function foldAnew(run: RunSql): Promise<void> {
  for (const folded of FOLDED) {
    for (let last = ""; ; ) {
      const rows = await run(
        `SELECT ${["id", ...folded.reads, ...folded.writes].join(", ")} FROM ${folded.table}
         WHERE id > ${quoted(last)} ORDER BY id LIMIT ${IN_ONE_STATEMENT}`,
      );
      if (rows.length === 0) break;
      last = String(rows.at(-1)!["id"]);
      const values = rows.flatMap((row) => {
        const made = folded.makes(folded.reads.map((column) => row[column] as string | null));
        const isRight = folded.writes.every((column, index) => row[column] === made[index]);
        return isRight ? [] : [`(${[String(row["id"]), ...made].map(quoted).join(", ")})`];
      });
      if (values.length === 0) continue;
      // Both engines name the columns of such values alike.
      const set = folded.writes.map((column, index) => `${column} = made.column${index + 2}`);
      await run(
        `UPDATE ${folded.table} SET ${set.join(", ")} FROM (VALUES ${values.join(", ")}) AS made
         WHERE ${folded.table}.id = made.column1`,
      );
    }
  }
}

interface Folded {
  readonly table: string;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** In the order of what is read, and of what is written. */
  readonly makes: (texts: readonly (string | null)[]) => readonly (string | null)[];
}

const FOLDED: readonly Folded[] = [
  {
    ...{ table: "person", reads: ["name"], writes: ["folded_name", "sort_key"] },
    makes: ([name]) => {
      const { foldedName, sortKey } = searchedName(name ?? "");
      return [foldedName, sortKey];
    },
  },
  {
    ...{ table: "registration", reads: ["organisation_written"] },
    writes: ["organisation_folded", "organisation_sort_key"],
    makes: ([written]) => {
      const { organisationFolded, organisationSortKey } = searchedOrganisation(written ?? null);
      return [organisationFolded, organisationSortKey];
    },
  },
  {
    ...{ table: "invitee", reads: ["name", "organisation"], writes: ["folded", "sort_key"] },
    makes: ([name, organisation]) => {
      const { folded, sortKey } = searchedInvitee({ name: name ?? "", organisation: organisation ?? null });
      return [folded, sortKey];
    },
  },
];

const IN_ONE_STATEMENT = 1_000;

function quoted(text: string | null): string {
  return text === null ? "NULL" : `'${text.replaceAll("'", "''")}'`;
}
