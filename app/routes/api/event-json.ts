import { eventMoments } from "#domain/event/event-moments.ts";
import type { Language } from "#domain/values/language.ts";
import { isoInstant } from "#domain/values/instant.ts";
import { paths } from "#app/paths.ts";
import type { EventPage } from "#queries/event-page.ts";
import type { PublicEvent } from "#queries/public-events.ts";

/**
 * An event as programs read it. The names are a promise, told on the page about open data: they may become more, and none
 * is ever renamed or given another meaning.
 */
export function eventJson(origin: string, asked: Language, event: PublicEvent) {
  const { start, end } = eventMoments(event);
  return {
    id: event.id,
    url: origin + paths.event(asked, event.slug),
    details: origin + paths.apiEvent(event.slug) + (asked === "sv" ? "" : `?lang=${asked}`),
    picture: origin + paths.eventPicture(asked, event.slug),
    kind: event.kind,
    state: event.state,
    example: event.example,
    title: event.title,
    language: event.language,
    originalLanguage: event.originalLanguage,
    start,
    end,
    startsOn: event.startsOn,
    endsOn: event.endsOn,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    timeZone: event.zone,
    place: event.venueName,
    municipality: event.venueMunicipality,
    modes: event.modes,
    arrangers: event.arrangers,
    counties: event.counties,
    publishedAt: isoInstant(event.publishedAt),
    changedAt: isoInstant(event.changedAt),
  };
}

/** The same with all that the event's own page shows. */
export function eventDetailsJson(origin: string, asked: Language, event: PublicEvent, page: EventPage) {
  const { description, audience, cost, contact, access } = page.text.text;
  return {
    ...eventJson(origin, asked, event),
    description,
    audience,
    cost,
    contact,
    access,
    movedFrom: page.movedFrom && earlierJson(page.movedFrom),
    receivedFrom: page.receivedFrom,
    lastDay: page.lastDay,
    firstCome: page.firstCome,
    registryNumber: page.registryNumber,
    series: page.edition && { name: page.edition.series.text, number: page.edition.number },
    programme: page.days.map(({ date, items }) => ({ date, items: items.map(itemJson) })),
  };
}

function earlierJson({ startsOn, endsOn, startsAt, endsAt, ...where }: NonNullable<EventPage["movedFrom"]>) {
  return { startsOn, endsOn, startsAt, endsAt, place: where.venueName, municipality: where.venueMunicipality };
}

export type EventJson = ReturnType<typeof eventJson>;
export type EventDetailsJson = ReturnType<typeof eventDetailsJson>;
export type ItemJson = ReturnType<typeof itemJson>;

function itemJson(item: EventPage["days"][number]["items"][number]) {
  return {
    start: item.start,
    end: item.end,
    endWritten: item.endWritten,
    kind: item.kind,
    track: item.track,
    place: item.place,
    notStreamed: item.notStreamed,
    recorded: item.recorded,
    material: item.material,
    title: item.text.text.title,
    description: item.text.text.description,
    language: item.text.language,
    speakers: item.speakers,
    moderators: item.moderators,
  };
}
