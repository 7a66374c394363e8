import { PARTICIPATION_MODES, type ParticipationMode } from "#domain/event/participation-mode.ts";

/**
 * Lists of an event's people. `given-out`: those who said yes to standing on it · `participants`: all with a place, for
 * the organiser · `waitlist`: in its order · `needs`: access and diet · `catering`: counts without anybody's name ·
 * `disclosure`: what is handed out as an official document (2 chap. tryckfrihetsförordningen).
 */
export const LIST_KINDS = [
  "given-out",
  "participants",
  "waitlist",
  "needs",
  "catering",
  "badges",
  "disclosure",
] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** Those of the ordinary page; what is handed out has a page of its own. */
export const ORDINARY_LISTS = LIST_KINDS.filter((kind) => kind !== "disclosure");

/** What may be handed out of each registration. */
export const DISCLOSED_FIELDS = [
  "name",
  "email",
  "organisation",
  "organisation-kind",
  "county",
  "municipality",
  "mode",
  "state",
  "registered",
] as const;
export type DisclosedField = (typeof DISCLOSED_FIELDS)[number];

export const LIST_FILE_FORMATS = ["xlsx", "csv", "pdf"] as const;
export type ListFileFormat = (typeof LIST_FILE_FORMATS)[number];

export const BADGE_FORMATS = ["86x55", "80x50", "90x54", "a6"] as const;
export type BadgeFormat = (typeof BADGE_FORMATS)[number];

/** What was chosen beside the kind of list. */
export interface ListOptions {
  readonly format: ListFileFormat;
  /** Null: both. */
  readonly mode: ParticipationMode | null;
  /** On a list of needs: whose each is. */
  readonly withNames: boolean;
  readonly badge: BadgeFormat;
  readonly cutLines: boolean;
  /** Of what is handed out, in their own order. */
  readonly fields: readonly DisclosedField[];
  /** Of what is handed out: those who have withdrawn too. */
  readonly withEnded: boolean;
}

export const LIST_DEFAULTS: ListOptions = {
  ...{ format: "xlsx", mode: null, withNames: false, badge: "86x55", cutLines: false },
  ...{ fields: ["name", "organisation"], withEnded: false },
};

/** Written while whoever asked waits; a longer one is the worker's. */
export function isMadeAtOnce(rows: number, onPaper: boolean): boolean {
  return rows <= (onPaper ? 200 : 1_000);
}

/** A tagged page takes memory for each of its cells, of which a longer list would want more than a server has to give. */
export const MOST_ON_PAPER = 12_000;

interface Parameters {
  get(name: string): unknown;
  getAll(name: string): unknown[];
}

export function parseListKind(given: Parameters): ListKind | null {
  return ORDINARY_LISTS.find((kind) => kind === given.get("list")) ?? null;
}

/** What means nothing is as if it were not chosen. */
export function parseListOptions(given: Parameters, kind: ListKind): ListOptions {
  const chosen = given.getAll("field");
  return {
    format: kind === "badges" ? "pdf" : (oneOf(LIST_FILE_FORMATS, given.get("format")) ?? LIST_DEFAULTS.format),
    mode: oneOf(PARTICIPATION_MODES, given.get("mode")),
    withNames: given.get("names") === "yes",
    badge: oneOf(BADGE_FORMATS, given.get("badge")) ?? LIST_DEFAULTS.badge,
    cutLines: given.get("cut") === "yes",
    fields: DISCLOSED_FIELDS.filter((field) => chosen.includes(field)),
    withEnded: given.get("ended") === "yes",
  };
}

function oneOf<Value extends string>(values: readonly Value[], given: unknown): Value | null {
  return values.find((value) => value === given) ?? null;
}
