import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import type { Language } from "#domain/values/language.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { eventHistory, type EventHistory } from "#queries/event-history.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { PageLinks } from "#ui/page-links.tsx";
import { EventShell } from "#ui/work-shell.tsx";
import { Entry } from "./entry.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
  readonly history: EventHistory;
  readonly page: number;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const event = found(await workEvent(ctx, slug));
  const written = new URL(args.request.url).searchParams.get("page") ?? "1";
  const page = /^[1-9]\d{0,5}$/.test(written) ? Number(written) : 0;
  const history = page === 0 ? null : await eventHistory(ctx, slug, page);
  if (history === null || page > history.pages) throw new Response(null, { status: 404 });
  return data<Shown>({ language, account, event, history, page });
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.access.history.title}: ${data.event.title.text} – ${site.name}` }];
};

/** Everything that was done with the event: who, what, how it was and became, and when. */
export default function WorkHistory() {
  const { language, account, event, history, page } = useLoaderData<() => Shown>();
  const { history: words, erasure } = catalogueOf(language).work.access;
  const address = paths.workEvent(language, event.slug, "history");
  return (
    <EventShell account={account} language={language} event={event} current="history">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {history.entries.length === 0 && <p className="empty">{words.none}</p>}
      <ol className="log section">
        {history.entries.map((entry) => (
          <Entry key={entry.id} {...{ language, event, entry }} />
        ))}
      </ol>
      {history.erasable !== null &&
        history.entries.some((entry) => entry.mayErase && entry.subject.kind !== "registration") && (
          <p className="section">
            <a href={paths.workErase(language, history.erasable)}>{erasure.erase.linkOf.event}</a>
          </p>
        )}
      <PageLinks
        language={language}
        page={{ number: page, of: history.pages }}
        pathOf={(number) => `${address}?page=${number}`}
      />
    </EventShell>
  );
}
