import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";
import { narrowed, routeMatcher } from "./route-match.ts";

/** Which route an address has in a build, and what answers for it. */
export interface BuildHandlers {
  readonly match: ReturnType<typeof routeMatcher>;
  /** Made at the route's first request. */
  readonly handlerOf: (ids: readonly string[]) => RequestHandler;
}

/** Made anew when the build is another one, as each change makes it in development. */
export function buildHandlers(mode: "production" | "development"): (build: ServerBuild) => BuildHandlers {
  let latest: { readonly build: ServerBuild; readonly handlers: BuildHandlers } | undefined;
  return (build) => {
    if (latest?.build !== build) latest = { build, handlers: handlersOf(build, mode) };
    return latest.handlers;
  };
}

function handlersOf(build: ServerBuild, mode: "production" | "development"): BuildHandlers {
  const handlers = new Map<string, RequestHandler>();
  const handlerOf = (ids: readonly string[]): RequestHandler => {
    const key = ids.join(" ");
    let handler = handlers.get(key);
    if (!handler) handlers.set(key, (handler = createRequestHandler(narrowed(build, ids), mode)));
    return handler;
  };
  return { match: routeMatcher(build.routes), handlerOf };
}
