import type { DraftEvent, DraftItem, DraftMode } from "#domain/programme/invitation/draft-event.ts";
import { readPeopleLines } from "#domain/programme/people-lines.ts";
import { PROGRAMME_ITEM_KINDS, type Speaker } from "#domain/programme/programme-item.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { DraftFields, ItemTexts } from "./draft-fields.ts";
import { itemFieldName } from "./draft-fields.ts";
import { eventPlan, type EventPlan } from "./event-plan.ts";
import { STOCKHOLM } from "#domain/values/instant.ts";
import { FactReader, type FieldFaults } from "./fact-reader.ts";
import { parseFacts, type ParsedFacts } from "./parse-facts.ts";

/** What a whole form says, ready to be made an event. */
export interface ParsedDraft {
  readonly facts: ParsedFacts;
  readonly plan: EventPlan;
  /** Of the modes that the event has; null: as many as come. */
  readonly capacities: { readonly "on-site"?: number | null; readonly digital?: number | null };
}

/**
 * Reads the form in which an event is made. Every fault is told at once, at its field. `known` are the people as the
 * invitation was read, by whose lines they are known again.
 */
export function parseDraftFields(fields: DraftFields, known: readonly Speaker[]): Result<ParsedDraft, FieldFaults> {
  const facts = parseFacts(fields.facts);
  const reader = new FactReader();
  const seats = {
    "on-site": reader.count("onSiteSeats", fields.onSiteSeats),
    digital: reader.count("digitalSeats", fields.digitalSeats),
  };
  const items = fields.items.map((item, index) => parseItem(reader, item, index + 1, known));
  if (!facts.ok) return refused({ ...facts.refusal, ...reader.faults });
  if (reader.failed) return refused(reader.faults);
  const { value } = facts;
  const draft: DraftEvent = {
    ...{
      title: value.title,
      date: value.startsOn,
      endDate: value.endsOn,
      startsAt: value.startsAt,
      endsAt: value.endsAt,
    },
    ...{
      registrationOpensAt: value.receivedFrom,
      venue: value.venueName,
      modes: value.modes,
      firstCome: value.firstCome,
    },
    ...{ arrangers: value.arrangers, audience: value.audience, cost: value.cost, lastDay: value.lastDay },
    ...{ contact: value.contact, description: value.description, programme: items, unsure: [], moderators: [] },
  };
  const planned = eventPlan(draft, STOCKHOLM);
  if (!planned.ok) return refused(PLAN_FAULTS[planned.refusal]);
  const plan = { ...planned.value, text: { ...planned.value.text, access: value.access } };
  const capacities = Object.fromEntries(value.modes.map((mode: DraftMode) => [mode, seats[mode]]));
  return ok({ facts: value, plan, capacities });
}

const PLAN_FAULTS = {
  "no-title": { title: "missing" },
  "no-date": { startsOn: "missing" },
  "ends-before-it-starts": { endsAt: "ends-before-it-starts" },
  "lasts-too-long": { endsOn: "lasts-too-long" },
  "time-skipped-by-clocks": { startsAt: "time-skipped-by-clocks" },
} as const satisfies Record<string, FieldFaults>;

function parseItem(reader: FactReader, item: ItemTexts, number: number, known: readonly Speaker[]): DraftItem {
  const name = (field: keyof ItemTexts) => itemFieldName(field, number);
  const end = reader.time(name("end"), item.end);
  return {
    date: reader.day(name("date"), item.date),
    start: reader.time(name("start"), item.start),
    end,
    endWritten: end !== null,
    kind: PROGRAMME_ITEM_KINDS.find((kind) => kind === item.kind) ?? "other",
    title: reader.needed(name("title"), item.title, 500),
    speakers: readPeopleLines(reader.text(name("people"), item.people) ?? "", known),
    description: reader.text(name("description"), item.description),
    moderators: readPeopleLines(reader.text(name("moderators"), item.moderators) ?? "", known),
  };
}
