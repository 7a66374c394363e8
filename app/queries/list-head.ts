import { and, asc, count, eq } from "drizzle-orm";
import { refusalAt } from "#access/event-policy.ts";
import { mayTakeList } from "#access/list-policy.ts";
import type { Reading } from "#db/index.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { countListed } from "#db/records/list-record.ts";
import { countListedContributors } from "#db/records/listed-contributor-record.ts";
import { bestText } from "#domain/event/event-text.ts";
import type { ListHead } from "#domain/registration/list-head.ts";
import { LIST_DEFAULTS } from "#domain/registration/participant-list.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { QueryContext } from "./context.ts";
import type { AskedList } from "./list-people.ts";

/** The facts of a list that are not about one person. */
export async function listHead(
  ctx: QueryContext,
  { slug, kind, options }: AskedList,
  language: Language,
): Promise<Result<ListHead, "not-allowed" | "no-such-event">> {
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    const refusal = refusalAt(ctx.actor, access, (actor, event) => mayTakeList(actor, event, kind));
    if (refusal || !access) return refused(refusal ?? "no-such-event");
    const { event, eventText, question } = read.tables;
    const [row] = await read
      .select({ zone: event.zone, registryNumber: event.registryNumber })
      .from(event)
      .where(eq(event.id, access.id));
    if (!row) return refused("no-such-event");
    const titles = await read
      .select({ language: eventText.language, text: eventText.title })
      .from(eventText)
      .where(eq(eventText.eventId, access.id));
    const questions = await read
      .select({ id: question.id, kind: question.kind, texts: question.texts })
      .from(question)
      .where(eq(question.eventId, access.id))
      .orderBy(asc(question.position));
    const { protected: hidden } = await countListed(read, access.id, { kind, options });
    return ok({
      event: bestText(titles, language)?.text ?? slug,
      ...row,
      questions,
      protected: hidden,
      eating: (await countEating(read, access.id)) + (await countListedContributors(read, access.id, CATERING)),
    });
  });
}

const CATERING = { kind: "catering", options: LIST_DEFAULTS } as const;

async function countEating(read: Reading, eventId: EventId): Promise<number> {
  const { registration, seatPool } = read.tables;
  const [row] = await read
    .select({ people: count() })
    .from(registration)
    .innerJoin(seatPool, eq(seatPool.id, registration.seatPoolId))
    .where(and(eq(registration.eventId, eventId), eq(registration.live, true), eq(seatPool.mode, "on-site")));
  return row?.people ?? 0;
}
