import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { shareEvent } from "#commands/event/share-event.ts";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { isId, type OrganisationId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { formLine, readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { eventSharing, type CoOrganiserShown } from "#queries/event-sharing.ts";
import { namedOrganisation } from "#queries/named-organisation.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextField } from "#ui/text-field.tsx";
import { EventShell } from "#ui/work-shell.tsx";
import { CoOrganisers } from "./co-organisers.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
  readonly together: readonly CoOrganiserShown[];
  readonly done: string | null;
}

interface Again {
  readonly atField: boolean;
  readonly fault: string;
  readonly written: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const event = found(await workEvent(ctx, slug));
  const together = found(await eventSharing(ctx, slug));
  return data<Shown>({ language, account, event, together, done: new URL(args.request.url).searchParams.get("done") });
}

export async function action(args: ActionFunctionArgs) {
  const { request, context, params } = args;
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
  const { ctx, language, words } = await workContext(args);
  const slug = params["slug"] ?? "";
  const said = words.work.access.account;
  found(await eventSharing(ctx, slug));
  const form = await readForm(request, context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const written = formLine(form, "organisation").trim();
  const sees = (["numbers", "names", "nothing"] as const).find((one) => one === formLine(form, "sees"));
  if (sees === undefined) throw new Response(null, { status: 400 });
  let organisationId: OrganisationId;
  if (isId("org", written)) organisationId = written;
  else {
    const named = await namedOrganisation(ctx, written);
    if (!named.ok) {
      const like = named.refusal.like.join("; ");
      const { unknown, like: which, organisation } = said.people.faults;
      const fault = written === "" ? organisation : like === "" ? unknown : which(like);
      return data<Again>({ atField: true, fault, written }, { status: 422 });
    }
    organisationId = named.value.id;
  }
  const done = await shareEvent(ctx, { slug, organisationId, sees });
  if (!done.ok)
    return data<Again>({ atField: false, fault: said.sharing.refusals[done.refusal], written }, { status: 422 });
  return redirect(
    `${paths.workEvent(language, slug, "sharing")}?done=${sees === "nothing" ? "ended" : "changed"}`,
    303,
  );
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.access.account.sharing.title}: ${data.event.title.text} – ${site.name}` }];
};

export default function WorkSharing() {
  const { language, account, event, together, done } = useLoaderData<() => Shown>();
  const again = useActionData<() => Again>();
  const words = catalogueOf(language).work.access.account.sharing;
  const said = done !== null && Object.hasOwn(words.done, done) ? words.done[done as keyof typeof words.done] : null;
  const action = paths.workEvent(language, event.slug, "sharing");
  return (
    <EventShell account={account} language={language} event={event} current="sharing">
      {again?.atField && <ErrorSummary language={language} faults={[{ name: "organisation", fault: again.fault }]} />}
      {again && !again.atField && <Notice tone="warn" title={again.fault} text="" />}
      {said !== null && !again && (
        <div role="status">
          <Notice tone="note" title={said} text="" />
        </div>
      )}
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <CoOrganisers {...{ language, together, action }} />
      <section className="section panel form">
        <h2>{words.add}</h2>
        <form method="post" action={action} noValidate>
          <TextField
            {...{ language, name: "organisation", label: words.organisation, hint: words.organisationHint }}
            required
            fault={again?.atField ? again.fault : undefined}
            defaultValue={again?.written}
          />
          <ChoiceGroup
            {...{ language, name: "sees", legend: words.sees, required: true, chosen: ["numbers"] }}
            choices={(["numbers", "names"] as const).map((value) => ({ value, ...words.choices[value] }))}
          />
          <Button>{words.send}</Button>
        </form>
      </section>
    </EventShell>
  );
}
