import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { MunicipalityCode } from "#domain/organisation/municipalities.ts";
import type { OrganisationKind } from "#domain/organisation/organisation.ts";
import type { ContributorId, QuestionId, RegistrationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { QuestionAnswer } from "./question.ts";
import type { RegistrationState } from "./registration.ts";

/** Somebody on a list, with everything that a list may tell of them. */
export interface ListedPerson {
  readonly id: RegistrationId | ContributorId;
  readonly name: string;
  readonly email: string;
  readonly sortKey: string;
  /** Counted where places are, and named nowhere. */
  readonly protected: boolean;
  readonly listed: boolean;
  /** What the register calls it, else as it was written. */
  readonly organisation: string | null;
  readonly organisationKind: OrganisationKind | null;
  readonly county: CountyCode | null;
  readonly municipality: MunicipalityCode | null;
  readonly state: RegistrationState;
  readonly seat: ParticipationMode | null;
  readonly waitsFor: ParticipationMode | null;
  readonly waitNumber: number | null;
  readonly offerUntil: Instant | null;
  readonly registeredAt: Instant;
  readonly diet: string | null;
  readonly access: string | null;
  readonly answers: ReadonlyMap<QuestionId, QuestionAnswer>;
}

/** In Swedish order by name; by what is needed, so that an order tells of nobody; in the waitlist's own order. */
export function inListOrder(by: "name" | "needs" | "waitlist", one: ListedPerson, other: ListedPerson): number {
  if (by === "name") return compare(one.sortKey, other.sortKey) || compare(one.id, other.id);
  if (by === "needs") return compare(needOf(one), needOf(other)) || compare(one.id, other.id);
  return compare(other.waitsFor ?? "", one.waitsFor ?? "") || (one.waitNumber ?? 0) - (other.waitNumber ?? 0);
}

function needOf({ access, diet }: ListedPerson): string {
  return `${access === null ? "~" : ""}${access ?? ""} ${diet ?? ""}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
