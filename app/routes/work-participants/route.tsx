import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
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
import type { Language } from "#domain/values/language.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { findParticipants, type FoundParticipants } from "#queries/find-participants.ts";
import { participantChoices, type ParticipantChoices } from "#queries/participant-choices.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { PageLinks } from "#ui/page-links.tsx";
import script from "#ui/live-list-script.js?url";
import { EventShell } from "#ui/work-shell.tsx";
import { FilterForm } from "./filter-form.tsx";
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
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const event = found(await workEvent(ctx, slug));
  const { searchParams } = new URL(args.request.url);
  const filter = parseParticipantFilter(searchParams);
  const order = parseParticipantOrder(searchParams);
  const list = await findParticipants(ctx, { slug, filter, order, page: parsePageNumber(searchParams) });
  if (!list.ok) throw new Response(null, { status: 404 });
  const choices = await participantChoices(ctx, slug, language);
  return data<Shown>({ language, account, event, filter, order, list: list.value, choices });
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.seats.people.title}: ${data.event.title.text} – ${site.name}` }];
};

export default function WorkParticipantsRoute() {
  const shown = useLoaderData<() => Shown>();
  const { language, account, event, filter, order, list } = shown;
  const words = catalogueOf(language).work.seats.people;
  const path = paths.workEvent(language, event.slug, "people");
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
      <FilterForm {...shown} path={path} />
      {/* Outside what a search replaces, so that it is said aloud. */}
      <p id="said" role="status">
        {words.count(list.counts[filter.standing])}
        {list.leftOut > 0 && `. ${words.leftOut(list.leftOut)}`}
      </p>
      <div id="found">
        <PeopleTable {...shown} path={path} />
        <PageLinks
          language={language}
          page={list.page}
          pathOf={(number) => path + withPage(participantQuery(filter, order), number)}
        />
      </div>
      <script type="module" src={script} />
    </EventShell>
  );
}
