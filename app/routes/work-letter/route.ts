import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { sentMessage, noteOf, receiversIn } from "#domain/registration/sent-message.ts";
import { previewLetter } from "#emails/preview-letter.ts";
import { mailHtmlAnswer } from "#http/mail-html.ts";
import { readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { sentFields } from "#http/sent-fields.ts";
import { found, workContext } from "#http/work-context.ts";
import { messagePreview } from "#queries/message-preview.ts";
import { workEvent } from "#queries/work-event.ts";

export const handle = { work: true } satisfies RouteHandle;

/** Read by nobody: a letter is shown in the frame of the page on which it is written. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  await workContext(args);
  return new Response(null, { status: 404 });
}

/** The letter of a message that is being written, as one of its receivers gets it, by itself. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { ctx, words } = await workContext(args);
  const event = found(await workEvent(ctx, args.params["slug"] ?? ""));
  if (!event.may.change) throw new Response(null, { status: 404 });
  const form = await readForm(args.request, args.context.body);
  if (form === null) return new Response(null, { status: 400 });
  const sent = sentMessage(sentFields(form));
  const preview = await messagePreview(ctx, {
    ...{ slug: event.slug, note: noteOf(sent) },
    ...{ receivers: receiversIn(sent), shownTo: sent.shownTo },
  });
  if (!preview.ok) return new Response(null, { status: 422 });
  return mailHtmlAnswer(previewLetter(preview.value, words.work.seats.messages.links, ctx.now()).html);
}
