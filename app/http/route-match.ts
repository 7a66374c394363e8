import type { ActionFunction, ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { actingOnce } from "./acted.ts";
import type { KeptRule } from "./kept/kept-pages.ts";

type Routes = ServerBuild["routes"];
type Route = NonNullable<Routes[string]>;
type RouteObject = Parameters<typeof matchRoutes>[0][number];
type MatchedRoute = RouteObject & { route: Route };

/** What a route's module says of itself, in its `handle`. */
export interface RouteHandle {
  readonly authority?: "token-in-address";
  readonly kept?: KeptRule;
  /** Its page may stand in a frame of any site. */
  readonly embeddable?: boolean;
  /** Scripts of any site may read its answers, and ask first whether they may. */
  readonly openToAll?: boolean;
  /** Stands in the workspace's own shell, which the page brings itself. */
  readonly work?: boolean;
  /** Its form may bring a file along, and so be larger than others. */
  readonly takesFiles?: boolean;
  /** Its pages bring the framework to the browser. */
  readonly hydrate?: boolean;
}

export interface RouteMatch {
  /** The route and those that it stands in, by their ids. */
  readonly ids: readonly string[];
  /** As in routes.ts: "/evenemang/:slug". Never the path, which may hold a token. */
  readonly pattern: string;
  /** Whoever has the address may act, wherever the request comes from. */
  readonly authorityInAddress: boolean;
  /** Any site may put it in a frame. */
  readonly embeddable: boolean;
  /** Scripts of any site may read it. */
  readonly openToAll: boolean;
  /** What is sent to it may be as large as a file. */
  readonly takesFiles: boolean;
  /** The bare data of a page in the workspace: no page of ours asks for it, and it holds more than the page shows. */
  readonly bareData: boolean;
  /** Its answers are kept for everybody; null where they are not. */
  readonly kept: KeptRule | null;
  readonly params: Readonly<Record<string, string | undefined>>;
  /** Of the page, where it may be run before Remix is asked: the one on its way, and no index's, whose address is its layout's. */
  readonly action: ActionFunction | null;
}

/** Matching compiles every route's pattern anew, which costs more than the rest of the edge together. */
const MOST_REMEMBERED = 1_000;
const LONGEST_REMEMBERED = 200;

/** Finds the route of a path, as Remix will. */
export function routeMatcher(routes: Routes): (pathname: string) => RouteMatch {
  const remembered = new Map<string, RouteMatch>();
  const match = matcher(routes);
  return (pathname) => {
    const known = remembered.get(pathname);
    if (known) return known;
    const found = match(pathname);
    if (remembered.size === MOST_REMEMBERED) remembered.clear();
    if (pathname.length <= LONGEST_REMEMBERED) remembered.set(pathname, found);
    return found;
  };
}

/**
 * A build with these routes alone. Remix compiles the pattern of each route that it has anew at every request, twice: with
 * all of them that takes longer than what most actions do. A page that brings the framework to the browser is told there
 * of all other pages, and gets them all.
 */
export function narrowed(build: ServerBuild, ids: readonly string[]): ServerBuild {
  if (ids.length === 0 || ids.some((id) => handleOf(build.routes[id]).hydrate === true)) return build;
  const { assets } = build;
  const routes = Object.fromEntries(Object.entries(only(build.routes, ids)).map(([id, route]) => [id, oncely(route)]));
  return { ...build, routes, assets: { ...assets, routes: only(assets.routes, ids) } };
}

function oncely(route: Routes[string]): Routes[string] {
  const action = route?.module.action;
  return route && action ? { ...route, module: { ...route.module, action: actingOnce(action) } } : route;
}

function only<Value>(all: Readonly<Record<string, Value>>, ids: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)));
}

function matcher(routes: Routes): (pathname: string) => RouteMatch {
  const tree = branches(routes, undefined);
  return (pathname) => {
    const matches = matchRoutes(tree, withoutDataSuffix(pathname)) ?? [];
    const matched = matches.map((match) => (match.route as MatchedRoute).route);
    const acting = matched.filter((route) => route.module.action !== undefined);
    const page = matched.at(-1);
    const hydrates = matched.some((route) => handleOf(route).hydrate === true);
    const plain =
      acting.length === 1 && acting[0] === page && page?.index !== true && !hydrates && !isForData(pathname);
    return {
      ids: matched.map(({ id }) => id),
      pattern: matched.reduce(joined, "") || "/",
      // A layout's action may be reached by its child's address: each action on the way must be of this kind.
      authorityInAddress: acting.length > 0 && acting.every(hasAuthorityInAddress),
      embeddable: !isForData(pathname) && handleOf(matched.at(-1)).embeddable === true,
      takesFiles: handleOf(matched.at(-1)).takesFiles === true,
      bareData: isForData(pathname) && !hydrates && matched.some((route) => handleOf(route).work === true),
      openToAll: !isForData(pathname) && handleOf(matched.at(-1)).openToAll === true,
      kept: isForData(pathname) ? null : (handleOf(matched.at(-1)).kept ?? null),
      params: matches.at(-1)?.params ?? {},
      action: plain ? (page?.module.action ?? null) : null,
    };
  };
}

function branches(routes: Routes, parentId: string | undefined): RouteObject[] {
  return Object.values(routes)
    .filter((route): route is Route => route !== undefined && (route.parentId || undefined) === parentId)
    .map((route): RouteObject => {
      const own = { id: route.id, route, ...(route.path !== undefined && { path: route.path }) };
      return route.index
        ? { ...own, index: true }
        : { ...own, caseSensitive: route.caseSensitive ?? false, children: branches(routes, route.id) };
    });
}

/** Remix's own scripts ask for a page's data at the page's address with ".data" behind it. */
function isForData(pathname: string): boolean {
  return pathname.endsWith(".data");
}

function withoutDataSuffix(pathname: string): string {
  if (!isForData(pathname)) return pathname;
  const page = pathname.slice(0, -".data".length);
  return page === "/_root" ? "/" : page;
}

function joined(before: string, { path }: Route): string {
  if (path === undefined || path === "") return before;
  return path.startsWith("/") ? path : `${before}/${path}`;
}

function hasAuthorityInAddress(route: Route): boolean {
  return handleOf(route).authority === "token-in-address";
}

function handleOf(route: Route | undefined): RouteHandle {
  return (route?.module.handle as RouteHandle | undefined) ?? {};
}
