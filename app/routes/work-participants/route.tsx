import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { parsePageNumber, withPage } from "#domain/event/list-page.ts";
import {
  parseParticipantFilter,
  parseParticipantOrder,
  participantQuery,
  type ParticipantFilter,
  type ParticipantOrder,
} from "#domain/registration/participant-filter.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { readForm } from "#http/read-form.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { chosenParticipants } from "#queries/chosen-participants.ts";
import { findParticipants, type FoundParticipants } from "#queries/find-participants.ts";
import { participantChoices, type ParticipantChoices } from "#queries/participant-choices.ts";
import { participantOrganisation } from "#queries/participant-organisation.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { PageLinks } from "#ui/page-links.tsx";
import names from "#ui/registration-script.js?url";
import script from "#ui/live-list-script.js?url";
import { EventShell } from "#ui/work-shell.tsx";
import { actOnChoice } from "./act-on-choice.ts";
import { FilterFields } from "./filter-fields.tsx";
import { PageButtons } from "./page-buttons.tsx";
import { PeopleTable } from "./people-table.tsx";

export const handle = { work: true } satisfies RouteHandle;

export interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
  readonly filter: ParticipantFilter;
  readonly order: ParticipantOrder;
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
  const asked = parseParticipantFilter(searchParams);
  const organisation = await participantOrganisation(ctx, slug, asked.organisation);
  const filter = { ...asked, organisation: organisation?.key ?? null };
  const order = parseParticipantOrder(searchParams);
  const list = await findParticipants(ctx, { slug, filter, order, page: parsePageNumber(searchParams) });
  if (!list.ok) throw new Response(null, { status: 404 });
  const choices = await participantChoices(ctx, slug, language);
  const chooses = event.may.change && filter.standing !== "ended";
  return data<Shown>({
    ...{ language, account, event, filter, order, list: list.value, choices },
    organisation: organisation?.name ?? "",
    chosen: chooses ? await chosenParticipants(ctx, slug) : null,
    refused: searchParams.get("refused"),
  });
}

export async function action(args: ActionFunctionArgs) {
  const work = await workContext(args);
  const slug = args.params["slug"] ?? "";
  if (!found(await workEvent(work.ctx, slug)).may.change) throw new Response(null, { status: 404 });
  const form = await readForm(args.request, args.context.body);
  if (form === null) throw new Response(null, { status: 400 });
  return actOnChoice(work, slug, form);
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.seats.people.title}: ${data.event.title.text} – ${site.name}` }];
};

export default function WorkParticipantsRoute() {
  const shown = useLoaderData<() => Shown>();
  const { language, account, event, filter, order, list, chosen } = shown;
  const words = catalogueOf(language).work.seats.people;
  const path = paths.workEvent(language, event.slug, "people");
  const said = Object.entries(words.refused).find(([code]) => code === shown.refused)?.[1];
  return (
    <EventShell account={account} language={language} event={event} current="people">
      <div className="row">
        <h1>{words.title}</h1>
        {event.may.change && (
          <a className="push" href={paths.workAddParticipant(language, event.slug)}>
            {words.add}
          </a>
        )}
      </div>
      {said && (
        <div className="notice warn" role="alert">
          <p>{said}</p>
        </div>
      )}
      {/* The ticks of a page go along wherever the form leads. */}
      <form method={chosen ? "post" : "get"} action={path} data-live-list>
        <FilterFields {...shown} path={path} />
        {/* Outside what a search replaces, so that it is said aloud. */}
        <p id="said" role="status">
          {words.count(list.counts[filter.standing])}
          {list.leftOut > 0 && `. ${words.leftOut(list.leftOut)}`}
        </p>
        <div id="found">
          <PeopleTable {...shown} />
          {chosen ? (
            <PageButtons language={language} page={list.page} />
          ) : (
            <PageLinks
              language={language}
              page={list.page}
              pathOf={(number) => path + withPage(participantQuery(filter, order), number)}
            />
          )}
        </div>
      </form>
      <script type="module" src={names} />
      <script type="module" src={script} />
    </EventShell>
  );
}
