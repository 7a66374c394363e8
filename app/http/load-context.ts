import type { CommandContext } from "#commands/context.ts";

/** What the process hands to every loader and action: the visitor as actor, the database, the clock, the ids. */
export interface LoadContext extends CommandContext {
  /** The address that people use, without a trailing slash. */
  readonly origin: string;
}

declare module "@remix-run/node" {
  interface AppLoadContext extends LoadContext {}
}
