import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askForList, type AskForListRefusal } from "#commands/list/ask-for-list.ts";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { disclosureFaults } from "#domain/registration/disclosure.ts";
import { LIST_DEFAULTS, parseListOptions } from "#domain/registration/participant-list.ts";
import type { Language } from "#domain/values/language.ts";
import { formLine, formText, readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { listCounts, type ListCounts } from "#queries/list-counts.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { EventShell } from "#ui/work-shell.tsx";
import { DisclosureForm, type DisclosureFaults, type TypedDisclosure } from "./disclosure-form.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown extends ListCounts {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const event = found(await workEvent(ctx, slug));
  const counts = await listCounts(ctx, slug, null);
  if (!counts.ok || !counts.value.lists.disclosure) throw new Response(null, { status: 404 });
  return data<Shown>({ language, account, event, ...counts.value });
}

interface Again {
  readonly typed: TypedDisclosure;
  readonly refusal: AskForListRefusal;
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, language } = await workContext(args);
  const form = await readForm(args.request, args.context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const slug = args.params["slug"] ?? "";
  const disclosure = { receiver: formLine(form, "receiver"), reason: formText(form, "reason") };
  const options = parseListOptions(form, "disclosure");
  const asked = await askForList(ctx, { slug, kind: "disclosure", options, language, disclosure });
  if (asked.ok) return redirect(paths.workList(language, slug, asked.value.exportId ?? ""), 303);
  if (asked.refusal === "no-such-event" || asked.refusal === "not-allowed") throw new Response(null, { status: 404 });
  return data<Again>({ typed: { options, ...disclosure }, refusal: asked.refusal }, { status: 422 });
}

export const meta: MetaFunction<() => Shown> = ({ data: shown }) => {
  if (!shown) return [];
  const { site, work } = catalogueOf(shown.language);
  return [{ title: `${work.lists.disclosure.title}: ${shown.event.title.text} – ${site.name}` }];
};

/** Choosing what is handed out of an event's registrations (2 chap. tryckfrihetsförordningen), to whom and why. */
export default function DisclosureRoute() {
  const { language, account, event, lists, modes, registryNumber } = useLoaderData<() => Shown>();
  const again = useActionData<() => Again>();
  const { disclosure: words, export: exportWords } = catalogueOf(language).work.lists;
  const typed = again?.typed ?? { options: LIST_DEFAULTS, receiver: "", reason: "" };
  const refusals = again ? [again.refusal, ...disclosureFaults(typed.options.fields, typed)] : [];
  const faults = refusals.reduce<DisclosureFaults>((all, refusal) => ({ ...faultsOf(language, refusal), ...all }), {});
  const summary = Object.entries(faults).map(([name, fault]) => ({ name, fault }));
  return (
    <EventShell account={account} language={language} event={event} current="lists">
      {summary.length > 0 && <ErrorSummary language={language} faults={summary} />}
      <h1>{words.title}</h1>
      <div className="stack">
        <p>{words.intro}</p>
        <p>{words.heldBack(lists.disclosure?.protected ?? 0)}</p>
        <p>{registryNumber === null ? words.noRegistryNumber : words.registryNumber(registryNumber)}</p>
      </div>
      <DisclosureForm language={language} typed={typed} faults={faults} modes={modes} />
      <p className="section">
        <a href={paths.workEvent(language, event.slug, "lists")}>{exportWords.back}</a>
      </p>
    </EventShell>
  );
}

function faultsOf(language: Language, refusal: AskForListRefusal): DisclosureFaults {
  const { disclosure, lists } = catalogueOf(language).work.lists;
  switch (refusal) {
    case "no-fields":
      return { field: disclosure.refusals[refusal] };
    case "receiver-missing":
      return { receiver: disclosure.refusals[refusal] };
    case "reason-missing":
    case "text-too-long":
      return { reason: disclosure.refusals[refusal] };
    case "too-long-for-paper":
      return { format: lists.refusals[refusal] };
    case "not-allowed":
    case "no-such-event":
      return {};
  }
}
