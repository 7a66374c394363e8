import { eq } from "drizzle-orm";
import type { Language } from "#domain/values/language.ts";
import type { QueryContext } from "./context.ts";
import { eventPage, type EventPage } from "./event-page.ts";
import { publicEvents, type PublicEvent } from "./public-events.ts";

export type PublicEventAnswer =
  | { readonly found: "event"; readonly event: PublicEvent; readonly page: EventPage }
  | { readonly found: "gone" | "nothing" };

/** All that machines are told of one event: what its page shows. One that only those with the address find is not here. */
export async function publicEvent(ctx: QueryContext, slug: string, language: Language): Promise<PublicEventAnswer> {
  const answer = await eventPage(ctx, slug, language);
  if (answer.found !== "event") return answer;
  const [event] = await ctx.db.read((read) =>
    publicEvents(read, language, { where: eq(read.tables.event.slug, slug), order: [], limit: 1 }),
  );
  return event === undefined ? { found: "nothing" } : { found: "event", event, page: answer.page };
}
