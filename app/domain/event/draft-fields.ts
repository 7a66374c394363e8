import type { DraftEvent, DraftItem } from "#domain/programme/invitation/draft-event.ts";
import { personLine } from "#domain/programme/people-lines.ts";
import { suggestedKind } from "./event-kind.ts";

/** An event's facts as a form shows them, by the names of its fields. */
export const FACT_FIELDS = [
  "title",
  "startsOn",
  "endsOn",
  "startsAt",
  "endsAt",
  "receivedFrom",
  "venueName",
  "venueMunicipality",
  "onSite",
  "digital",
  "firstCome",
  "arrangers",
  "audience",
  "cost",
  "lastDay",
  "contact",
  "access",
  "description",
  "kind",
  "visibility",
  "registryNumber",
  "series",
  "editionNumber",
] as const;

export type FactField = (typeof FACT_FIELDS)[number];

/** As typed, right or wrong; a box that is ticked holds "yes". */
export type FactTexts = Readonly<Record<FactField, string>>;

export const ITEM_FIELDS = ["date", "start", "end", "kind", "title", "people", "moderators", "description"] as const;

export type ItemField = (typeof ITEM_FIELDS)[number];

export type ItemTexts = Readonly<Record<ItemField, string>>;

/** All of the form in which an event is made, as it was typed. */
export interface DraftFields {
  readonly facts: FactTexts;
  readonly items: readonly ItemTexts[];
  /** Seats of each mode; empty: as many as come. */
  readonly onSiteSeats: string;
  readonly digitalSeats: string;
  /** Somebody has said which year it is, where the invitation doesn't. */
  readonly yearSaid?: boolean;
}

/** Items are counted from 1 on the form. */
export const itemFieldName = (field: ItemField, item: number) => `item-${item}-${field}`;

/** No programme is longer; what a machine sends is. */
export const MOST_ITEMS = 300;

const NO_FACTS = Object.fromEntries(FACT_FIELDS.map((field) => [field, ""])) as FactTexts;

export const NO_FIELDS: DraftFields = {
  facts: { ...NO_FACTS, onSite: "yes", visibility: "public" },
  items: [],
  onSiteSeats: "",
  digitalSeats: "",
};

/** The form as a reading of an invitation fills it: what was not written stays empty. */
export function fieldsOfReading(draft: DraftEvent): DraftFields {
  return {
    ...NO_FIELDS,
    facts: {
      ...NO_FACTS,
      title: draft.title ?? "",
      startsOn: draft.date ?? "",
      endsOn: draft.endDate === draft.date ? "" : (draft.endDate ?? ""),
      startsAt: draft.startsAt ?? "",
      endsAt: draft.endsAt ?? "",
      receivedFrom: draft.registrationOpensAt ?? "",
      venueName: draft.venue ?? "",
      onSite: draft.modes.includes("on-site") ? "yes" : "",
      digital: draft.modes.includes("digital") ? "yes" : "",
      firstCome: draft.firstCome ? "yes" : "",
      arrangers: draft.arrangers.join("\n"),
      audience: draft.audience ?? "",
      cost: draft.cost ?? "",
      lastDay: draft.lastDay ?? "",
      contact: draft.contact ?? "",
      description: draft.description ?? "",
      kind: draft.title === null ? "" : suggestedKind(draft.title),
      visibility: "public",
    },
    items: draft.programme.slice(0, MOST_ITEMS).map(itemTexts),
  };
}

function itemTexts(item: DraftItem): ItemTexts {
  return {
    date: item.date ?? "",
    start: item.start ?? "",
    end: item.endWritten ? (item.end ?? "") : "",
    kind: item.kind,
    title: item.title,
    people: item.speakers.map(personLine).join("\n"),
    moderators: item.moderators.map(personLine).join("\n"),
    description: item.description ?? "",
  };
}
