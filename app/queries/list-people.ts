import { refusalAt } from "#access/event-policy.ts";
import { mayTakeList } from "#access/list-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { readListed, type ChosenList } from "#db/records/list-record.ts";
import { readListedContributors } from "#db/records/listed-contributor-record.ts";
import type { ListedPerson } from "#domain/registration/listed-person.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import type { QueryContext } from "./context.ts";

export interface AskedList extends ChosenList {
  readonly slug: string;
}

interface Piece {
  readonly people: readonly ListedPerson[];
  /** Behind whom the next one begins; null where there is none. */
  readonly last: RegistrationId | null;
}

/** Read in one statement; between two, everything else that the process does has its turn. */
const IN_A_PIECE = 100;

/**
 * Everybody on a list, in no order, those who carry the event out too where it concerns them. It is read piece by piece by ids, which never change, so that each stands on it once
 * whatever happens meanwhile; `noted` is told how many have been read.
 */
export async function listPeople(
  ctx: QueryContext,
  { slug, kind, options }: AskedList,
  noted: (done: number) => Promise<void> = async () => undefined,
): Promise<Result<readonly ListedPerson[], "not-allowed" | "no-such-event">> {
  const people: ListedPerson[] = [];
  const pieceAfter = (after: RegistrationId | null) =>
    ctx.db.read(async (read): Promise<Result<Piece, "not-allowed" | "no-such-event">> => {
      const access = await eventAccess(read, { slug });
      const refusal = refusalAt(ctx.actor, access, (actor, event) => mayTakeList(actor, event, kind));
      if (refusal || !access) return refused(refusal ?? "no-such-event");
      const piece = await readListed(read, access.id, { kind, options }, { after, most: IN_A_PIECE });
      const isLast = piece.length < IN_A_PIECE;
      const others = isLast ? await readListedContributors(read, access.id, { kind, options }) : [];
      return ok({ people: [...piece, ...others], last: isLast ? null : piece.at(-1)!.id });
    });
  for (let last: RegistrationId | null = null; ; ) {
    const piece = await pieceAfter(last);
    if (!piece.ok) return piece;
    people.push(...piece.value.people);
    last = piece.value.last;
    if (last === null) return ok(people);
    await noted(people.length);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
