import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { parsePageNumber, withPage } from "#domain/event/list-page.ts";
import { STOCKHOLM } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import { eventDrafts } from "#queries/event-draft.ts";
import { workOverview, type WorkOverview } from "#queries/work-overview.ts";
import { EventNeeds } from "#ui/event-needs.tsx";
import { PageLinks } from "#ui/page-links.tsx";
import { WorkShell } from "#ui/work-shell.tsx";
import { EventTable } from "./event-table.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly overview: WorkOverview;
  readonly text: string;
  /** What has been begun and is no event yet. */
  readonly begun: readonly { readonly id: string; readonly title: string; readonly changed: string }[];
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language, words } = await workContext(args);
  const { searchParams } = new URL(args.request.url);
  const text = searchParams.get("q") ?? "";
  const overview = await workOverview(ctx, { text, page: parsePageNumber(searchParams) });
  const drafts = account.may.create && text === "" ? await eventDrafts(ctx) : [];
  const { untitled, changed } = words.work.event.new;
  const begun = drafts.map(({ id, title, changedAt }) => {
    return { id, title: title || untitled, changed: changed(moment(language, STOCKHOLM, changedAt)) };
  });
  return data<Shown>({ language, account, overview, text, begun });
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.seats.start.title} – ${site.name}` }];
};

export default function WorkStartRoute() {
  const { language, account, overview, text, begun } = useLoaderData<() => Shown>();
  const words = catalogueOf(language).work.seats;
  const { events, needing } = overview;
  const all = [events.coming, events.draft, events.past];
  const many = text !== "" || all.some(({ more }) => more) || all.flatMap((part) => part.events).length > MANY;
  const none = all.every((part) => part.events.length === 0);
  return (
    <WorkShell account={account} language={language} current="overview">
      <h1>{words.start.title}</h1>
      {text === "" && !none && <Needing language={language} needing={needing} />}
      {many && (
        <form method="get" role="search" className="row end section">
          <div className="field grow">
            <label htmlFor="q">{words.start.search}</label>
            <input id="q" name="q" type="search" defaultValue={text} />
          </div>
          <button type="submit">{words.start.find}</button>
          {text !== "" && <a href={paths.work(language)}>{words.people.clear}</a>}
        </form>
      )}
      {none ? (
        <Nothing language={language} searched={text !== ""} mayCreate={account.may.create} />
      ) : (
        (["coming", "draft", "past"] as const).map((time) => (
          <EventTable key={time} language={language} time={time} part={events[time]} searched={text !== ""} />
        ))
      )}
      {begun.length > 0 && <Begun language={language} begun={begun} />}
    </WorkShell>
  );
}

/** So few are all seen at once. */
const MANY = 12;

function Needing({ language, needing }: { language: Language; needing: WorkOverview["needing"] }) {
  const { seats: words, seen } = catalogueOf(language).work;
  return (
    <section aria-labelledby="needs" className="section">
      <h2 id="needs">{words.start.needs}</h2>
      {needing.total === 0 ? <p>{words.needs.none}</p> : <p>{seen.events(needing.total)}</p>}
      {needing.total > 0 && (
        <div className="columns">
          {needing.events.map(({ event, needs }) => (
            <section key={event.slug} className="panel note" aria-labelledby={`needs-${event.slug}`}>
              <h3 id={`needs-${event.slug}`}>
                <a href={paths.workEvent(language, event.slug)} lang={event.title.language}>
                  {event.title.text}
                </a>
              </h3>
              <EventNeeds language={language} slug={event.slug} zone={event.zone} needs={needs} />
            </section>
          ))}
        </div>
      )}
      <PageLinks
        {...{
          language,
          page: needing.page,
          pathOf: (number) => `${paths.work(language)}${withPage("", number)}#needs`,
        }}
      />
    </section>
  );
}

function Begun({ language, begun }: Pick<Shown, "language" | "begun">) {
  const words = catalogueOf(language).work.seats.start.begun;
  return (
    <section aria-labelledby="begun" className="section">
      <h2 id="begun">{words.title}</h2>
      <p>{words.text}</p>
      <ul className="log">
        {begun.map(({ id, title, changed }) => (
          <li key={id}>
            <a href={paths.workDraft(language, id)}>{title}</a> <span className="under quiet">{changed}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Nothing(props: { language: Language; searched: boolean; mayCreate: boolean }) {
  const words = catalogueOf(props.language).work.seats.start;
  if (props.searched) return <p className="section">{words.noMatch}</p>;
  return (
    <section className="section">
      <h2>{words.nothing.title}</h2>
      {props.mayCreate && (
        <p>
          {words.nothing.text} <a href={paths.workNew(props.language)}>{words.nothing.act}</a>
        </p>
      )}
    </section>
  );
}
