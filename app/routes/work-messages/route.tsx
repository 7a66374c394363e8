import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { chooseParticipants } from "#commands/broadcast/choose-participants.ts";
import { sendMessage } from "#commands/broadcast/send-message.ts";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import {
  messageTo,
  noteOf,
  organisationOf,
  receiversIn,
  sentMessage,
  withOrganisation,
  type SentMessage,
} from "#domain/registration/sent-message.ts";
import type { Language } from "#domain/values/language.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import { formLine, readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { showingOwnFrames } from "#http/security-headers.ts";
import { sentFields } from "#http/sent-fields.ts";
import { submissionOf } from "#http/submission-of.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { broadcastProgress, type BroadcastProgress } from "#queries/broadcast-progress.ts";
import { chosenParticipants } from "#queries/chosen-participants.ts";
import { failedMessages, mailOfEventToSeeTo, type FailedMessage, type MailToSeeTo } from "#queries/failed-messages.ts";
import { participantChoices, type ParticipantChoices } from "#queries/participant-choices.ts";
import { participantOrganisation } from "#queries/participant-organisation.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Notice } from "#ui/notice.tsx";
import names from "#ui/registration-script.js?url";
import script from "#ui/letter-script.js?url";
import { EventShell } from "#ui/work-shell.tsx";
import { actOnFailed } from "./act-on-failed.ts";
import { ComposeForm } from "./compose-form.tsx";
import { doneWithFailed } from "./done-with-failed.ts";
import { EarlierMessages } from "./earlier-messages.tsx";
import { FailedMails } from "./failed-mails.tsx";
import { messageFaults, type Again } from "./message-faults.ts";
import { previewOf } from "./preview-of.ts";
import { Preview } from "./preview.tsx";

export const handle = { work: true } satisfies RouteHandle;

/** The letter stands in a frame of our own. */
export const headers: HeadersFunction = () => ({ "Content-Security-Policy": showingOwnFrames() });

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
  readonly sent: SentMessage;
  readonly submission: string;
  /** What the filter that one came from may be called by. */
  readonly choices: ParticipantChoices;
  readonly earlier: readonly BroadcastProgress[];
  readonly failed: readonly FailedMessage[];
  readonly toSeeTo: MailToSeeTo;
  readonly done: string | null;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const event = found(await workEvent(ctx, args.params["slug"] ?? ""));
  if (!event.may.change) throw new Response(null, { status: 404 });
  const earlier = await broadcastProgress(ctx, { slug: event.slug });
  const failed = await failedMessages(ctx, { slug: event.slug });
  const toSeeTo = await mailOfEventToSeeTo(ctx, event.slug);
  const { searchParams } = new URL(args.request.url);
  const chosen = searchParams.get("to") === "chosen" ? await chosenParticipants(ctx, event.slug) : null;
  // Nobody chosen is not everybody.
  if (chosen?.length === 0) throw redirect(paths.workEvent(language, event.slug, "people"), 303);
  const asked = messageTo(searchParams);
  const named = await participantOrganisation(ctx, event.slug, organisationOf(asked));
  const sent = { ...asked, organisation: named?.name ?? "", chosen: chosen ?? asked.chosen };
  const choices = await participantChoices(ctx, event.slug, language);
  return data<Shown>({
    ...{ language, account, event, sent, choices, submission: newSubmissionKey(ctx.newId) },
    ...{ earlier: earlier.ok ? earlier.value : [], failed: failed.ok ? failed.value : [], toSeeTo },
    done: searchParams.get("done"),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, language } = await workContext(args);
  const event = found(await workEvent(ctx, args.params["slug"] ?? ""));
  if (!event.may.change) throw new Response(null, { status: 404 });
  const form = await readForm(args.request, args.context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const { slug } = event;
  const intent = formLine(form, "intent");
  const [id, seen] = [formLine(form, "message"), formLine(form, "seen")];
  const onMail = await actOnFailed(ctx, event.slug, { intent, id, seen });
  if (onMail === "no-such-message") {
    return data<Again>({ sent: null, preview: null, refusal: onMail }, { status: 409 });
  }
  if (onMail !== null) return redirect(`${paths.workEvent(language, slug, "messages")}?done=${onMail}#failed`, 303);
  const written = sentMessage(sentFields(form));
  const organisation = await participantOrganisation(ctx, slug, written.organisation);
  const sent = { ...withOrganisation(written, organisation?.key ?? null), organisation: organisation?.name ?? "" };
  const submission = formLine(form, "submission");
  if (intent === "change") return data<Again>({ sent, submission, preview: null, refusal: null });
  if (intent === "send") {
    const submissionKey = submissionOf(form);
    if (submissionKey === null) return data<Again>({ sent, preview: null, refusal: "form" }, { status: 422 });
    const done = await sendMessage(ctx, { slug, note: noteOf(sent), receivers: receiversIn(sent), submissionKey });
    // Who has been written to is chosen no longer.
    if (done.ok && sent.chosen.length > 0) await chooseParticipants(ctx, { slug, choice: { kind: "nobody" } });
    if (done.ok) return redirect(`${paths.workMessage(language, slug, done.value.id)}?done=sent`, 303);
    return data<Again>({ sent, submission, preview: null, refusal: done.refusal }, { status: 422 });
  }
  const shown = await previewOf(ctx, slug, sent, language);
  if (!shown.ok) return data<Again>({ sent, submission, preview: null, refusal: shown.refusal }, { status: 422 });
  return data<Again>({ sent, submission, preview: shown.value, refusal: null });
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.seats.messages.title}: ${data.event.title.text} – ${site.name}` }];
};

export default function WorkMessagesRoute() {
  const shown = useLoaderData<() => Shown>();
  const again = useActionData<() => Again>();
  const { language, account, event, choices } = shown;
  const words = catalogueOf(language).work.seats.messages;
  const faults = messageFaults(language, again);
  const summary = Object.entries(faults.fields).map(([name, fault]) => ({ name, fault }));
  const said = doneWithFailed(language, shown.done);
  const form = { language, slug: event.slug, choices, submission: again?.submission ?? shown.submission };
  return (
    <EventShell account={account} language={language} event={event} current="messages">
      {summary.length > 0 && <ErrorSummary language={language} faults={summary} />}
      {faults.whole !== null && <Notice tone="warn" title={words.refused.title} text={faults.whole} />}
      {said !== null && !again && (
        <p className="notice" role="status">
          {said}
        </p>
      )}
      <h1>{again?.preview ? words.previewTitle : words.title}</h1>
      {again?.preview && again.sent ? (
        <Preview {...form} sent={again.sent} preview={again.preview} />
      ) : (
        <>
          <ComposeForm {...form} sent={again?.sent ?? shown.sent} faults={faults.fields} />
          <FailedMails language={language} event={event} failed={shown.failed} toSeeTo={shown.toSeeTo} />
          <EarlierMessages language={language} event={event} earlier={shown.earlier} />
        </>
      )}
      <script type="module" src={script} />
      <script type="module" src={names} />
    </EventShell>
  );
}
