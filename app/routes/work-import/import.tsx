import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { discardImport } from "#commands/import/discard-import.ts";
import { setImport } from "#commands/import/set-import.ts";
import { startImport } from "#commands/import/start-import.ts";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { bestText } from "#domain/event/event-text.ts";
import type { ImportOutcome } from "#domain/registration/participant-import.ts";
import { isId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { olderThan } from "#http/older-than.ts";
import { formLine, readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { importPreview } from "#queries/import-preview.ts";
import { importProgress, type FaultyLine } from "#queries/participant-import.ts";
import type { ThingActs } from "#queries/thing-history.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { ThingHistory } from "#ui/thing-history.tsx";
import { EventShell } from "#ui/work-shell.tsx";
import type { AskedImport } from "./import-form.tsx";
import { RunningImport } from "./running-import.tsx";
import { sentImport } from "./sent-import.ts";
import { UploadedImport } from "./uploaded-import.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
  readonly outcomes: Readonly<Partial<Record<ImportOutcome, number>>>;
  readonly faults: readonly FaultyLine[];
  readonly total: number;
  /** Null once it has been started. */
  readonly asked: AskedImport | null;
  readonly running: { readonly done: number; readonly finished: boolean; readonly deleteAt: Instant } | null;
  readonly refusal: string | null;
  readonly history: ThingActs;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const id = args.params["import"] ?? "";
  const event = found(await workEvent(ctx, slug));
  if (!isId("imp", id)) throw new Response(null, { status: 404 });
  const progress = await importProgress(ctx, { slug, id, before: olderThan(args.request).act });
  if (!progress.ok) throw new Response(null, { status: 404 });
  const { imported, done, history } = progress.value;
  const refusal = new URL(args.request.url).searchParams.get("refused");
  const common = { language, account, event, total: imported.total, refusal, history };
  if (imported.startedAt !== null) {
    const { outcomes, faults } = progress.value;
    const running = { done, finished: imported.finishedAt !== null, deleteAt: imported.deleteAt };
    return data<Shown>({ ...common, outcomes: Object.fromEntries(outcomes), faults, running, asked: null });
  }
  const preview = await importPreview(ctx, { slug, id });
  if (!preview.ok) throw new Response(null, { status: 404 });
  const { outcomes, faults, examples, modes, mostFromOrganisation, choices } = preview.value;
  const { headings, columns, options } = imported;
  const questions = choices.questions.map((question) => ({
    id: question.id,
    label: bestText(question.labels, language)?.text ?? "",
  }));
  const extra = { questions, hasItems: choices.items.length > 0 };
  const asked = { headings, columns, options, examples, modes, mostFromOrganisation, ...extra };
  return data<Shown>({ ...common, outcomes: Object.fromEntries(outcomes), faults, running: null, asked });
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const id = args.params["import"] ?? "";
  const form = await readForm(args.request, args.context.body);
  if (form === null) throw new Response(null, { status: 400 });
  if (!isId("imp", id)) throw new Response(null, { status: 404 });
  const here = paths.workImport(language, slug, id);
  const intent = formLine(form, "intent");
  if (intent === "discard") {
    const gone = await discardImport(ctx, { slug, id });
    return gone.ok ? redirect(paths.workEvent(language, slug, "import"), 303) : refusedTo(here, gone.refusal);
  }
  // What is started is what the form shows, also where it was changed since it was looked at.
  const set = await setImport(ctx, { slug, id, ...sentImport(form) });
  if (!set.ok) return refusedTo(here, set.refusal);
  if (intent !== "start") return redirect(`${here}#result`, 303);
  const started = await startImport(ctx, { slug, id });
  return started.ok ? redirect(here, 303) : refusedTo(here, started.refusal);
}

function refusedTo(here: string, refusal: string) {
  if (["no-such-event", "no-such-import", "not-allowed"].includes(refusal)) throw new Response(null, { status: 404 });
  return redirect(`${here}?refused=${refusal}`, 303);
}

export const meta: MetaFunction<() => Shown> = ({ data: shown }) => {
  if (!shown) return [];
  const { site, work } = catalogueOf(shown.language);
  return [{ title: `${work.lists.import.title}: ${shown.event.title.text} – ${site.name}` }];
};

/** A spreadsheet before it is imported, while it is, and after. */
export default function WorkImportLinesRoute() {
  const { language, account, event, asked, running, refusal, history, ...shown } = useLoaderData<() => Shown>();
  const words = catalogueOf(language).work.lists.import;
  const said = Object.entries(words.refusals).find(([code]) => code === refusal)?.[1];
  return (
    <EventShell account={account} language={language} event={event} current="import">
      {said && (
        <div className="notice warn" role="alert">
          <p>{said}</p>
        </div>
      )}
      <h1>{words.title}</h1>
      {asked && <UploadedImport language={language} asked={asked} {...shown} />}
      {running && <RunningImport language={language} slug={event.slug} running={running} {...shown} />}
      <ThingHistory language={language} zone={event.zone} history={history} />
    </EventShell>
  );
}
