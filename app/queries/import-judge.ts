import { and, eq, inArray } from "drizzle-orm";
import type { Reading } from "#db/index.ts";
import { organisationOnTheDay, type OrganisationOnTheDay } from "#db/records/organisation-on-the-day.ts";
import type { ImportLine, StoredImport } from "#db/records/participant-import-record.ts";
import { itemTimesOfPools } from "#db/records/programme-record.ts";
import { mergedInto } from "#db/records/registered-organisation-record.ts";
import { livePlacesOf } from "#db/records/registration-record.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import { overlap } from "#domain/programme/overlap.ts";
import type { Allotment } from "#domain/registration/allotment.ts";
import type { ImportChoices } from "#domain/registration/import-choices.ts";
import { parseImportLine, type ImportedPerson } from "#domain/registration/import-line.ts";
import { isGood, type ImportOutcome } from "#domain/registration/participant-import.ts";
import { participantKey } from "#domain/registration/participant-key.ts";
import { seatInTurn, type Claimant } from "#domain/registration/seat-party.ts";
import { freeSeats, type SeatPool } from "#domain/registration/seat-pool.ts";
import { isId, type EventId, type QuestionId, type SeatPoolId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";

export interface JudgedLine extends ImportLine {
  readonly outcome: ImportOutcome;
  /** The question whose answer is wrong. */
  readonly questionId?: QuestionId;
}

interface Stage {
  readonly pools: readonly SeatPool[];
  readonly allotments: readonly Allotment[];
  readonly choices: ImportChoices;
  readonly at: Instant;
  readonly over: boolean;
  readonly modes: readonly ParticipationMode[];
  /** From one organisation. */
  readonly most: number | null;
}

/** Judges an import's lines a few at a time, in their order: it remembers what those before have taken. */
export function importJudge(
  imported: Pick<StoredImport, "eventId" | "columns" | "options">,
  stage: Stage,
): (read: Reading, lines: readonly ImportLine[]) => Promise<readonly JudgedLine[]> {
  const { pools, choices, over, modes, most } = stage;
  const { eventId, options } = imported;
  const seat = seatInTurn({ ...stage, waitedFor: new Set() });
  const keys = new Set<string>();
  const organisations = new Map<string, OrganisationOnTheDay>();
  /** By the key that a limit counts by: those registered, and those of earlier lines. */
  const places = new Map<string, number>();
  const itemSeats = new Map<SeatPoolId, number>();
  let times: Awaited<ReturnType<typeof itemTimesOfPools>> | null = null;

  async function judge(read: Reading, person: ImportedPerson, registered: ReadonlySet<string>): Promise<ImportOutcome> {
    const key = participantKey(person.name, person.email);
    if (keys.has(key)) return "same-person-twice";
    keys.add(key);
    if (!modes.includes(person.mode)) return "mode-not-offered";
    if (registered.has(key)) return "already-registered";
    const items = person.items.length === 0 ? null : await itemFault(read, person.items);
    if (items !== null) return items;
    const organisation = await organisationOf(read, person);
    const { organisationKey, county, organisationKind } = organisation;
    const { organisations: wholes } = organisation;
    const applicant = { email: person.email, code: null, county, organisationKind, organisations: wholes };
    const claimant = { mode: person.mode, digitalMeanwhile: false, applicant };
    if (most === null || organisationKey === null) return placed(claimant, person.items);
    const before = places.get(organisationKey) ?? (await placesUnder(read, eventId, organisationKey, most));
    if (before >= most) return "organisation-limit";
    const outcome = placed(claimant, person.items);
    places.set(organisationKey, isGood(outcome) ? before + 1 : before);
    return outcome;
  }

  /** Seats go in the order of the lines, as far as they reach; an item's goes with a seat at the event. */
  function placed(claimant: Claimant, items: readonly SeatPoolId[]): ImportOutcome {
    const { wait } = seat(claimant);
    if (over) return "over";
    if (wait !== null) return options.whenFull === "wait" ? "waits" : "full";
    for (const poolId of items) itemSeats.set(poolId, (itemSeats.get(poolId) ?? 0) + 1);
    return "registered";
  }

  async function itemFault(read: Reading, items: readonly SeatPoolId[]): Promise<"item-full" | "items-clash" | null> {
    const isFull = (poolId: SeatPoolId) => {
      const pool = pools.find(({ id }) => id === poolId);
      return !pool || freeSeats(pool) <= (itemSeats.get(poolId) ?? 0);
    };
    if (items.some(isFull)) return "item-full";
    const all = choices.items.map(({ poolId }) => poolId);
    times ??= await itemTimesOfPools(read, all);
    const chosen = times.filter(({ poolId }) => items.includes(poolId));
    const clashes = chosen.some((one, index) => chosen.slice(0, index).some((other) => overlap(one, other)));
    return clashes ? "items-clash" : null;
  }

  async function organisationOf(read: Reading, { organisation, county }: ImportedPerson) {
    const key = `${county ?? ""} ${organisation ?? ""}`;
    let found = organisations.get(key);
    if (!found) organisations.set(key, (found = await organisationOnTheDay(read, organisation, county)));
    return found;
  }

  return async (read, lines) => {
    const parsed = lines.map((line) => ({
      line,
      person: parseImportLine(line.cells, imported.columns, options, choices),
    }));
    const known = parsed.flatMap(({ person }) =>
      person.ok ? [participantKey(person.value.name, person.value.email)] : [],
    );
    const registered = await registeredAmong(read, eventId, known);
    const judged: JudgedLine[] = [];
    for (const { line, person } of parsed) {
      if (!person.ok) judged.push({ ...line, ...person.refusal });
      else judged.push({ ...line, outcome: await judge(read, person.value, registered) });
    }
    return judged;
  };
}

async function placesUnder(read: Reading, eventId: EventId, key: string, most: number): Promise<number> {
  const keys = isId("org", key) ? await mergedInto(read, key) : [key];
  return livePlacesOf(read, eventId, keys, most);
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
