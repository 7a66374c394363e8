import type { LoaderFunctionArgs } from "@remix-run/node";
import { drawInvitationPdf } from "#documents/draw-invitation-pdf.ts";
import { invitationSheet } from "#documents/invitation-sheet.ts";
import { NoDrawing } from "#documents/kept-drawings.ts";
import { taggedAnswer } from "#http/tagged-answer.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { eventPage } from "#queries/event-page.ts";
import { refusalPage } from "#ui/refusal-page.ts";

/** How long to wait before asking again, in seconds: most drawings take far less. */
const ASK_AGAIN = "10";

/** The invitation as a tagged PDF. */
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
  try {
    const sheet = invitationSheet(page, language, context.origin + paths.event(language, page.slug));
    return taggedAnswer(request, await drawInvitationPdf(sheet), {
      "Content-Type": "application/pdf",
      "Content-Language": language,
      "Content-Disposition": `inline; filename="${page.slug}.pdf"`,
      ...(page.visibility !== "public" && { "X-Robots-Tag": "noindex" }),
    });
  } catch (error) {
    if (!(error instanceof NoDrawing)) throw error;
    context.log.error("drawing-failed", error, { route: context.route });
    const text = context.origin + paths.invitationText(language, page.slug);
    return new Response(`${catalogueOf(language).invitation.unavailable} ${text}\n`, {
      status: 503,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Retry-After": ASK_AGAIN, "Cache-Control": "no-store" },
    });
  }
}
