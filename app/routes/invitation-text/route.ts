import type { LoaderFunctionArgs } from "@remix-run/node";
import { invitationSheet } from "#documents/invitation-sheet.ts";
import { writeInvitationText } from "#documents/write-invitation-text.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { taggedAnswer } from "#http/tagged-answer.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { eventPage } from "#queries/event-page.ts";
import { refusalPage } from "#ui/refusal-page.ts";

export const handle = { kept: {} } satisfies RouteHandle;

/** The invitation as text, to be copied into a mail. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const { pathname } = new URL(request.url);
  const language = languageOfPath(pathname);
  const answer = await eventPage(context, params["slug"] ?? "", language);
  if (answer.found !== "event") {
    const status = answer.found === "gone" ? 410 : 404;
    return new Response(refusalPage(status, pathname), {
      status,
      headers: { "Content-Type": "text/html; charset=utf-8" },
    });
  }
  const { page } = answer;
  const sheet = invitationSheet(page, language, context.origin + paths.event(language, page.slug));
  return taggedAnswer(request, writeInvitationText(sheet), {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Language": language,
    ...(page.visibility !== "public" && { "X-Robots-Tag": "noindex" }),
  });
}
