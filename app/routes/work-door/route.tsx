import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { doorLinkSubject, personalToken } from "#access/personal-link.ts";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import type { DoorLinkId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { localMoment } from "#domain/values/local-moment.ts";
import { newSubmissionKey, type SubmissionKey } from "#domain/values/submission-key.ts";
import { readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { doorLinks, type DoorLinks } from "#queries/door-links.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { EventShell } from "#ui/work-shell.tsx";
import { actOnDoor, type DoorAgain } from "./act-on-door.ts";
import { EndedLinks } from "./ended-links.tsx";
import { NewLinkForm } from "./new-link-form.tsx";
import { OpenLinks } from "./open-links.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
  readonly door: DoorLinks;
  /** Of the links that are open. */
  readonly addresses: Readonly<Record<DoorLinkId, string>>;
  /** The link that was made just now. */
  readonly made: string | null;
  readonly done: string | null;
  /** Tells this showing of the form from every other. */
  readonly submission: SubmissionKey;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const event = found(await workEvent(ctx, slug));
  const door = found(await doorLinks(ctx, slug));
  const addressOf = (id: DoorLinkId) =>
    ctx.origin + paths.door(language, personalToken(ctx.secret, "door", doorLinkSubject(id)));
  const addresses = Object.fromEntries(door.links.filter(({ open }) => open).map(({ id }) => [id, addressOf(id)]));
  const { searchParams } = new URL(args.request.url);
  return data<Shown>({
    ...{ language, account, event, door, addresses, submission: newSubmissionKey(ctx.newId) },
    ...{ made: searchParams.get("made"), done: searchParams.get("done") },
  });
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  found(await doorLinks(ctx, slug));
  const event = found(await workEvent(ctx, slug));
  const form = await readForm(args.request, args.context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const outcome = found(await actOnDoor(ctx, { event, form }));
  if ("query" in outcome) return redirect(paths.workDoor(language, slug) + outcome.query, 303);
  return data<DoorAgain>(outcome, { status: outcome.field === null ? 409 : 422 });
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, door } = catalogueOf(data.language);
  return [{ title: `${door.work.title}: ${data.event.title.text} – ${site.name}` }];
};

export default function WorkDoorRoute() {
  const { language, account, event, door, addresses, made, done, submission } = useLoaderData<() => Shown>();
  const again = useActionData<() => DoorAgain>() ?? null;
  const { work: words } = catalogueOf(language).door;
  const { links, usual, latest, whyNot } = door;
  const fault = again === null ? null : words.refused[again.fault];
  const open = links.filter((link) => link.open);
  const early = open.filter(({ tooEarly }) => tooEarly);
  return (
    <EventShell account={account} language={language} event={event} current="people">
      {again?.field && fault && <ErrorSummary language={language} faults={[{ name: again.field, fault }]} />}
      {again?.field === null && again.fault !== whyNot && (
        <p className="notice warn" role="group" tabIndex={-1} autoFocus>
          {fault}
        </p>
      )}
      {again === null && open.some(({ id }) => id === made) && (
        <p className="notice" role="status">
          <strong>{words.opened}</strong> {words.how}
        </p>
      )}
      {again === null && done === "closed" && (
        <p className="notice" role="status">
          {words.closed}
        </p>
      )}
      <p>
        <a href={paths.workEvent(language, event.slug, "people")}>{words.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p className="prose">{words.lead}</p>
      {early.length > 0 && (
        <p className="notice warn">
          <strong>{words.tooEarly.title}</strong> {words.tooEarly.text(early.map(({ label }) => label).join(", "))}
        </p>
      )}
      <OpenLinks {...{ language, event, links: open, addresses }} />
      {whyNot === null ? (
        <NewLinkForm
          {...{ language, submission, again, fault, latest, zone: event.zone }}
          usual={localMoment(usual, event.zone)}
        />
      ) : (
        <p className="section notice">{words.refused[whyNot]}</p>
      )}
      <EndedLinks language={language} zone={event.zone} links={links.filter((link) => !link.open)} />
    </EventShell>
  );
}
