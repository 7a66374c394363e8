import { actorReference, runsTheInstallation, type Actor } from "#access/actor.ts";
import type { Reading } from "#db/index.ts";
import { actsOn } from "#db/records/subject-history-record.ts";
import type { AccountId, AuditEntryId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { organisationNamesInFacts } from "./organisation-names-in-facts.ts";

/** What has been done with a thing that has a page of its own. */
export interface ThingAct {
  readonly id: AuditEntryId;
  readonly at: Instant;
  readonly act: string;
  /**
   * `you`: the account of the one who asks, by its id: two may have one name. An account that was deleted has no name.
   * `elsewhere`: somebody whom the one who asks is not told of.
   */
  readonly by: "you" | "command-line" | "system" | "visitor" | "elsewhere" | { readonly account: string | null };
  readonly facts: Readonly<Record<string, unknown>>;
  readonly personal: Readonly<Record<string, unknown>> | null;
  /** It says something of people, and the one who asks may delete that. */
  readonly mayErase: boolean;
}

/** As much as stands on a page. `older`: behind which act there are more; null where there are none. */
export interface ThingActs {
  readonly acts: readonly ThingAct[];
  readonly older: AuditEntryId | null;
}

/** Who asks for a history, and from behind which act on; null: the latest. */
export interface HistoryReader {
  readonly reader: Actor;
  readonly before: AuditEntryId | null;
}

/**
 * The latest first. For a page that has been shown to be the reader's to see, with all that the acts say of people.
 * `known`: the accounts whose names the reader is told; null: all.
 */
export async function thingHistory(
  read: Reading,
  things: string | readonly string[],
  { reader, before }: HistoryReader,
  known: ReadonlySet<AccountId> | null = null,
): Promise<ThingActs> {
  const { acts: rows, older } = await actsOn(read, things, before);
  const named = await organisationNamesInFacts(
    read,
    rows.map(({ facts }) => facts),
  );
  const acts = rows.map(({ actor, name, email, facts, ...row }) => ({
    ...row,
    by: byWhom(actor, name ?? email, { reader: actorReference(reader), known }),
    facts: named(facts),
    mayErase: row.personal !== null && runsTheInstallation(reader),
  }));
  return { acts, older };
}

function byWhom(
  actor: string,
  account: string | null,
  { reader, known }: { readonly reader: string; readonly known: ReadonlySet<string> | null },
): ThingAct["by"] {
  if (actor === "system" || actor === "command-line") return actor;
  if (!actor.startsWith("acc_")) return "visitor";
  if (actor === reader) return "you";
  // A name that is deleted is nobody's to know.
  return known === null || known.has(actor) || account === null ? { account } : "elsewhere";
}
