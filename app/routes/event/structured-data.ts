import type { EventPage } from "#queries/event-page.ts";
import { eventMoments } from "#domain/event/event-moments.ts";
import { isFreeOfCharge } from "#domain/event/free-of-charge.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { RegistrationStatus } from "#queries/registration-status.ts";
import { isoAt, isoInstant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { paths } from "#app/paths.ts";

/** Names are enough for search engines; a long programme would weigh more in the head than the page itself. */
const MOST_PERFORMERS = 20;
const LONGEST_DESCRIPTION = 500;

/**
 * The event as schema.org/Event, in JSON-LD: what the page says and nothing else. A digital event's place is our page, for
 * the meeting's own address belongs to those who have registered.
 */
export function structuredData(
  origin: string,
  language: Language,
  event: EventPage,
  registration: RegistrationStatus | null,
) {
  const { title, description, audience, cost } = event.text.text;
  const url = origin + paths.event(language, event.slug);
  const { start, end } = eventMoments(event);
  const location = [
    ...placeOf(event),
    ...(event.modes.includes("digital") ? [{ "@type": "VirtualLocation", url }] : []),
  ];
  const organizer = event.arrangers.map(({ written }) => ({ "@type": "Organization", name: written }));
  const performer = speakers(event).map((name) => ({ "@type": "Person", name }));
  const attendance = attendanceMode(event.modes);
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    "@id": url,
    url,
    name: title,
    ...(description !== null && { description: shortened(description) }),
    startDate: start,
    ...(end !== null && { endDate: end }),
    ...(event.receivedFrom !== null && { doorTime: isoAt(event.startsOn, event.receivedFrom, event.zone) }),
    eventStatus: `https://schema.org/${event.state === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
    ...(attendance !== null && { eventAttendanceMode: `https://schema.org/${attendance}` }),
    ...(location.length > 0 && { location: alone(location) }),
    ...(organizer.length > 0 && { organizer: alone(organizer) }),
    ...(performer.length > 0 && { performer: alone(performer) }),
    ...(event.edition !== null && { superEvent: seriesOf(origin, language, event.edition) }),
    ...(audience !== null && { audience: { "@type": "Audience", audienceType: audience } }),
    ...(isFreeOfCharge(cost) && { isAccessibleForFree: true }),
    ...(registration !== null && { offers: offerOf(url, registration) }),
    image: origin + paths.eventPicture(language, event.slug),
    // The language of the words above, which is all that we know: in which one people will speak, nobody has told.
    inLanguage: event.text.language,
  };
}

/** Sold out says that one can only wait. */
function offerOf(url: string, { phase, modes, opensAt, closesAt }: RegistrationStatus) {
  const some = modes.some(({ left }) => left === null || left > 0);
  const availability = phase === "not-open-yet" ? "PreOrder" : phase === "open" && some ? "InStock" : "SoldOut";
  return {
    "@type": "Offer",
    url,
    availability: `https://schema.org/${availability}`,
    ...(opensAt !== null && { validFrom: isoInstant(opensAt) }),
    validThrough: isoInstant(closesAt),
  };
}

function seriesOf(origin: string, language: Language, { slug, series }: NonNullable<EventPage["edition"]>) {
  const url = origin + paths.series(language, slug);
  return { "@type": "EventSeries", "@id": url, url, name: series.text };
}

/** The town apart from the name of the venue: search engines look events up by it. */
function placeOf(event: Pick<EventPage, "venueName" | "venueMunicipality">) {
  const { venueMunicipality: addressLocality } = event;
  const name = event.venueName ?? addressLocality;
  if (name === null) return [];
  const address = { "@type": "PostalAddress", addressLocality, addressCountry: "SE" };
  return [{ "@type": "Place", name, ...(addressLocality !== null && { address }) }];
}

function attendanceMode(modes: readonly ParticipationMode[]): string | null {
  if (modes.length === 0) return null;
  if (modes.length === 2) return "MixedEventAttendanceMode";
  return modes.includes("digital") ? "OnlineEventAttendanceMode" : "OfflineEventAttendanceMode";
}

function speakers({ days }: EventPage): string[] {
  const names = days.flatMap(({ items }) => items.flatMap((item) => item.speakers.map(({ name }) => name)));
  return [...new Set(names)].slice(0, MOST_PERFORMERS);
}

/** Whole words, as many as there is room for. */
function shortened(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= LONGEST_DESCRIPTION) return flat;
  const cut = flat.slice(0, LONGEST_DESCRIPTION);
  return `${cut.includes(" ") ? cut.slice(0, cut.lastIndexOf(" ")) : cut}…`;
}

/** JSON-LD makes no difference between one thing and a list of one; readers of it often do. */
function alone<Thing>(things: readonly Thing[]): Thing | readonly Thing[] {
  const [first] = things;
  return things.length === 1 && first !== undefined ? first : things;
}
