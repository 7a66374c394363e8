import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { settleAccessNeed, type SettleAccessNeedRefusal } from "#commands/registration/settle-access-need.ts";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { parsePageNumber, withPage } from "#domain/event/list-page.ts";
import { refused } from "#domain/result.ts";
import { isId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { formLine, formText, readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { accessNeeds, type AccessNeeds } from "#queries/access-needs.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { PageLinks } from "#ui/page-links.tsx";
import { EventShell } from "#ui/work-shell.tsx";
import { NeedTable } from "./need-table.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
  readonly listed: AccessNeeds;
  readonly done: string | null;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const event = found(await workEvent(ctx, slug));
  const { searchParams } = new URL(args.request.url);
  const needs = found(await accessNeeds(ctx, slug, parsePageNumber(searchParams)));
  return data<Shown>({ language, account, event, listed: needs, done: searchParams.get("done") });
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  if (!found(await workEvent(ctx, slug)).may.change) throw new Response(null, { status: 404 });
  const form = await readForm(args.request, args.context.body);
  const intent = form === null ? "" : formLine(form, "intent");
  if (form === null || (intent !== "settle" && intent !== "reopen")) throw new Response(null, { status: 400 });
  const id = formLine(form, "registration");
  const settled = intent === "settle";
  const outcome = isId("reg", id)
    ? await settleAccessNeed(ctx, { registrationId: id, settled, seen: formText(form, "seen") })
    : refused("no-such-registration");
  if (!outcome.ok) return data({ refusal: outcome.refusal }, { status: 409 });
  const page = parsePageNumber({ get: (name) => formLine(form, name) });
  return redirect(paths.workNeeds(language, slug) + withPage(`?done=${settled ? "settled" : "reopened"}`, page), 303);
}

export const meta: MetaFunction<() => Shown> = ({ data: shown }) => {
  if (!shown) return [];
  const { site, work } = catalogueOf(shown.language);
  return [{ title: `${work.seen.needs.title}: ${shown.event.title.text} – ${site.name}` }];
};

export default function WorkNeedsRoute() {
  const { language, account, event, listed, done } = useLoaderData<() => Shown>();
  const again = useActionData<() => { readonly refusal: SettleAccessNeedRefusal }>();
  const { seen } = catalogueOf(language).work;
  const words = seen.needs;
  const { needs, open, page } = listed;
  const here = paths.workNeeds(language, event.slug);
  return (
    <EventShell account={account} language={language} event={event} current="lists">
      {again && (
        <p className="notice warn" role="group" tabIndex={-1} autoFocus>
          {words.refused[again.refusal]}
        </p>
      )}
      {!again && (done === "settled" || done === "reopened") && (
        <p className="notice" role="status">
          {words[done]}
        </p>
      )}
      <h1>{words.title}</h1>
      {needs.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p className="prose">
            {words.lead} {words.sensitive}
          </p>
          <div className="stack">
            <p>
              <strong>{open === 0 ? words.allDone : words.open(open)}</strong>{" "}
              <a href={paths.workEvent(language, event.slug, "lists")}>{words.files}</a>
            </p>
            <NeedTable {...{ language, event, needs, page }} />
            <PageLinks language={language} page={page} pathOf={(number) => here + withPage("", number)} />
          </div>
        </>
      )}
    </EventShell>
  );
}
