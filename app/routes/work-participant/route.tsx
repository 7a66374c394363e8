import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { runsTheInstallation } from "#access/actor.ts";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { sentPerson } from "#domain/registration/sent-person.ts";
import { isId, type RegistrationId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { olderThan } from "#http/older-than.ts";
import { formLine, readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { sentFields } from "#http/sent-fields.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { participantDetails, type ParticipantDetails } from "#queries/participant-details.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Notice } from "#ui/notice.tsx";
import { EventShell } from "#ui/work-shell.tsx";
import { act, type Done, type Trouble } from "./act.ts";
import { Acts } from "./acts.tsx";
import { Facts } from "./facts.tsx";
import { personFaults, personNumber, reasonField, type Again } from "./faults.ts";
import { History } from "./history.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
  readonly details: ParticipantDetails;
  readonly done: string | null;
  /** May delete what the log of acts says of the person. */
  readonly mayErase: boolean;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const event = found(await workEvent(ctx, slug));
  const before = olderThan(args.request);
  const details = found(await participantDetails(ctx, { slug, id: idIn(args.params), language, before }));
  const done = new URL(args.request.url).searchParams.get("done");
  return data<Shown>({ language, account, event, details, done, mayErase: runsTheInstallation(ctx.actor) });
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const id = idIn(args.params);
  found(await participantDetails(ctx, { slug, id, language }));
  const form = await readForm(args.request, args.context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const line = (name: string) => formLine(form, name);
  const intent = line("intent");
  const person = sentPerson(sentFields(form), personNumber(intent));
  const sent = { person, intent, reason: line(reasonField(person.mode)), message: line("message") };
  const outcome = await act(ctx, id, sent);
  if (outcome === null) throw new Response(null, { status: 400 });
  if ("trouble" in outcome) {
    const { trouble } = outcome;
    return data<Again>({ sent, trouble }, { status: statusOf(trouble) });
  }
  return redirect(`${paths.workParticipant(language, slug, id)}?done=${outcome.done}`, 303);
}

function statusOf(trouble: Trouble): 403 | 409 | 422 {
  if (trouble.kind === "refused") return trouble.code === "not-allowed" ? 403 : 409;
  return trouble.kind === "details-refused" && trouble.refusal.code === "not-allowed" ? 403 : 422;
}

function idIn(params: LoaderFunctionArgs["params"]): RegistrationId {
  const id = params["id"] ?? "";
  if (!isId("reg", id)) throw new Response(null, { status: 404 });
  return id;
}

/** Without the name, which would stand in the browser's history. */
export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.seats.people.title}: ${data.event.title.text} – ${site.name}` }];
};

export default function WorkParticipantRoute() {
  const { language, account, event, details, done, mayErase } = useLoaderData<() => Shown>();
  const again = useActionData<() => Again>();
  const { people, person: words } = catalogueOf(language).work.seats;
  const faults = personFaults(language, again, details);
  const summary = Object.entries(faults.fields).map(([name, fault]) => ({ name, fault }));
  const said = done !== null && Object.hasOwn(words.done, done) ? words.done[done as Done | "added"] : null;
  const name = details.person?.name ?? (details.protected ? people.protected : people.deleted);
  return (
    <EventShell account={account} language={language} event={event} current="people">
      {summary.length > 0 && <ErrorSummary language={language} faults={summary} />}
      {faults.whole !== null && <Notice tone="warn" title={words.refused.title} text={faults.whole} />}
      {said !== null && !again && (
        <p className="notice" role="status">
          {said}
        </p>
      )}
      <p>
        <a href={paths.workEvent(language, event.slug, "people")}>{words.toList}</a>
      </p>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      {details.protected && <Notice tone="warn" title={words.protectedTitle} text={words.protectedNote} />}
      <div className="columns">
        <Facts language={language} event={event} details={details} />
        <Acts language={language} event={event} details={details} again={again} faults={faults.fields} />
      </div>
      <History {...{ language, event, details }} erasePath={mayErase ? paths.workErase(language, details.id) : null} />
    </EventShell>
  );
}
