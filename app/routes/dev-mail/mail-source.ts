import type { LoaderFunctionArgs } from "@remix-run/node";
import { MAIL_HEADERS } from "#http/mail-html.ts";
import { caughtMailSource } from "#queries/find-caught-mail.ts";
import { refuseUnlessMailbox } from "./mailbox.ts";

/** One mail as it would have gone over the wire, in the form that mail programs open. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  refuseUnlessMailbox(context);
  const id = params["id"] ?? "";
  const source = await caughtMailSource(context, id);
  if (source === null) return new Response(null, { status: 404 });
  return new Response(source, {
    headers: {
      ...MAIL_HEADERS,
      "Content-Type": "message/rfc822",
      "Content-Disposition": `attachment; filename="${id}.eml"`,
    },
  });
}
