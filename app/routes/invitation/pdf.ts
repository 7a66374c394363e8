import type { LoaderFunctionArgs } from "@remix-run/node";
import { drawInvitationPdf } from "#documents/draw-invitation-pdf.ts";
import { NoDrawing } from "#documents/kept-drawings.ts";
import { taggedAnswer } from "#http/tagged-answer.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { askedInvitation } from "./asked-invitation.ts";

/** How long to wait before asking again, in seconds: most drawings take far less. */
const ASK_AGAIN = "10";

/** The invitation as a tagged PDF. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { request, context } = args;
  const asked = await askedInvitation(args);
  if (asked instanceof Response) return asked;
  const { language, slug, sheet, headers } = asked;
  try {
    return taggedAnswer(request, await drawInvitationPdf(sheet), {
      ...headers,
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${slug}.pdf"`,
    });
  } catch (error) {
    if (!(error instanceof NoDrawing)) throw error;
    context.log.error("drawing-failed", error, { route: context.route });
    const text = context.origin + paths.invitationText(language, slug);
    return new Response(`${catalogueOf(language).invitation.unavailable} ${text}\n`, {
      status: 503,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Retry-After": ASK_AGAIN, "Cache-Control": "no-store" },
    });
  }
}
