import {
  afterAllRegistrations,
  choosersOf,
  setReceivers,
  writeDownReceivers,
} from "#db/records/broadcast-receiver-record.ts";
import { countReceivers, insertBroadcast } from "#db/records/broadcast-record.ts";
import { contributorsOf } from "#db/records/contributor-record.ts";
import type { EventOfProgramme } from "#db/records/event-programme-record.ts";
import type { ChosenItem } from "#db/records/item-seats-record.ts";
import { countOthers } from "#db/records/other-receiver-record.ts";
import type { Tx } from "#db/index.ts";
import { concernedContributors } from "#domain/programme/concerned-contributors.ts";
import type { DraftedItem } from "#domain/programme/drafted-item.ts";
import type { ItemChange } from "#domain/programme/programme-diff.ts";
import { programmeNews } from "#domain/programme/programme-news.ts";
import { allTold, type BroadcastFacts, type Receivers, type Told } from "#domain/registration/broadcast.ts";
import type { BroadcastId, ContributorId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";

interface Given {
  readonly id: BroadcastId;
  readonly event: Pick<EventOfProgramme, "id" | "language">;
  readonly number: number;
  readonly before: readonly DraftedItem[];
  readonly after: readonly DraftedItem[];
  readonly changes: readonly ItemChange[];
  readonly chosen: readonly ChosenItem[];
  readonly tellAll: boolean;
  readonly at: Instant;
  readonly actor: string;
}

/**
 * Begins the message of a release: to whoever has chosen an item that changes and to the contributors it concerns, or to
 * everybody with a place and all contributors. Gives how many there are; null where there is nobody to tell.
 *
 * The event's own time and place are as they were, so that whoever is still to answer an invitation is not written to.
 */
export async function tellOfProgramme(tx: Tx, given: Given): Promise<Told | null> {
  const { id, event, number, changes, chosen, tellAll, at, actor } = given;
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
  const contributors = await carrying(tx, given, language);
  if (!tellAll && choosers.length === 0 && contributors.length === 0) return null;
  const receivers: Receivers = {
    ...{ standing: "all", mode: null },
    ...(!tellAll && { writtenDown: true }),
    ...(language !== null && { language }),
    ...(contributors.length > 0 && { contributors }),
  };
  const createdAt = await afterAllRegistrations(tx, event.id, at);
  const facts: BroadcastFacts = { receivers, programme: news };
  const message = { id, eventId: event.id, createdAt, facts };
  await insertBroadcast(tx, { ...message, kind: "programme-changed", key: `programme:${number}`, actor }, 0);
  if (!tellAll) await writeDownReceivers(tx, id, choosers);
  const told: Told = {
    participants: await countReceivers(tx, message),
    contributors: contributors.length === 0 ? 0 : (await countOthers(tx, message)).contributors,
    invitees: 0,
  };
  await setReceivers(tx, id, allTold(told));
  return told;
}

/** Those to whom the changes are news in the language that they are written to in, which is the event's. */
async function carrying(tx: Tx, given: Given, language: Language | null): Promise<ContributorId[]> {
  const { event, tellAll } = given;
  if (language !== null && language !== event.language) return [];
  const contributors = (await contributorsOf(tx, event.id)).filter(({ email }) => email !== null);
  return tellAll ? contributors.map(({ id }) => id) : concernedContributors(contributors, given);
}
