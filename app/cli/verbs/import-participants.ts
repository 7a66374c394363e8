import { readFile } from "node:fs/promises";
import { SYSTEM } from "#access/actor.ts";
import { discardImport } from "#commands/import/discard-import.ts";
import { importParticipants } from "#commands/import/import-participants.ts";
import { setImport } from "#commands/import/set-import.ts";
import { startImport } from "#commands/import/start-import.ts";
import { uploadParticipants } from "#commands/import/upload-participants.ts";
import type { CommandContext } from "#commands/context.ts";
import { readSpreadsheet } from "#documents/read-spreadsheet.ts";
import { bestText } from "#domain/event/event-text.ts";
import { PARTICIPATION_MODES } from "#domain/event/participation-mode.ts";
import { missingColumns, unusedColumns } from "#domain/registration/import-columns.ts";
import type { ImportOptions, ImportOutcome } from "#domain/registration/participant-import.ts";
import type { ParticipantImportId } from "#domain/values/identifiers.ts";
import { importPreview } from "#queries/import-preview.ts";
import { importProgress, type FaultyLine } from "#queries/participant-import.ts";
import type { Call, Verb } from "../verb.ts";

export const importParticipantsVerb: Verb = {
  name: "import-participants",
  usage: "FILE --event ADDRESS [--mode on-site|digital] [--when-full wait|refuse] [--tell] [--commit]",
  summary: (words) => words.cli.importParticipants.summary,
  options: {
    event: { type: "string" },
    mode: { type: "string" },
    "when-full": { type: "string" },
    tell: { type: "boolean" },
    commit: { type: "boolean" },
  },
  async run(call) {
    const { words, say, positionals, options } = call;
    const { cli, work } = words;
    const { refusals } = work.lists.import;
    const slug = options["event"];
    const [file] = positionals;
    const given = optionsOf(call);
    if (typeof slug !== "string" || positionals.length !== 1 || !file || given === null) {
      say(cli.importParticipants.usage);
      return 2;
    }
    const bytes = await readFile(file).catch(() => null);
    const read = bytes && (await readSpreadsheet(bytes));
    if (!read?.ok) {
      say(read ? refusals[read.refusal] : cli.importParticipants.noFile(file));
      return 2;
    }
    const ctx = await call.openContext();
    const said = (refusal: string) => {
      say(refusals[refusal as keyof typeof refusals] ?? cli.importParticipants.noEvent(slug));
      return 1;
    };
    const uploaded = await uploadParticipants(ctx, { slug, language: call.language, rows: read.value });
    if (!uploaded.ok) return said(uploaded.refusal);
    const asked = { slug, id: uploaded.value };
    const before = await importPreview(ctx, asked);
    if (!before.ok) return said(before.refusal);
    const { columns, headings, options: guessed } = before.value.imported;
    const set = await setImport(ctx, { ...asked, columns, options: { ...guessed, ...given } });
    const preview = set.ok ? await importPreview(ctx, asked) : set;
    if (!preview.ok) return said(preview.refusal);
    const unused = unusedColumns(headings, columns);
    if (unused.length > 0) say(work.lists.import.unused(unused.join(", ")));
    const readable = missingColumns(columns).length === 0;
    if (options["commit"] !== true || !readable) {
      await discardImport(ctx, asked);
      if (!readable) return said("columns-missing");
      tell(call, preview.value);
      say(cli.importParticipants.notYet);
      call.answer({ imported: false, outcomes: Object.fromEntries(preview.value.outcomes) });
      return 0;
    }
    const started = await startImport(ctx, asked);
    if (!started.ok) return said(started.refusal);
    const done = await finished(ctx, asked);
    tell(call, done);
    call.answer({ imported: true, import: asked.id, outcomes: Object.fromEntries(done.outcomes) });
    return 0;
  },
};

/** Null where something means nothing. */
function optionsOf({ options }: Call): Partial<ImportOptions> | null {
  const whenFull = options["when-full"] ?? "wait";
  if (whenFull !== "wait" && whenFull !== "refuse") return null;
  const mode = PARTICIPATION_MODES.find((one) => one === options["mode"]);
  if (options["mode"] !== undefined && !mode) return null;
  return { whenFull, tell: options["tell"] === true, ...(mode && { mode }) };
}

interface Told {
  readonly outcomes: ReadonlyMap<ImportOutcome, number>;
  readonly faults: readonly FaultyLine[];
}

/** What becomes of the lines, counted, and of each that somebody should look at. */
function tell({ words, say, language }: Call, { outcomes, faults }: Told): void {
  const { outcomes: said, result } = words.work.lists.import;
  for (const { line, who, outcome, question } of faults) {
    const asked = bestText(question, language);
    say(`${result.line} ${line}: ${said[outcome]}${asked === null ? "" : ` (${asked.text})`}. ${who}`);
  }
  for (const [outcome, rows] of outcomes) say(`${said[outcome]}: ${rows}`);
}

/** A server's worker may be at it too: whoever comes first registers the next few. */
async function finished(
  ctx: CommandContext,
  asked: { readonly slug: string; readonly id: ParticipantImportId },
): Promise<Told> {
  for (;;) {
    await importParticipants({ ...ctx, actor: SYSTEM });
    const progress = await importProgress(ctx, asked);
    if (!progress.ok) throw new Error(progress.refusal);
    if (progress.value.imported.finishedAt !== null) return progress.value;
  }
}
