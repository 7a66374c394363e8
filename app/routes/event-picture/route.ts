import type { LoaderFunctionArgs } from "@remix-run/node";
import { drawEventPicture, type PictureWords } from "#documents/draw-event-picture.ts";
import { keptDrawings } from "#documents/kept-drawings.ts";
import { venueLine } from "#domain/event/venue-line.ts";
import type { Language } from "#domain/values/language.ts";
import { missingStatus } from "#http/missing-status.ts";
import { OPEN_TO_ALL, taggedAnswer } from "#http/tagged-answer.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { clockSpan, daySpan } from "#i18n/dates.ts";
import { languageOfPath } from "#app/paths.ts";
import { eventPage, type EventPage } from "#queries/event-page.ts";

/** Some 400 pictures; so many others may be waited for. */
const drawings = keptDrawings({ mostBytes: 24 * 1024 * 1024, mostUnderway: 40 });

/** How long to wait before asking again, in seconds: a whole queue takes less. */
const ASK_AGAIN = "10";

/** The picture that a link to the event is shown with. Other sites show it, so that it is open to all. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const language = languageOfPath(new URL(request.url).pathname);
  const answer = await eventPage(context, params["slug"] ?? "", language);
  if (answer.found !== "event") return new Response(null, { status: missingStatus(answer.found) });
  const words = pictureWords(answer.page, language);
  try {
    const picture = await drawings.get(JSON.stringify(words), () => drawEventPicture(words));
    return taggedAnswer(request, picture, { ...OPEN_TO_ALL, "Content-Type": "image/png" });
  } catch (error) {
    // A machine that the drawing program was not made for shows links without pictures, and all else works.
    context.log.error("drawing-failed", error, { route: context.route });
    return new Response(null, { status: 503, headers: { "Retry-After": ASK_AGAIN, "Cache-Control": "no-store" } });
  }
}

function pictureWords(event: EventPage, language: Language): PictureWords {
  const words = catalogueOf(language);
  const time = event.startsAt && `${words.dates.at} ${clockSpan(language, event.startsAt, event.endsAt)}`;
  const when = [daySpan(language, event.startsOn, event.endsOn), time].filter(Boolean).join(" ");
  const where = [venueLine(event), event.modes.includes("digital") && words.modes.digital].filter(Boolean);
  return {
    site: words.site.name,
    kind: words.eventKinds[event.kind],
    notices: [
      ...(event.state === "cancelled" ? [words.eventStates.cancelled] : []),
      ...(event.example ? [words.events.example] : []),
    ],
    title: event.text.text.title,
    when: when.charAt(0).toUpperCase() + when.slice(1),
    where: where.length > 0 ? where.join(" · ") : null,
  };
}
