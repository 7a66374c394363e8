import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removeContributor } from "#commands/contributor/remove-contributor.ts";
import { saveContributor } from "#commands/contributor/save-contributor.ts";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import {
  CONTRIBUTOR_FIELDS,
  parseContributor,
  type ContributorField,
  type ContributorTexts,
} from "#domain/event/contributor.ts";
import type { FieldFaults } from "#domain/event/fact-reader.ts";
import { isId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { newSubmissionKey, type SubmissionKey } from "#domain/values/submission-key.ts";
import { mergedForm } from "#http/merged-form.ts";
import { formText, readForm } from "#http/read-form.ts";
import { submissionOf } from "#http/submission-of.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { contributors, type Contributor } from "#queries/contributors.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { EventShell } from "#ui/work-shell.tsx";
import { ContributorForm } from "./contributor-form.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
  readonly people: readonly Contributor[];
  readonly done: string | null;
  /** Of the form for somebody new. */
  readonly submission: SubmissionKey;
}

interface Again {
  readonly id: string;
  readonly texts: ContributorTexts;
  /** What stood when these were put together; null for somebody new. */
  readonly seen: ContributorTexts | null;
  readonly faults: FieldFaults;
  readonly gone?: true;
  readonly clashes: readonly ContributorField[];
  readonly taken: readonly ContributorField[];
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const event = found(await workEvent(ctx, slug));
  const people = found(await contributors(ctx, slug));
  const done = new URL(args.request.url).searchParams.get("done");
  return data<Shown>({ language, account, event, people, done, submission: newSubmissionKey(ctx.newId) });
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  found(await contributors(ctx, slug));
  const form = await readForm(args.request, args.context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const here = paths.workEvent(language, slug, "contributors");
  const written = formText(form, "contributor");
  const id = isId("ctb", written) ? written : null;
  if (formText(form, "intent") === "remove") {
    const removed = id && (await removeContributor(ctx, { slug, id }));
    // Who is gone already, by the first of two presses or by somebody else, is gone.
    found(removed && (removed.ok || removed.refusal === "no-such-contributor") ? removed : null);
    return redirect(`${here}?done=removed`, 303);
  }
  const typed = CONTRIBUTOR_FIELDS.map((field) => [field, formText(form, `${field}-${id ?? ""}`)]);
  const sent = Object.fromEntries(typed) as ContributorTexts;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const person = found(await contributors(ctx, slug)).find((each) => each.id === id) ?? null;
    // Whom somebody else has removed meanwhile is not lost: their form is one for somebody new.
    if (person === null && id !== null) {
      return data<Again>({ ...NO_CLASH, id: "", texts: sent, seen: null, faults: {}, gone: true }, { status: 409 });
    }
    const seen = person && textsOf(person);
    const merged = seen ? mergedForm(form, sent, seen) : { texts: sent, clashes: [], taken: [] };
    const again = (faults: FieldFaults) => ({ id: id ?? "", seen, faults, ...merged });
    if (merged.clashes.length > 0) return data<Again>(again({}), { status: 409 });
    const parsed = parseContributor(merged.texts);
    if (!parsed.ok) return data<Again>(again(parsed.refusal), { status: 422 });
    const known = person && { id: person.id, version: person.version };
    const submissionKey = submissionOf(form);
    const saved = await saveContributor(ctx, { slug, known, facts: parsed.value, submissionKey });
    if (saved.ok) return redirect(`${here}?done=saved`, 303);
    found(saved.refusal === "changed-meanwhile" ? saved : null);
  }
  throw new Error("somebody who carries the event out kept changing while they were saved");
}

/** Somebody may save between our reading and our writing; nobody does so for ever. */
const MOST_TRIES = 5;

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.event.contributors.title}: ${data.event.title.text} – ${site.name}` }];
};

const textsOf = (person: Contributor) =>
  Object.fromEntries(CONTRIBUTOR_FIELDS.map((field) => [field, person[field] ?? ""])) as ContributorTexts;

const NO_CLASH = { clashes: [], taken: [] };

const NOBODY = {
  ...(Object.fromEntries(CONTRIBUTOR_FIELDS.map((field) => [field, ""])) as ContributorTexts),
  role: "speaker",
};

export default function WorkContributorsRoute() {
  const { language, account, event, people, done, submission } = useLoaderData<() => Shown>();
  const again = useActionData<() => Again>();
  const { contributors: words, fieldFaults } = catalogueOf(language).work.event;
  const faultsOf = (id: string) =>
    Object.fromEntries(
      Object.entries(again?.id === id ? again.faults : {}).map(([name, fault]) => [
        name,
        fieldFaults[fault](words.fields[name as keyof typeof words.fields]),
      ]),
    );
  const summary = again ? Object.entries(faultsOf(again.id)) : [];
  return (
    <EventShell account={account} language={language} event={event} current="contributors">
      {again && summary.length > 0 && (
        <ErrorSummary
          language={language}
          faults={summary.map(([name, fault]) => ({ name: `${name}-${again.id}`, fault }))}
        />
      )}
      {again?.gone && (
        <p className="notice warn" role="group" tabIndex={-1} autoFocus>
          {words.removedMeanwhile}
        </p>
      )}
      {!again && (done === "saved" || done === "removed") && (
        <p className="notice" role="status">
          {words[done]}
        </p>
      )}
      <h1>{words.title}</h1>
      <p className="prose">{words.text}</p>
      {people.length === 0 && <p className="empty">{words.empty}</p>}
      {people.map((person) => (
        <details key={person.id} className="panel" open={again?.id === person.id}>
          <summary>
            {person.name}{" "}
            <span className="quiet">{[words.roles[person.role], person.organisation].filter(Boolean).join(", ")}</span>
          </summary>
          <ContributorForm
            {...{ language, id: person.id }}
            {...(again?.id === person.id ? again : { ...NO_CLASH, seen: textsOf(person), texts: textsOf(person) })}
            faults={faultsOf(person.id)}
          />
        </details>
      ))}
      <details className="panel" open={people.length === 0 || again?.id === ""}>
        <summary>{words.add}</summary>
        <ContributorForm
          {...NO_CLASH}
          {...{ language, id: "", submission, faults: faultsOf(""), seen: null }}
          texts={again?.id === "" ? again.texts : NOBODY}
        />
      </details>
    </EventShell>
  );
}
