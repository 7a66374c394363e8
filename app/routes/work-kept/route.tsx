import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { keptTexts } from "#domain/registration/kept-texts.ts";
import type { Language } from "#domain/values/language.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import { readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { keptSeatsPage, type KeptSeatsPage } from "#queries/kept-seats-page.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { EventShell } from "#ui/work-shell.tsx";
import { actOnKept, type KeptAgain } from "./act-on-kept.ts";
import { KeptSeatsForm } from "./kept-form.tsx";
import { EMPTY_KEPT, formOfTexts } from "./kept-fields.ts";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
  readonly page: KeptSeatsPage;
  /** Tells this showing of the page from every other. */
  readonly submission: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const event = found(await workEvent(ctx, slug));
  const page = found(await keptSeatsPage(ctx, slug, args.params["allotment"] ?? null));
  return data<Shown>({ language, account, event, page, submission: newSubmissionKey(ctx.newId) });
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const id = args.params["allotment"] ?? null;
  found(await keptSeatsPage(ctx, slug, id));
  const form = await readForm(args.request, args.context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const back = paths.workEvent(language, slug, "registration");
  const outcome = found(await actOnKept(ctx, { slug, id, form, language, back }));
  if ("to" in outcome) return redirect(outcome.to, 303);
  return data<KeptAgain>(outcome, { status: statusOf(outcome) });
}

/** What is found, and what is shown beforehand, is no error. */
function statusOf({ clashes, faults }: KeptAgain): number {
  if (clashes.length > 0 || faults.name === "released") return 409;
  return Object.keys(faults).length > 0 ? 422 : 200;
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  return [{ title: `${titleOf(data)}: ${data.event.title.text} – ${catalogueOf(data.language).site.name}` }];
};

function titleOf({ language, page }: Pick<Shown, "language" | "page">): string {
  const words = catalogueOf(language).work.event.registration.kept;
  return page.allotment === null ? words.keepMore : words.changeThis(page.allotment.name);
}

export default function WorkKeptRoute() {
  const { language, account, event, page, submission } = useLoaderData<() => Shown>();
  const again = useActionData<() => KeptAgain>() ?? null;
  const { modes, work } = catalogueOf(language);
  const words = work.event.registration.kept;
  const { allotment, zone } = page;
  const stands = allotment && keptTexts(allotment, zone);
  const faults = Object.fromEntries(
    Object.entries(again?.faults ?? {}).map(([name, fault]) => [name, words.refused[fault]]),
  );
  const summary = Object.entries(faults).map(([name, fault]) => ({ name, fault }));
  const isReleased = allotment !== null && allotment.fellBackAt !== null;
  return (
    <EventShell account={account} language={language} event={event} current="registration">
      {summary.length > 0 && <ErrorSummary language={language} faults={summary} />}
      <p>
        <a href={`${paths.workEvent(language, event.slug, "registration")}#kept`}>{words.back}</a>
      </p>
      <h1>{titleOf({ language, page })}</h1>
      {allotment?.mode && <p>{words.onlyMode(modes[allotment.mode])}</p>}
      {isReleased ? (
        <p>{words.isReleased}</p>
      ) : page.pools.length === 0 ? (
        <p>{words.noModes}</p>
      ) : (
        <KeptSeatsForm
          {...{ language, page, submission, stands, again, faults }}
          form={again?.form ?? (stands ? formOfTexts(stands) : EMPTY_KEPT)}
          chosen={again?.chosen ?? allotment?.organisations ?? []}
        />
      )}
    </EventShell>
  );
}
