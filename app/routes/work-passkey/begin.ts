import type { ActionFunctionArgs } from "@remix-run/node";
import { beginPasskey } from "#commands/account/begin-passkey.ts";
import { formLine, readForm } from "#http/read-form.ts";
import { workContext } from "#http/work-context.ts";
import { passkeySite } from "./passkey-site.ts";

/** What the page's script asks for before it asks the device. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { ctx, session } = await workContext(args, { withoutSecondFactor: true });
  const form = await readForm(args.request, args.context.body);
  const wish = form && formLine(form, "wish");
  if (wish !== "add" && wish !== "use") return new Response(null, { status: 400 });
  const begun = await beginPasskey(ctx, { sessionId: session.sessionId, site: passkeySite(ctx), wish });
  return begun.ok ? Response.json(begun.value) : Response.json({ refusal: begun.refusal }, { status: 409 });
}

/** Nothing is to be seen at its address. */
export async function loader(args: ActionFunctionArgs): Promise<Response> {
  await workContext(args, { withoutSecondFactor: true });
  return new Response(null, { status: 404 });
}
