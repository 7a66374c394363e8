import type { CommandContext } from "#commands/context.ts";

/** What every query is given: where to read, who asks, and what the time is. */
export type QueryContext = Pick<CommandContext, "db" | "actor" | "now">;
