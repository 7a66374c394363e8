import { and, eq, inArray } from "drizzle-orm";
import type { Reading } from "#db/index.ts";
import { allotmentsOfEvent } from "#db/records/allotment-record.ts";
import { organisationOnTheDay, type OrganisationOnTheDay } from "#db/records/organisation-on-the-day.ts";
import { importLinesAfter, type ImportLine, type StoredImport } from "#db/records/participant-import-record.ts";
import { mergedInto } from "#db/records/registered-organisation-record.ts";
import { livePlacesOf } from "#db/records/registration-record.ts";
import { eventForRegistration } from "#db/records/registration-rules-record.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import { parseImportLine, type ImportedPerson } from "#domain/registration/import-line.ts";
import { missingColumns } from "#domain/registration/import-columns.ts";
import { isGood, type ImportOutcome } from "#domain/registration/participant-import.ts";
import { participantKey } from "#domain/registration/participant-key.ts";
import { isOpenToChanges } from "#domain/registration/registration-window.ts";
import { seatParty, type Claimant } from "#domain/registration/seat-party.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { isId, type EventId, type ParticipantImportId } from "#domain/values/identifiers.ts";
import type { QueryContext } from "./context.ts";
import { findParticipantImport, MOST_FAULTS_SHOWN, whoOf, type FaultyLine } from "./participant-import.ts";

/** What would become of an import's lines if it were started now. */
export interface ImportPreview {
  readonly imported: StoredImport;
  readonly outcomes: ReadonlyMap<ImportOutcome, number>;
  readonly faults: readonly FaultyLine[];
  /** What the first lines have in each column, to tell the columns by. */
  readonly examples: readonly (readonly string[])[];
  readonly mostFromOrganisation: number | null;
  readonly modes: readonly ParticipationMode[];
}

interface Judged extends ImportLine {
  outcome: ImportOutcome;
  readonly claimant: Claimant | null;
}

const IN_A_PIECE = 50;
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
    return event && { event, pools, allotments: await allotmentsOfEvent(read, imported.eventId) };
  });
  if (!stage?.event.rules) return refused("no-such-event");
  const { event, pools, allotments } = stage;
  const at = ctx.now();
  const most = event.rules!.mostFromOrganisation;
  const modes = pools.flatMap(({ mode }) => (mode === null ? [] : [mode]));
  const known: Known = { keys: new Set(), organisations: new Map(), places: new Map(), most, modes };
  const judged: Judged[] = [];
  const examples: (readonly string[])[] = [];
  const readable = missingColumns(imported.columns).length === 0;
  for (let after = 0; ; ) {
    const from = after;
    const piece = await ctx.db.read(async (read) => {
      const lines = await importLinesAfter(read, imported.id, { after: from, most: IN_A_PIECE });
      if (readable) judged.push(...(await judgePiece(read, lines, imported, known)));
      return lines;
    });
    examples.push(...piece.slice(0, EXAMPLES - examples.length).map(({ cells }) => cells));
    await new Promise((resolve) => setImmediate(resolve));
    if (piece.length < IN_A_PIECE) break;
    after = piece.at(-1)!.line;
  }
  const over = !isOpenToChanges(event, at);
  seatAll(judged, { pools, allotments, at, over, whenFull: imported.options.whenFull });
  const outcomes = new Map<ImportOutcome, number>();
  for (const { outcome } of judged) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  const faults = judged
    .filter(({ outcome }) => !isGood(outcome))
    .slice(0, MOST_FAULTS_SHOWN)
    .map(({ line, cells, outcome }) => ({ line, outcome, who: whoOf(cells, imported) }));
  return ok({ imported, outcomes, faults, examples, mostFromOrganisation: most, modes });
}

interface Known {
  /** Of the people of earlier lines. */
  readonly keys: Set<string>;
  readonly organisations: Map<string, OrganisationOnTheDay>;
  /** By the key that a limit counts by: those registered, and those of earlier lines. */
  readonly places: Map<string, number>;
  readonly most: number | null;
  readonly modes: readonly ParticipationMode[];
}

