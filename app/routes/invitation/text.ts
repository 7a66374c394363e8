import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeInvitationText } from "#documents/write-invitation-text.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { taggedAnswer } from "#http/tagged-answer.ts";
import { askedInvitation } from "./asked-invitation.ts";

export const handle = { kept: {} } satisfies RouteHandle;

/** The invitation as text, to be copied into a mail. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const asked = await askedInvitation(args);
  if (asked instanceof Response) return asked;
  const headers = { ...asked.headers, "Content-Type": "text/plain; charset=utf-8" };
  return taggedAnswer(args.request, writeInvitationText(asked.sheet), headers);
}
