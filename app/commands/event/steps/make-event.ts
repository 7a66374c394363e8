import { resolveArrangers } from "#commands/organisation/steps/resolve-written-names.ts";
import { findEventsBeginning, insertEvent, takenSlugs } from "#db/records/event-record.ts";
import { insertProgramme } from "#db/records/programme-record.ts";
import type { Tx } from "#db/index.ts";
import type { Edition } from "#domain/event/edition-series.ts";
import type { EventKind, Visibility } from "#domain/event/event.ts";
import type { EventPlan, PlannedItem } from "#domain/event/event-plan.ts";
import { eventSlugs } from "#domain/event/event-slug.ts";
import type { EventText } from "#domain/event/event-text.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import type { EventId, OrganisationId, ProgrammeItemId } from "#domain/values/identifiers.ts";
import { STOCKHOLM, type Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";

export interface EventToMake {
  readonly id: EventId;
  readonly plan: EventPlan;
  readonly items: readonly (PlannedItem & { readonly id: ProgrammeItemId })[];
  /** The last part of the address; made from title and date where it is left out. */
  readonly slug?: string | undefined;
  /** Although an event of the same title begins that day. */
  readonly again: boolean;
  readonly kind: EventKind;
  readonly visibility: Visibility;
  readonly example: boolean;
  readonly edition: Edition | null;
  readonly language: Language;
  readonly translations: readonly { readonly language: Language; readonly text: EventText }[];
  readonly venueMunicipality?: string | null;
  readonly registryNumber?: string | null;
  /** The county in which short names such as "LST" are meant. */
  readonly county: CountyCode | null;
  readonly at: Instant;
}

/** An event of the same title begins on the same day: most likely the same invitation, sent twice. */
export interface AlreadyPublished {
  readonly code: "already-published";
  readonly slug: string;
}

export interface ResolvedArranger {
  readonly written: string;
  readonly organisationId: OrganisationId | null;
}

export type MakeRefusal = "not-allowed" | "slug-taken" | AlreadyPublished;

/**
 * Writes an event as a draft, with its programme. `hostOf` says which of the arrangers answers for the personal data, and
 * who they are; null where whoever acts may not make an event of that host.
 */
export async function makeEvent(
  tx: Tx,
  given: EventToMake,
  hostOf: (arrangers: readonly ResolvedArranger[]) => {
    readonly hostId: OrganisationId | null;
    readonly arrangers: readonly ResolvedArranger[];
  } | null,
): Promise<Result<{ readonly slug: string; readonly arrangers: readonly ResolvedArranger[] }, MakeRefusal>> {
  const { plan, county, again, slug: wanted, items, ...event } = given;
  const title = foldedText(plan.text.title);
  const sameDay = again ? [] : await findEventsBeginning(tx, plan.startsOn);
  const twin = sameDay.find((other) => foldedText(other.title) === title);
  if (twin) return refused({ code: "already-published", slug: twin.slug });
  const candidates = wanted === undefined ? eventSlugs(plan.text.title, plan.startsOn) : [wanted];
  const taken = await takenSlugs(tx, candidates);
  const slug = candidates.find((candidate) => !taken.has(candidate));
  if (slug === undefined) return refused("slug-taken");
  const resolved = await resolveArrangers(tx, plan.arrangers, county);
  const written = plan.arrangers.map((name, index) => ({ written: name, organisationId: resolved[index] ?? null }));
  const hosted = hostOf(written);
  if (hosted === null) return refused("not-allowed");
  const { hostId, arrangers } = hosted;
  await insertEvent(tx, { ...event, slug, hostId, arrangers, zone: STOCKHOLM, plan });
  await insertProgramme(tx, event.id, event.language, items);
  return ok({ slug, arrangers });
}
