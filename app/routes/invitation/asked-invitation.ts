import type { LoaderFunctionArgs } from "@remix-run/node";
import { invitationSheet, type InvitationSheet } from "#documents/invitation-sheet.ts";
import type { Language } from "#domain/values/language.ts";
import { missingStatus } from "#http/missing-status.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { eventPage } from "#queries/event-page.ts";
import { refusalPage } from "#ui/refusal-page.ts";

export interface AskedInvitation {
  readonly language: Language;
  readonly slug: string;
  readonly sheet: InvitationSheet;
  /** What the file says of itself, whichever kind it is. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The invitation that an address asks for; where its event is not there, the page that says so to a person. */
export async function askedInvitation(args: LoaderFunctionArgs): Promise<AskedInvitation | Response> {
  const { request, params, context } = args;
  const { pathname } = new URL(request.url);
  const language = languageOfPath(pathname);
  const answer = await eventPage(context, params["slug"] ?? "", language);
  if (answer.found !== "event") {
    const status = missingStatus(answer.found);
    return new Response(refusalPage(status, pathname), {
      status,
      headers: { "Content-Type": "text/html; charset=utf-8" },
    });
  }
  const { slug, visibility } = answer.page;
  return {
    language,
    slug,
    sheet: invitationSheet(answer.page, language, context.origin + paths.event(language, slug)),
    headers: { "Content-Language": language, ...(visibility !== "public" && { "X-Robots-Tag": "noindex" }) },
  };
}
