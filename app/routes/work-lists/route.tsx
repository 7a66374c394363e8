import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { PARTICIPATION_MODES, type ParticipationMode } from "#domain/event/participation-mode.ts";
import type { Language } from "#domain/values/language.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { listCounts, type ListCounts } from "#queries/list-counts.ts";
import { listExports, type ListExport } from "#queries/list-export.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { EventShell } from "#ui/work-shell.tsx";
import { BadgesForm } from "./badges-form.tsx";
import { ListTable } from "./list-table.tsx";
import { RecentLists } from "./recent-lists.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown extends ListCounts {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
  readonly mode: ParticipationMode | null;
  readonly recent: readonly ListExport[];
  readonly refusal: string | null;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const asked = new URL(args.request.url).searchParams;
  const mode = PARTICIPATION_MODES.find((one) => one === asked.get("mode")) ?? null;
  const event = found(await workEvent(ctx, slug));
  const counts = await listCounts(ctx, slug, mode);
  const recent = await listExports(ctx, slug);
  if (!counts.ok || !recent.ok) throw new Response(null, { status: 404 });
  const refusal = asked.get("refused");
  return data<Shown>({ language, account, event, mode, recent: recent.value, refusal, ...counts.value });
}

export const meta: MetaFunction<() => Shown> = ({ data: shown }) => {
  if (!shown) return [];
  const { site, work } = catalogueOf(shown.language);
  return [{ title: `${work.lists.lists.title}: ${shown.event.title.text} – ${site.name}` }];
};

export default function WorkListsRoute() {
  const { language, account, event, mode, lists, modes, recent, refusal } = useLoaderData<() => Shown>();
  const { lists: words } = catalogueOf(language).work.lists;
  const said = Object.entries(words.refusals).find(([code]) => code === refusal)?.[1];
  return (
    <EventShell account={account} language={language} event={event} current="lists">
      {said && (
        <div className="notice warn" role="alert">
          <p>{said}</p>
        </div>
      )}
      <h1>{words.title}</h1>
      {event.may.names ? (
        <>
          <p>{words.intro}</p>
          <div className="stack">
            {modes.length > 1 && <ModeLinks language={language} slug={event.slug} mode={mode} modes={modes} />}
            <ListTable language={language} slug={event.slug} lists={lists} mode={mode} />
            <p className="quiet">{words.csvHint}</p>
            {lists.needs && lists.needs.total > 0 && (
              <p>
                <a href={paths.workNeeds(language, event.slug)}>{catalogueOf(language).work.seen.needs.tick}</a>
              </p>
            )}
          </div>
        </>
      ) : (
        <p className="prose">{words.none}</p>
      )}
      {recent.length > 0 && <RecentLists language={language} slug={event.slug} lists={recent} />}
      {lists.badges && <BadgesForm language={language} slug={event.slug} count={lists.badges.total} />}
      {lists.disclosure && (
        <section className="section stack" aria-labelledby="disclosure">
          <h2 id="disclosure">{words.disclosure.title}</h2>
          <p>{words.disclosure.text}</p>
          <p>
            <a className="button second" href={paths.workDisclosure(language, event.slug)}>
              {words.disclosure.go}
            </a>
          </p>
        </section>
      )}
    </EventShell>
  );
}

function ModeLinks(props: {
  language: Language;
  slug: string;
  mode: ParticipationMode | null;
  modes: readonly ParticipationMode[];
}) {
  const { language, slug, mode, modes } = props;
  const { work, modes: modeWords } = catalogueOf(language);
  const here = paths.workEvent(language, slug, "lists");
  return (
    <nav className="row" aria-label={work.lists.lists.mode}>
      <span>{work.lists.lists.mode}</span>
      {[null, ...modes].map((each) => (
        <a
          key={each ?? ""}
          href={each === null ? here : `${here}?mode=${each}`}
          aria-current={each === mode ? "true" : undefined}
          className={each === mode ? "badge good" : "badge"}
        >
          {each === null ? work.lists.lists.both : modeWords[each]}
        </a>
      ))}
    </nav>
  );
}
