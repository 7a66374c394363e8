import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addParticipant } from "#commands/registration/add-participant.ts";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import {
  EMPTY_PERSON,
  orNull,
  parseDetails,
  parseMode,
  parseName,
  sentPerson,
} from "#domain/registration/sent-person.ts";
import { LANGUAGES, type Language } from "#domain/values/language.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import { formLine, readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { sentFields } from "#http/sent-fields.ts";
import { submissionOf } from "#http/submission-of.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { registrationOverview, type RegistrationOverview } from "#queries/registration-overview.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Notice } from "#ui/notice.tsx";
import { EventShell } from "#ui/work-shell.tsx";
import { AddForm } from "./add-form.tsx";
import { addFaults, type AddAgain } from "./add-faults.ts";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
  readonly overview: RegistrationOverview;
  /** Tells this showing of the page from every other. */
  readonly submission: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const event = found(await workEvent(ctx, args.params["slug"] ?? ""));
  const overview = await registrationOverview(ctx, event.slug);
  if (!event.may.change || !overview.ok) throw new Response(null, { status: 404 });
  const submission = newSubmissionKey(ctx.newId);
  return data<Shown>({ language, account, event, submission, overview: overview.value });
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, language } = await workContext(args);
  const event = found(await workEvent(ctx, args.params["slug"] ?? ""));
  if (!event.may.change) throw new Response(null, { status: 404 });
  const form = await readForm(args.request, args.context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const person = sentPerson(sentFields(form), 1);
  const sent = { person, reason: formLine(form, "reason"), language: formLine(form, "language") };
  const [named, details, mode] = [parseName(person), parseDetails(person), parseMode(person)];
  if (!named.ok || !details.ok || mode === null) {
    const faults = {
      ...(named.ok ? {} : named.refusal),
      ...(details.ok ? {} : details.refusal),
      ...(mode === null && { mode: "missing" as const }),
    };
    return data<AddAgain>({ sent, trouble: { kind: "fields", faults } }, { status: 422 });
  }
  const added = await addParticipant(ctx, {
    slug: event.slug,
    language: LANGUAGES.find((each) => each === sent.language) ?? language,
    person: { ...named.value, ...details.value, mode, digitalMeanwhile: false, code: orNull(person.code) },
    overLimit: orNull(sent.reason),
    submissionKey: submissionOf(form),
  });
  if (added.ok) return redirect(`${paths.workParticipant(language, event.slug, added.value)}?done=added`, 303);
  return data<AddAgain>({ sent, trouble: { kind: "refused", refusal: added.refusal } }, { status: 409 });
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.seats.person.add.title}: ${data.event.title.text} – ${site.name}` }];
};

export default function WorkAddParticipantRoute() {
  const { language, account, event, overview, submission } = useLoaderData<() => Shown>();
  const again = useActionData<() => AddAgain>();
  const words = catalogueOf(language).work.seats.person;
  const faults = addFaults(language, again, { state: event.state, pools: overview.pools });
  const summary = Object.entries(faults.fields).map(([name, fault]) => ({ name, fault }));
  return (
    <EventShell account={account} language={language} event={event} current="people">
      {summary.length > 0 && <ErrorSummary language={language} faults={summary} />}
      {faults.whole !== null && <Notice tone="warn" title={words.refused.title} text={faults.whole} />}
      <p>
        <a href={paths.workEvent(language, event.slug, "people")}>{words.toList}</a>
      </p>
      <h1>{words.add.title}</h1>
      <p className="prose">{words.add.lead}</p>
      <AddForm
        language={language}
        submission={submission}
        overview={overview}
        sent={again?.sent ?? { person: EMPTY_PERSON, reason: "", language }}
        faults={faults.fields}
      />
    </EventShell>
  );
}
