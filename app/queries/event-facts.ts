import { runsTheInstallation } from "#access/actor.ts";
import { mayChangeEvent } from "#access/event-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { findEventFacts } from "#db/records/event-facts-record.ts";
import { findOrganisation } from "#db/records/organisation-record.ts";
import { unpublishedEvent, type EventContents } from "#db/records/unpublished-event-record.ts";
import { NO_FIELDS, type FactTexts } from "#domain/event/draft-fields.ts";
import { otherTexts, type OtherTexts } from "#domain/event/other-text.ts";
import type { EventState } from "#domain/event/event.ts";
import type { EventSpan } from "#domain/event/event-span.ts";
import type { AuditEntryId } from "#domain/values/identifiers.ts";
import { otherLanguage, type Language } from "#domain/values/language.ts";
import type { QueryContext } from "./context.ts";
import { seriesHistory } from "./series-history.ts";
import type { ThingActs } from "./thing-history.ts";

/** An event's facts as its form shows them. */
export interface EventFactsPage {
  readonly facts: FactTexts;
  /** In which it was first written. */
  readonly language: Language;
  /** Its words in the other language, as they stand in the form. */
  readonly other: OtherTexts;
  readonly version: number;
  readonly state: EventState;
  readonly span: EventSpan;
  /** The organisation that answers for the personal data; null while none is named. */
  readonly host: string | null;
  /** Whoever asks may give it to any organisation, and not to their own alone. */
  readonly anyHost: boolean;
  /** What has been done with the series that it belongs to; empty of an event in none. */
  readonly seriesHistory: ThingActs;
  /** What would go if it were deleted; null where it can't be. */
  readonly deletable: EventContents | null;
}

/** Null for whoever may not change them. */
export async function eventFacts(
  ctx: QueryContext,
  slug: string,
  before: AuditEntryId | null = null,
): Promise<EventFactsPage | null> {
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    if (!access || !mayChangeEvent(ctx.actor, access)) return null;
    const event = await findEventFacts(read, slug);
    if (!event) return null;
    const { startsOn, endsOn, startsAt, endsAt, zone, state, version, hostId, language } = event;
    const written = (value: string | number | null) => (value === null ? "" : String(value));
    return {
      ...{ language, other: otherTexts(event.otherText, otherLanguage(language)) },
      ...{ version, state, span: { startsOn, endsOn, startsAt, endsAt, zone } },
      host: hostId === null ? null : ((await findOrganisation(read, hostId))?.name ?? null),
      anyHost: runsTheInstallation(ctx.actor),
      seriesHistory: await seriesHistory(read, event.id, { reader: ctx.actor, before }),
      deletable: state === "draft" ? await unpublishedEvent(read, event.id) : null,
      facts: {
        ...NO_FIELDS.facts,
        ...{ title: event.title, startsOn, endsOn: endsOn === startsOn ? "" : endsOn },
        ...{ startsAt: written(startsAt), endsAt: written(endsAt), receivedFrom: written(event.receivedFrom) },
        ...{ venueName: written(event.venueName), venueMunicipality: written(event.venueMunicipality) },
        arrangers: event.arrangers.map((each) => each.written).join("\n"),
        ...{ audience: written(event.audience), cost: written(event.cost), lastDay: written(event.lastDay) },
        ...{ contact: written(event.contact), access: written(event.access) },
        ...{ description: written(event.description), kind: event.kind, visibility: event.visibility },
        ...{ firstCome: event.firstCome ? "yes" : "", registryNumber: written(event.registryNumber) },
        ...{ series: written(event.series), editionNumber: written(event.editionNumber) },
      },
    };
  });
}
