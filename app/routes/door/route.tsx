import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { parsePageNumber, withPage } from "#domain/event/list-page.ts";
import type { Language } from "#domain/values/language.ts";
import { personalHeaders } from "#http/personal-page.ts";
import { personalTags } from "#http/personal-tags.ts";
import { formLine, readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { openedParameters, sealedSearch, type Searching } from "#http/sealed-search.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { doorHost } from "#queries/door-host.ts";
import { doorPage, type DoorPage } from "#queries/door-page.ts";
import { Notice } from "#ui/notice.tsx";
import listStyles from "#ui/work.css?url";
import { writtenIn } from "#ui/written-in.ts";
import { DoorFacts } from "./door-facts.tsx";
import { Expected } from "./expected.tsx";

interface Shown {
  readonly language: Language;
  readonly origin: string;
  /** What is searched by, and as the address has it: sealed. */
  readonly text: string;
  readonly query: string;
  /** Null where the link opens nothing, whether it has expired, was closed, or never was one: a stranger learns nothing. */
  readonly door: DoorPage | null;
}

/** The token is the authority: this page names no referrer, and some browsers then send `Origin: null` with its form. */
export const handle = { authority: "token-in-address" } satisfies RouteHandle;

export const headers = personalHeaders;

/** Its list is made as those of the workspace are. */
export const links: LinksFunction = () => [{ rel: "stylesheet", href: listStyles }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const language = languageOfPath(pathname);
  const actor = await doorHost(context, params["token"] ?? "");
  const searching = actor && { secret: context.secret, actor, list: LIST };
  const text = (searching && openedParameters(searching, searchParams).get("q")) ?? "";
  const page = parsePageNumber(searchParams);
  const door = actor && (await doorPage({ ...context, actor }, { text, page, language }));
  const query = searching === null ? "" : queryOf(searching, text);
  const shown = { language, origin: context.origin, text, query, door };
  return data<Shown>(shown, { status: door === null ? 404 : 200 });
}

/** Searches: what somebody types is a name, which stands in no address as it is written. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
  const language = languageOfPath(new URL(request.url).pathname);
  const token = params["token"] ?? "";
  const actor = await doorHost(context, token);
  const door = actor && (await doorPage({ ...context, actor }, { text: "", page: 1, language }));
  // The page says that the link does not work.
  if (actor === null || door === null) return null;
  const form = await readForm(request, context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const text = formLine(form, "q").trim().slice(0, LONGEST_SEARCH);
  return redirect(
    `${paths.door(language, token)}${queryOf({ secret: context.secret, actor, list: LIST }, text)}#list`,
    303,
  );
}

const LONGEST_SEARCH = 200;
/** Of the one event that the door host stands at. */
const LIST = "door";

function queryOf(searching: Searching, text: string): string {
  return text === "" ? "" : `?q=${sealedSearch(searching, text)}`;
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { page } = catalogueOf(data.language).door;
  const title = data.door === null ? page.ended.title : page.title;
  return personalTags({ ...data, slug: data.door?.slug ?? null, title });
};

export default function DoorRoute() {
  const { language, text, query, door } = useLoaderData<() => Shown>();
  const { pathname } = useLocation();
  const { page: words } = catalogueOf(language).door;
  if (door === null) {
    return (
      <>
        <p className="eyebrow">404</p>
        <h1>{words.ended.title}</h1>
        <p className="lead">{words.ended.text}</p>
      </>
    );
  }
  return (
    <>
      <p className="eyebrow">{words.title}</p>
      <h1 {...writtenIn(door.title.language, language)}>{door.title.text}</h1>
      <DoorFacts language={language} door={door} />
      {door.cancelled ? (
        <Notice tone="warn" {...words.cancelled} />
      ) : (
        <Expected
          {...{ language, door, text, path: pathname }}
          pathOf={(number) => `${pathname}${withPage(query, number)}#list`}
        />
      )}
    </>
  );
}
