import type { LoaderFunctionArgs } from "@remix-run/node";
import { partOf, readMail } from "#documents/read-mail.ts";
import { mailHtmlAnswer } from "#http/mail-html.ts";
import { caughtMailSource } from "#queries/find-caught-mail.ts";
import { refuseUnlessMailbox } from "./mailbox.ts";

/** The HTML of one mail that was sent. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  refuseUnlessMailbox(context);
  const source = await caughtMailSource(context, params["id"] ?? "");
  const html = source === null ? null : partOf(readMail(source), "text/html");
  return html === null ? new Response(null, { status: 404 }) : mailHtmlAnswer(html);
}
