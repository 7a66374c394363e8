import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { parsePageNumber, withPage } from "#domain/event/list-page.ts";
import type { ParticipantFilter, ParticipantOrder } from "#domain/registration/participant-filter.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { formLine, readForm } from "#http/read-form.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { chosenParticipants } from "#queries/chosen-participants.ts";
import { findParticipants, type FoundParticipants } from "#queries/find-participants.ts";
import { participantChoices, type ParticipantChoices } from "#queries/participant-choices.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { PageLinks } from "#ui/page-links.tsx";
import names from "#ui/registration-script.js?url";
import script from "#ui/live-list-script.js?url";
import { EventShell } from "#ui/work-shell.tsx";
import { actOnChoice } from "./act-on-choice.ts";
import { askedList, askedOfAddress } from "./asked-list.ts";
import { FilterFields } from "./filter-fields.tsx";
import { PageButtons } from "./page-buttons.tsx";
import { isNobodyRegistered, PeopleTable } from "./people-table.tsx";

export const handle = { work: true } satisfies RouteHandle;

export interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
  readonly filter: ParticipantFilter;
  readonly order: ParticipantOrder;
  /** Both as an address has them. */
  readonly query: string;
  readonly list: FoundParticipants;
  readonly choices: ParticipantChoices;
  /** What the filter's organisation is called. */
  readonly organisation: string;
  /** Null for whoever may not write to them. */
  readonly chosen: readonly RegistrationId[] | null;
  readonly refused: string | null;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const event = found(await workEvent(ctx, slug));
  const { searchParams } = new URL(args.request.url);
  const asked = await askedList(ctx, slug, askedOfAddress(ctx, slug, searchParams));
  const { filter, order } = asked;
  const list = await findParticipants(ctx, { slug, filter, order, page: parsePageNumber(searchParams) });
  if (!list.ok) throw new Response(null, { status: 404 });
  const choices = await participantChoices(ctx, slug, language);
  const chooses = event.may.change && filter.standing !== "ended";
  return data<Shown>({
    ...{ language, account, event, list: list.value, choices, ...asked },
    chosen: chooses ? await chosenParticipants(ctx, slug) : null,
    refused: searchParams.get("refused"),
  });
}

export async function action(args: ActionFunctionArgs) {
  const work = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const { may } = found(await workEvent(work.ctx, slug));
  const form = await readForm(args.request, args.context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const asked = await askedList(work.ctx, slug, { get: (name) => formLine(form, name) || null });
  if (formLine(form, "intent") === "filter" && !form.has("shown")) {
    return redirect(paths.workEvent(work.language, slug, "people") + asked.query, 303);
  }
  if (!may.change) throw new Response(null, { status: 404 });
  return actOnChoice(work, slug, form, asked);
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.seats.people.title}: ${data.event.title.text} – ${site.name}` }];
};

export default function WorkParticipantsRoute() {
  const shown = useLoaderData<() => Shown>();
  const { language, account, event, filter, query, list, chosen } = shown;
  const words = catalogueOf(language).work.seats.people;
  const path = paths.workEvent(language, event.slug, "people");
  const said = Object.entries(words.refused).find(([code]) => code === shown.refused)?.[1];
  return (
    <EventShell account={account} language={language} event={event} current="people">
      <div className="row">
        <h1>{words.title}</h1>
        {event.may.change && (
          <>
            <a className="push" href={paths.workDoor(language, event.slug)}>
              {catalogueOf(language).door.work.link}
            </a>
            <a href={paths.workAddParticipant(language, event.slug)}>{words.add}</a>
          </>
        )}
      </div>
      {said && (
        <div className="notice warn" role="alert">
          <p>{said}</p>
        </div>
      )}
      {/* The ticks of a page go along wherever the form leads. */}
      <form method="post" action={path} data-live-list>
        <FilterFields {...shown} path={path} />
        {/* Outside what a search replaces, so that it is said aloud. */}
        <p id="said" role="status">
          {!isNobodyRegistered(filter, list) && words.count(list.counts[filter.standing])}
          {list.leftOut > 0 && `. ${words.leftOut(list.leftOut)}`}
        </p>
        <div id="found">
          <PeopleTable {...shown} />
          {chosen ? (
            <PageButtons language={language} page={list.page} />
          ) : (
            <PageLinks language={language} page={list.page} pathOf={(number) => path + withPage(query, number)} />
          )}
        </div>
      </form>
      <script type="module" src={names} />
      <script type="module" src={script} />
    </EventShell>
  );
}
