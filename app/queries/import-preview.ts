import { allotmentsOfEvent } from "#db/records/allotment-record.ts";
import { importChoices } from "#db/records/import-choices-record.ts";
import { importLinesAfter, type StoredImport } from "#db/records/participant-import-record.ts";
import { eventForRegistration } from "#db/records/registration-rules-record.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { ImportChoices } from "#domain/registration/import-choices.ts";
import { missingColumns } from "#domain/registration/import-columns.ts";
import { isGood, type ImportOutcome } from "#domain/registration/participant-import.ts";
import { isOpenToChanges } from "#domain/registration/registration-window.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { ParticipantImportId } from "#domain/values/identifiers.ts";
import type { QueryContext } from "./context.ts";
import { importJudge, type JudgedLine } from "./import-judge.ts";
import { findParticipantImport, MOST_FAULTS_SHOWN, questionOf, whoOf, type FaultyLine } from "./participant-import.ts";

/** What would become of an import's lines if it were started now. */
export interface ImportPreview {
  readonly imported: StoredImport;
  readonly choices: ImportChoices;
  readonly outcomes: ReadonlyMap<ImportOutcome, number>;
  readonly faults: readonly FaultyLine[];
  /** What the first lines have in each column, to tell the columns by. */
  readonly examples: readonly (readonly string[])[];
  readonly mostFromOrganisation: number | null;
  readonly modes: readonly ParticipationMode[];
}

/** Judged in a few milliseconds, also where each comes from an organisation that no earlier one came from. */
const IN_A_PIECE = 20;
const EXAMPLES = 3;

/**
 * Judges every line as registering it would, in the same order and by the same rules, and writes nothing. Lines are read and
 * judged in pieces, between which everything else that the process does has its turn.
 */
export async function importPreview(
  ctx: QueryContext,
  asked: { slug: string; id: ParticipantImportId },
): Promise<Result<ImportPreview, "not-allowed" | "no-such-event" | "no-such-import">> {
  const found = await findParticipantImport(ctx, asked);
  if (!found.ok) return found;
  const imported = found.value;
  const stage = await ctx.db.read(async (read) => {
    const event = await eventForRegistration(read, imported.eventId);
    const pools = await poolsOfEvent(read, imported.eventId);
    const choices = await importChoices(read, imported.eventId);
    return event && { event, pools, choices, allotments: await allotmentsOfEvent(read, imported.eventId) };
  });
  if (!stage?.event.rules) return refused("no-such-event");
  const { event, pools, allotments, choices } = stage;
  const at = ctx.now();
  const mostFromOrganisation = event.rules!.mostFromOrganisation;
  const modes = pools.flatMap(({ mode }) => (mode === null ? [] : [mode]));
  const over = !isOpenToChanges(event, at);
  const judge = importJudge(imported, { pools, allotments, choices, at, over, modes, most: mostFromOrganisation });
  const outcomes = new Map<ImportOutcome, number>();
  const faults: FaultyLine[] = [];
  const note = ({ line, cells, outcome, questionId }: JudgedLine) => {
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (isGood(outcome) || faults.length >= MOST_FAULTS_SHOWN) return;
    faults.push({ line, outcome, who: whoOf(cells, imported), question: questionOf(choices, questionId) });
  };
  const examples: (readonly string[])[] = [];
  const readable = missingColumns(imported.columns).length === 0;
  for (let after = 0; ; ) {
    const from = after;
    const piece = await ctx.db.read(async (read) => {
      const lines = await importLinesAfter(read, imported.id, { after: from, most: IN_A_PIECE });
      if (readable) for (const judged of await judge(read, lines)) note(judged);
      return lines;
    });
    examples.push(...piece.slice(0, EXAMPLES - examples.length).map(({ cells }) => cells));
    await new Promise((resolve) => setImmediate(resolve));
    if (piece.length < IN_A_PIECE) break;
    after = piece.at(-1)!.line;
  }
  return ok({ imported, choices, outcomes, faults, examples, mostFromOrganisation, modes });
}
