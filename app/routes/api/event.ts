import type { LoaderFunctionArgs } from "@remix-run/node";
import { parseAskedEvents } from "#domain/event/asked-events.ts";
import { missingStatus } from "#http/missing-status.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { publicEvent } from "#queries/public-event.ts";
import { eventDetailsJson } from "./event-json.ts";
import { jsonAnswer, problemAnswer } from "./json-answer.ts";

export const handle = { kept: { parameters: ["lang"] }, openToAll: true } satisfies RouteHandle;

/** One public event with its programme, for programs of others. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const asked = parseAskedEvents(new URL(request.url).searchParams);
  if (!asked.ok) return problemAnswer(request, { status: 400, parameter: asked.refusal });
  const { language } = asked.value;
  const answer = await publicEvent(context, params["slug"] ?? "", language);
  if (answer.found !== "event") return problemAnswer(request, { status: missingStatus(answer.found) });
  return jsonAnswer(request, eventDetailsJson(context.origin, language, answer.event, answer.page));
}
