import type { LoaderFunctionArgs } from "@remix-run/node";
import { LANGUAGES } from "#domain/values/language.ts";
import { registrationStatus } from "#queries/registration-status.ts";
import { seatsOfMode } from "#ui/seats-left.ts";

/** Server-sent events for whoever has the event's page open: what stands where seats are counted, in both languages. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const slug = params["slug"] ?? "";
  const read = async () => {
    const status = await registrationStatus(context, slug);
    if (status === null || (status.phase !== "open" && status.phase !== "not-open-yet")) return null;
    const texts = LANGUAGES.map((language) => [
      language,
      Object.fromEntries(status.modes.map((mode) => [mode.mode, seatsOfMode(language, mode)])),
    ]);
    return JSON.stringify(Object.fromEntries(texts));
  };
  // 204 tells the browser not to ask again (HTML, 9.2.3).
  if (!context.seatNews.isToldOf(slug) && (await read()) === null) return new Response(null, { status: 204 });
  const news = context.seatNews.listen(slug, read, request.signal);
  if (news === null) return new Response(null, { status: 503, headers: { "Retry-After": "60" } });
  return new Response(news, {
    headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no" },
  });
}
