import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { listName } from "#documents/list-words.ts";
import { isId } from "#domain/values/identifiers.ts";
import { STOCKHOLM } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import { listExport, type ListExport } from "#queries/list-export.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { LongWork } from "#ui/long-work.tsx";
import { EventShell } from "#ui/work-shell.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
  readonly list: ListExport;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const id = args.params["export"] ?? "";
  const event = found(await workEvent(ctx, slug));
  const list = found(isId("exp", id) ? await listExport(ctx, { slug, id }) : null);
  if (!list.ok) throw new Response(null, { status: 404 });
  return data<Shown>({ language, account, event, list: list.value });
}

export const meta: MetaFunction<() => Shown> = ({ data: shown }) => {
  if (!shown) return [];
  const { site } = catalogueOf(shown.language);
  return [{ title: `${listName(shown.language, shown.list)}: ${shown.event.title.text} – ${site.name}` }];
};

/** How far a long list has come, and the file once it is there. One may leave, and come back. */
export default function WorkListRoute() {
  const { language, account, event, list } = useLoaderData<() => Shown>();
  const words = catalogueOf(language).work.lists.export;
  const { state, done, total, fileName, bytes } = list;
  const goesOn = state === "waiting" || state === "writing";
  return (
    <EventShell account={account} language={language} event={event} current="lists">
      <h1>{listName(language, list)}</h1>
      <LongWork
        goesOn={goesOn}
        done={done}
        total={total}
        label={words.progress(String(done), String(total))}
        standing={words.states[state]}
      >
        {state === "finished" && (
          <>
            <p>
              <a className="button" href={paths.workListFile(language, event.slug, list.id)} download>
                {words.fetch(fileName ?? "", sizeOf(language, bytes ?? 0))}
              </a>
            </p>
            <p className="quiet">{words.kept(moment(language, STOCKHOLM, list.deleteAt))}</p>
          </>
        )}
        {goesOn && (
          <p>
            <a href={paths.workList(language, event.slug, list.id)}>{words.again}</a>
          </p>
        )}
      </LongWork>
      <p className="section">
        <a href={paths.workEvent(language, event.slug, "lists")}>{words.back}</a>
      </p>
    </EventShell>
  );
}

/** "1,2 MB", "340 kB". */
function sizeOf(language: Language, bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))}\u00a0kB`;
  const megabytes = (bytes / 1_000_000).toFixed(1);
  return `${language === "sv" ? megabytes.replace(".", ",") : megabytes}\u00a0MB`;
}
