import { refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import type { Reading } from "#db/index.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { importChoices } from "#db/records/import-choices-record.ts";
import {
  findImport,
  importsOfEvent,
  isWhole,
  linesWithOutcome,
  outcomesOf,
  type StoredImport,
} from "#db/records/participant-import-record.ts";
import type { InLanguage } from "#domain/event/event-text.ts";
import type { ImportChoices } from "#domain/registration/import-choices.ts";
import { parseImportLine } from "#domain/registration/import-line.ts";
import { IMPORT_OUTCOMES, isGood, type ImportOutcome } from "#domain/registration/participant-import.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { AuditEntryId, ParticipantImportId, QuestionId } from "#domain/values/identifiers.ts";
import type { QueryContext } from "./context.ts";
import { thingHistory, type ThingActs } from "./thing-history.ts";

type Refusal = "not-allowed" | "no-such-event" | "no-such-import";

/** What became of an import's lines so far. */
export interface ImportProgress {
  readonly imported: StoredImport;
  readonly done: number;
  readonly outcomes: ReadonlyMap<ImportOutcome, number>;
  /** Lines that somebody should look at, the first of them. */
  readonly faults: readonly FaultyLine[];
  readonly history: ThingActs;
}

export interface FaultyLine {
  readonly line: number;
  readonly who: string;
  readonly outcome: ImportOutcome;
  /** What the question asks whose answer is wrong, in each language that it is written in. */
  readonly question: readonly InLanguage<string>[];
}

export const MOST_FAULTS_SHOWN = 200;

export async function findParticipantImport(
  ctx: QueryContext,
  { slug, id }: { slug: string; id: ParticipantImportId },
): Promise<Result<StoredImport, Refusal>> {
  return ctx.db.read((read) => importOf(read, ctx, slug, id));
}

export async function importProgress(
  ctx: QueryContext,
  { slug, id, before = null }: { slug: string; id: ParticipantImportId; before?: AuditEntryId | null },
): Promise<Result<ImportProgress, Refusal>> {
  return ctx.db.read(async (read) => {
    const imported = await importOf(read, ctx, slug, id);
    if (!imported.ok) return imported;
    const counted = await outcomesOf(read, id);
    const outcomes = new Map([...counted].flatMap(([outcome, rows]) => (outcome === null ? [] : [[outcome, rows]])));
    const bad = IMPORT_OUTCOMES.filter((outcome) => !isGood(outcome));
    const faulty = await linesWithOutcome(read, id, bad, MOST_FAULTS_SHOWN);
    const choices = await importChoices(read, imported.value.eventId);
    const asked = (cells: readonly string[]) => {
      const parsed = parseImportLine(cells, imported.value.columns, imported.value.options, choices);
      return questionOf(choices, parsed.ok ? undefined : parsed.refusal.questionId);
    };
    return ok({
      imported: imported.value,
      done: [...outcomes.values()].reduce((sum, rows) => sum + rows, 0),
      outcomes,
      history: await thingHistory(read, id, { reader: ctx.actor, before }),
      faults: faulty.flatMap(({ line, cells, outcome }) =>
        outcome === null ? [] : [{ line, who: whoOf(cells, imported.value), outcome, question: asked(cells) }],
      ),
    });
  });
}

/** Imports of the last day, the newest first. */
export async function importsOf(ctx: QueryContext, slug: string): Promise<Result<readonly StoredImport[], Refusal>> {
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    const refusal = refusalAt(ctx.actor, access, mayRunRegistration);
    if (refusal || !access) return refused(refusal ?? "no-such-event");
    return ok(await importsOfEvent(read, access.id, 20));
  });
}

/** A line's person, or what is written where a name and an address should be. */
export function whoOf(cells: readonly string[], { columns }: Pick<StoredImport, "columns">): string {
  const { name, "given-name": given, "family-name": family, email } = columns;
  const parts = [name, given, family].flatMap((column) => (column === undefined ? [] : [cells[column] ?? ""]));
  const named = parts.filter((part) => part !== "").join(" ");
  const address = email === undefined ? "" : (cells[email] ?? "");
  return [named, address]
    .filter((part) => part !== "")
    .join(", ")
    .slice(0, 300);
}

/** What a question asks; empty for none. */
export function questionOf({ questions }: ImportChoices, id: QuestionId | undefined): readonly InLanguage<string>[] {
  return questions.find((question) => question.id === id)?.labels ?? [];
}

async function importOf(
  read: Reading,
  { actor }: Pick<QueryContext, "actor">,
  slug: string,
  id: ParticipantImportId,
): Promise<Result<StoredImport, Refusal>> {
  const access = await eventAccess(read, { slug });
  const refusal = refusalAt(actor, access, mayRunRegistration);
  if (refusal || !access) return refused(refusal ?? "no-such-event");
  const found = await findImport(read, id);
  return found && found.eventId === access.id && isWhole(found) ? ok(found) : refused("no-such-import");
}
