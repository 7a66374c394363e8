import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deletePersonalValues } from "#commands/account/delete-personal-values.ts";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { ERASURE_REASONS, parseErased } from "#domain/audit/erasure.ts";
import type { Language } from "#domain/values/language.ts";
import { formLine, readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { erasableValues, type ErasableValues } from "#queries/erasable-values.ts";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Notice } from "#ui/notice.tsx";
import { WorkShell } from "#ui/work-shell.tsx";
import { EraseForm } from "./erase-form.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly id: string;
  /** Null: there is nothing to delete, or no longer. */
  readonly values: ErasableValues | null;
  /** In how many acts it was just deleted. */
  readonly done: number | null;
}

interface Again {
  readonly fault: string;
  readonly note: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const of = found(parseErased(args.params["id"] ?? ""));
  const values = await erasableValues(ctx, of);
  if (!values.ok && values.refusal === "not-allowed") throw new Response(null, { status: 404 });
  const done = new URL(args.request.url).searchParams.get("done") ?? "";
  return data<Shown>({
    ...{ language, account, id: of, values: values.ok ? values.value : null },
    done: /^\d{1,6}$/.test(done) ? Number(done) : null,
  });
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
  const { ctx, language, words } = await workContext(args);
  const of = found(parseErased(args.params["id"] ?? ""));
  const form = await readForm(request, context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const note = formLine(form, "note");
  const why = ERASURE_REASONS.find((each) => each === formLine(form, "why"));
  const said = words.work.access.erasure.erase;
  const allowed = await erasableValues(ctx, of);
  if (!allowed.ok && allowed.refusal === "not-allowed") throw new Response(null, { status: 404 });
  if (why === undefined) return data<Again>({ fault: said.faults.why, note }, { status: 422 });
  const deleted = await deletePersonalValues(ctx, { of, why, note });
  const entries = deleted.ok ? deleted.value.entries : 0;
  return redirect(`${paths.workErase(language, of)}?done=${entries}`, 303);
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.access.erasure.erase.title} – ${site.name}` }];
};

/** What the log of acts says of people, in an entry or about a thing, and its end. */
export default function WorkErase() {
  const { language, account, id, values, done } = useLoaderData<() => Shown>();
  const again = useActionData<() => Again>();
  const words = catalogueOf(language).work.access.erasure.erase;
  const back = values && pageOf(language, values);
  return (
    <WorkShell account={account} language={language} current={null}>
      {again && <ErrorSummary language={language} faults={[{ name: "why", fault: again.fault }]} />}
      {done !== null && !again && (
        <div role="status">
          <Notice tone="note" title={words.done(done)} text="" />
        </div>
      )}
      {back !== null && (
        <p>
          <a href={back}>{words.back}</a>
        </p>
      )}
      <h1>{words.title}</h1>
      {values === null || values.entries.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <EraseForm {...{ language, id, values, again }} />
      )}
    </WorkShell>
  );
}

function pageOf(language: Language, { page }: ErasableValues): string | null {
  if (page === null) return null;
  if ("account" in page) return paths.workPerson(language, page.account);
  if ("draft" in page) return paths.workDraft(language, page.draft);
  return page.registration === null
    ? paths.workEvent(language, page.slug, "history")
    : paths.workParticipant(language, page.slug, page.registration);
}
