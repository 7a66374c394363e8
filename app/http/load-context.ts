import type { CommandContext } from "#commands/context.ts";
import type { Log } from "#app/log.ts";
import type { Metrics } from "./metrics.ts";

/** What the process hands to every loader and action: the visitor as actor, the database, the clock, the ids. */
export interface LoadContext extends CommandContext {
  /** The address that people use, without a trailing slash. */
  readonly origin: string;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** What is added for each request. */
export interface RequestFacts {
  /** The route's pattern, for logs: never the path. */
  readonly route: string;
  /** Where the request comes from: for limits, never for logs. */
  readonly clientAddress: string;
  readonly mode: "production" | "development";
}

declare module "@remix-run/node" {
  interface AppLoadContext extends LoadContext, RequestFacts {}
}
