import { letGoOfDueAllotments } from "#commands/registration/steps/let-go-of-due-allotments.ts";
import { prepareParty } from "#commands/registration/steps/prepare-party.ts";
import { allotmentsWaitedFor } from "#commands/registration/steps/serve-kept-seats.ts";
import { writeRegistrations, type WriteRegistrations } from "#commands/registration/steps/write-registrations.ts";
import type { Tx } from "#db/index.ts";
import { allotmentsOfEvent } from "#db/records/allotment-record.ts";
import { isOfImport, type ImportLine, type StoredImport } from "#db/records/participant-import-record.ts";
import { questionsOfEvent, type EventForRegistration } from "#db/records/registration-rules-record.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import type { ImportChoices } from "#domain/registration/import-choices.ts";
import { parseImportLine } from "#domain/registration/import-line.ts";
import type { ImportOutcome } from "#domain/registration/participant-import.ts";
import { isOpenToChanges } from "#domain/registration/registration-window.ts";
import { seatParty } from "#domain/registration/seat-party.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";

export interface LineStage {
  readonly imported: StoredImport;
  readonly event: EventForRegistration;
  readonly choices: ImportChoices;
  readonly at: Instant;
  readonly ids: WriteRegistrations["people"][number]["ids"];
}

interface Dealt {
  readonly outcome: ImportOutcome;
  readonly registrationId: RegistrationId | null;
}

/**
 * Registers the person of a line, within every limit, as they are when its turn comes. Who is registered already, by an
 * earlier line or before, stays as they are, so that the same spreadsheet twice changes nothing.
 */
export async function importLine(tx: Tx, { cells }: ImportLine, stage: LineStage): Promise<Dealt> {
  const { imported, event, choices, at, ids } = stage;
  const { columns, options, language } = imported;
  const { rules } = event;
  const without = (outcome: ImportOutcome): Dealt => ({ outcome, registrationId: null });
  const person = parseImportLine(cells, columns, options, choices);
  if (!person.ok) return without(person.refusal.outcome);
  if (!rules || !isOpenToChanges(event, at)) return without("over");
  const allotments = await letGoOfDueAllotments(tx, await allotmentsOfEvent(tx, event.id), at);
  const pools = await poolsOfEvent(tx, event.id);
  const questions = (await questionsOfEvent(tx, event.id)).map((question) => ({ ...question, required: false }));
  const stageOfParty = { event, rules, pools, allotments, questions, together: "as-many" as const };
  // Few spreadsheets tell the county, and nobody is there to ask: it is then unknown, and counted so.
  const sent = { ...person.value, wholeCountry: person.value.county === null };
  const prepared = await prepareParty(tx, [sent], stageOfParty);
  if (!prepared.ok) return without(refusalAsOutcome(prepared.refusal.code));
  const [one] = prepared.value;
  if (!one) return without("answer-unclear");
  if (one.earlier !== null) {
    return without((await isOfImport(tx, imported.id, one.earlier)) ? "same-person-twice" : "already-registered");
  }
  const waitedFor = await allotmentsWaitedFor(tx, pools, allotments, at);
  const [placed] = seatParty([one], "as-many", { pools, allotments, waitedFor, at });
  if (!placed || (placed.wait && options.whenFull === "refuse")) return without("full");
  await writeRegistrations(tx, {
    ...{ event, rules, pools, at, language, partyId: null, whole: false, quiet: !options.tell },
    actor: imported.startedBy ?? imported.createdBy,
    people: [{ ...one, ids }],
    placed: [placed],
  });
  return { outcome: placed.wait ? "waits" : "registered", registrationId: ids.registration };
}

function refusalAsOutcome(code: string): ImportOutcome {
  const said = ["mode-not-offered", "organisation-limit", "item-full", "items-clash"] as const;
  return said.find((outcome) => outcome === code) ?? "answer-unclear";
}
