import type { LoaderFunctionArgs } from "@remix-run/node";
import { mailHtmlAnswer } from "#http/mail-html.ts";
import { refuseUnlessMailbox } from "./mailbox.ts";
import { renderedExample } from "./rendered-example.ts";

/** The HTML of one mail of the gallery. */
export function loader({ params, context }: LoaderFunctionArgs): Response {
  refuseUnlessMailbox(context);
  const example = renderedExample(params, context.origin);
  return example === null ? new Response(null, { status: 404 }) : mailHtmlAnswer(example.mail.html);
}
