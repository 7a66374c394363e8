import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { retryBroadcast } from "#commands/broadcast/retry-broadcast.ts";
import { retryMessage } from "#commands/broadcast/retry-message.ts";
import { stopMessage } from "#commands/broadcast/stop-message.ts";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { parsePageNumber, withPage } from "#domain/event/list-page.ts";
import { isId, type BroadcastId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { formLine, readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { broadcastDetails, type BroadcastDetails } from "#queries/broadcast-details.ts";
import type { MailState } from "#queries/participant-history.ts";
import { participantChoices } from "#queries/participant-choices.ts";
import { participantOrganisation } from "#queries/participant-organisation.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { Notice } from "#ui/notice.tsx";
import { PageLinks } from "#ui/page-links.tsx";
import { Paragraphs } from "#ui/paragraphs.tsx";
import script from "#ui/progress-script.js?url";
import { receiverWords, type ReceiverNames } from "#ui/receiver-words.ts";
import { EventShell } from "#ui/work-shell.tsx";
import { Progress } from "./progress.tsx";
import { Results } from "./results.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
  readonly details: BroadcastDetails;
  readonly state: MailState | null;
  readonly done: string | null;
  readonly again: number;
  /** What those have in common whom alone it went to. */
  readonly names: ReceiverNames;
}

const STATES: readonly MailState[] = ["sent", "waiting", "failed", "dropped"];

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const event = found(await workEvent(ctx, args.params["slug"] ?? ""));
  if (!event.may.change) throw new Response(null, { status: 404 });
  const { searchParams } = new URL(args.request.url);
  const state = STATES.find((each) => each === searchParams.get("state")) ?? null;
  const asked = { slug: event.slug, id: idIn(args.params), state, page: parsePageNumber(searchParams) };
  const details = found(await broadcastDetails(ctx, asked));
  const done = searchParams.get("done");
  const again = Number(searchParams.get("again")) || 1;
  const key = details.receivers.among?.organisation ?? null;
  const organisation = (await participantOrganisation(ctx, event.slug, key))?.name ?? "";
  const names = { organisation, choices: await participantChoices(ctx, event.slug, language) };
  return data<Shown>({ language, account, event, details, state, done, again, names });
}

type Refusal = "not-allowed" | "no-such-broadcast" | "no-such-message" | "nobody-to-tell" | "stopped-already";

export async function action(args: ActionFunctionArgs) {
  const { ctx, language } = await workContext(args);
  const event = found(await workEvent(ctx, args.params["slug"] ?? ""));
  if (!event.may.change) throw new Response(null, { status: 404 });
  const id = idIn(args.params);
  // The message of another event is none here.
  found(await broadcastDetails(ctx, { slug: event.slug, id, state: null, page: 1 }));
  const form = await readForm(args.request, args.context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const back = (done: string) => redirect(`${paths.workMessage(language, event.slug, id)}?done=${done}`, 303);
  const refused = (refusal: Refusal) => data({ refusal }, { status: 409 });
  switch (formLine(form, "intent")) {
    case "stop": {
      const stopped = await stopMessage(ctx, { id });
      return stopped.ok ? back("stopped") : refused(stopped.refusal);
    }
    case "retry-all": {
      const again = await retryBroadcast(ctx, { id });
      return again.ok ? back(`retry&again=${again.value.again}`) : refused(again.refusal);
    }
    case "retry": {
      const message = formLine(form, "message");
      if (!isId("msg", message)) break;
      const again = await retryMessage(ctx, { id: message });
      return again.ok ? back("retry") : refused(again.refusal);
    }
  }
  throw new Response(null, { status: 400 });
}

function idIn(params: LoaderFunctionArgs["params"]): BroadcastId {
  const id = params["id"] ?? "";
  if (!isId("brc", id)) throw new Response(null, { status: 404 });
  return id;
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.seats.messages.title}: ${data.event.title.text} – ${site.name}` }];
};

export default function WorkMessageRoute() {
  const { language, account, event, details, state, done, again, names } = useLoaderData<() => Shown>();
  const refusal = useActionData<() => { readonly refusal: Refusal }>()?.refusal;
  const words = catalogueOf(language).work.seats.messages;
  const { progress, note, receivers, page } = details;
  const said = {
    sent: words.sent(progress.receivers),
    stopped: words.stopped,
    retry: words.retried(again),
  } as Readonly<Record<string, string>>;
  const path = paths.workMessage(language, event.slug, progress.id);
  const query = state === null ? "" : `?state=${state}`;
  return (
    <EventShell account={account} language={language} event={event} current="messages">
      {refusal && (
        <Notice
          tone="warn"
          title={words.refused.title}
          text={refusal === "nobody-to-tell" ? words.nothingToRetry : words.refused[refusal]}
        />
      )}
      {done !== null && Object.hasOwn(said, done) && !refusal && (
        <p className="notice" role="status">
          {said[done]}
        </p>
      )}
      <p>
        <a href={paths.workEvent(language, event.slug, "messages")}>{words.toAll}</a>
      </p>
      <h1>
        <bdi>{progress.subject ?? words.kinds[progress.kind]}</bdi>
      </h1>
      {progress.kind !== "invitation" && <p>{receiverWords(language, receivers, names)}</p>}
      <Progress language={language} zone={event.zone} progress={progress} />
      {note !== null && (
        <details className="section">
          <summary>{words.message}</summary>
          <Paragraphs text={note.text} written={language} language={language} />
        </details>
      )}
      <div id="results">
        <Results language={language} event={event} details={details} state={state} path={path} />
        <PageLinks language={language} page={page} pathOf={(number) => path + withPage(query, number)} />
      </div>
      <script type="module" src={script} />
    </EventShell>
  );
}
