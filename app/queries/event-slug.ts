import { eq } from "drizzle-orm";
import type { EventId } from "#domain/values/identifiers.ts";
import type { QueryContext } from "./context.ts";

/** The last part of an event's address. It tells nothing of the event: its page asks who may see it. */
export async function eventSlug({ db }: Pick<QueryContext, "db">, id: EventId): Promise<string | null> {
  return db.read(async (read) => {
    const { event } = read.tables;
    const [row] = await read.select({ slug: event.slug }).from(event).where(eq(event.id, id));
    return row?.slug ?? null;
  });
}