async function judgePiece(
  read: Reading,
  lines: readonly ImportLine[],
  imported: StoredImport,
  known: Known,
): Promise<Judged[]> {
  const parsed = lines.map((line) => ({
    line,
    person: parseImportLine(line.cells, imported.columns, imported.options),
  }));
  const keys = parsed.flatMap(({ person }) =>
    person.ok ? [participantKey(person.value.name, person.value.email)] : [],
  );
  const registered = await registeredAmong(read, imported.eventId, keys);
  const judged: Judged[] = [];
  for (const { line, person } of parsed) {
    if (!person.ok) judged.push({ ...line, outcome: person.refusal, claimant: null });
    else judged.push({ ...line, ...(await judge(read, person.value, imported.eventId, registered, known)) });
  }
  return judged;
}

async function judge(
  read: Reading,
  person: ImportedPerson,
  eventId: EventId,
  registered: ReadonlySet<string>,
  known: Known,
): Promise<{ outcome: ImportOutcome; claimant: Claimant | null }> {
  const key = participantKey(person.name, person.email);
  if (known.keys.has(key)) return { outcome: "same-person-twice", claimant: null };
  known.keys.add(key);
  if (!known.modes.includes(person.mode)) return { outcome: "mode-not-offered", claimant: null };
  if (registered.has(key)) return { outcome: "already-registered", claimant: null };
  const organisation = await organisationOf(read, person, known);
  if (known.most !== null && organisation.organisationKey !== null) {
    const before = await placesUnder(read, eventId, organisation.organisationKey, known);
    if (before >= known.most) return { outcome: "organisation-limit", claimant: null };
    known.places.set(organisation.organisationKey, before + 1);
  }
  const { county, organisationKind, organisations } = organisation;
  const applicant = { email: person.email, code: null, county, organisationKind, organisations };
  return { outcome: "registered", claimant: { mode: person.mode, digitalMeanwhile: false, applicant } };
}

async function organisationOf(read: Reading, { organisation, county }: ImportedPerson, { organisations }: Known) {
  const key = `${county ?? ""} ${organisation ?? ""}`;
  let found = organisations.get(key);
  if (!found) organisations.set(key, (found = await organisationOnTheDay(read, organisation, county)));
  return found;
}

async function placesUnder(read: Reading, eventId: EventId, key: string, { places, most }: Known): Promise<number> {
  const counted = places.get(key);
  if (counted !== undefined) return counted;
  const keys = isId("org", key) ? await mergedInto(read, key) : [key];
  return livePlacesOf(read, eventId, keys, most ?? 1);
}

async function registeredAmong(read: Reading, eventId: EventId, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const { registration } = read.tables;
  if (keys.length === 0) return new Set();
  const rows = await read
    .select({ key: registration.participantKey })
    .from(registration)
    .where(
      and(
        eq(registration.eventId, eventId),
        eq(registration.live, true),
        inArray(registration.participantKey, [...keys]),
      ),
    );
  return new Set(rows.flatMap(({ key }) => (key === null ? [] : [key])));
}

type Stage = Parameters<typeof seatParty>[2];

/** Seats go in the order of the lines, as far as they reach. */
function seatAll(
  judged: readonly Judged[],
  { over, whenFull, ...stage }: Omit<Stage, "waitedFor"> & { over: boolean; whenFull: "wait" | "refuse" },
): void {
  const newcomers = judged.filter(({ claimant }) => claimant !== null);
  const claimants = newcomers.flatMap(({ claimant }) => (claimant === null ? [] : [claimant]));
  const placed = seatParty(claimants, "as-many", { ...stage, waitedFor: new Set() });
  for (const [index, line] of newcomers.entries()) {
    const waits = placed[index]?.wait ?? null;
    line.outcome = over ? "over" : waits === null ? "registered" : whenFull === "wait" ? "waits" : "full";
  }
}
