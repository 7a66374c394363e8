import {
  parseParticipantFilter,
  parseParticipantOrder,
  participantQuery,
  type ParticipantFilter,
  type ParticipantOrder,
} from "#domain/registration/participant-filter.ts";
import { openedParameters, sealedSearch, type Searching } from "#http/sealed-search.ts";
import type { Work } from "#http/work-context.ts";
import { participantOrganisation } from "#queries/participant-organisation.ts";

/** The part of the list that an address or a form asks for. */
export interface AskedList {
  readonly filter: ParticipantFilter;
  readonly order: ParticipantOrder;
  /** What the filter's organisation is called. */
  readonly organisation: string;
  /** The same as an address has it. */
  readonly query: string;
}

/** The same as openedParameters, of an event's list of participants. */
export function askedOfAddress(ctx: Work["ctx"], slug: string, asked: URLSearchParams) {
  return openedParameters(searchingIn(ctx, slug), asked);
}

function searchingIn({ secret, actor }: Work["ctx"], slug: string): Searching {
  return { secret, actor, list: `participants ${slug}` };
}

export async function askedList(
  ctx: Work["ctx"],
  slug: string,
  given: { get(name: string): string | null },
): Promise<AskedList> {
  const asked = parseParticipantFilter(given);
  const organisation = await participantOrganisation(ctx, slug, asked.organisation);
  const filter = { ...asked, organisation: organisation?.key ?? null };
  const order = parseParticipantOrder(given);
  const query = participantQuery({ ...filter, text: sealedSearch(searchingIn(ctx, slug), filter.text) }, order);
  return { filter, order, organisation: organisation?.name ?? "", query };
}
