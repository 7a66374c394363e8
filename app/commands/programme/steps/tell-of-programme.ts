import {
  afterAllRegistrations,
  choosersOf,
  setReceivers,
  writeDownReceivers,
} from "#db/records/broadcast-receiver-record.ts";
import { countReceivers, insertBroadcast } from "#db/records/broadcast-record.ts";
import type { ChosenItem } from "#db/records/item-seats-record.ts";
import type { Tx } from "#db/index.ts";
import type { ItemChange } from "#domain/programme/programme-diff.ts";
import { programmeNews } from "#domain/programme/programme-news.ts";
import type { Receivers } from "#domain/registration/broadcast.ts";
import type { BroadcastId, EventId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";

/**
 * Begins the message of a release: to whoever has chosen an item that changes, or to everybody with a place. Gives how many
 * there are; null where there is nobody to tell.
 */
export async function tellOfProgramme(
  tx: Tx,
  given: {
    readonly id: BroadcastId;
    readonly eventId: EventId;
    readonly number: number;
    readonly changes: readonly ItemChange[];
    readonly chosen: readonly ChosenItem[];
    readonly tellAll: boolean;
    readonly at: Instant;
    readonly actor: string;
  },
): Promise<number | null> {
  const { id, eventId, number, changes, chosen, tellAll, at, actor } = given;
  const { news, language } = programmeNews(changes, {
    withSeats: chosen.map(({ itemId }) => itemId),
    chosen: chosen.filter(({ seats, wishes }) => seats + wishes > 0).map(({ itemId }) => itemId),
  });
  const affected = chosen.filter(({ itemId }) => changes.some((change) => change.id === itemId));
  const choosers = tellAll
    ? []
    : await choosersOf(
        tx,
        affected.map(({ poolId }) => poolId),
      );
  if (!tellAll && choosers.length === 0) return null;
  const receivers: Receivers = {
    ...{ standing: "all", mode: null },
    ...(!tellAll && { writtenDown: true }),
    ...(language !== null && { language }),
  };
  const createdAt = await afterAllRegistrations(tx, eventId, at);
  const facts = { receivers, programme: news };
  const message = {
    id,
    eventId,
    kind: "programme-changed",
    key: `programme:${number}`,
    createdAt,
    facts,
    actor,
  } as const;
  await insertBroadcast(tx, message, 0);
  if (!tellAll) await writeDownReceivers(tx, id, choosers);
  const told = await countReceivers(tx, message);
  await setReceivers(tx, id, told);
  return told;
}
