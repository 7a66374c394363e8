import { INVITEE_ANSWERS, type InviteeAnswer } from "./invitee.ts";

/** Which of those on an event's list are meant; what is null asks for nothing. */
export interface InviteeFilter {
  /** What every one of them has in name, organisation or address. */
  readonly text: string;
  readonly answer: InviteeAnswer | null;
}

export const ALL_INVITEES: InviteeFilter = { text: "", answer: null };

const LONGEST_TEXT = 200;

/** From an address; what means nothing asks for nothing, so that an old address still gives a list. */
export function parseInviteeFilter(given: { get(name: string): string | null }): InviteeFilter {
  return {
    text: (given.get("q") ?? "").trim().slice(0, LONGEST_TEXT),
    answer: INVITEE_ANSWERS.find((answer) => answer === given.get("answer")) ?? null,
  };
}

/** The same as an address's query, "" where everybody is meant. */
export function inviteeQuery({ text, answer }: InviteeFilter): string {
  const given = { ...(text !== "" && { q: text }), ...(answer !== null && { answer }) };
  return Object.keys(given).length === 0 ? "" : `?${new URLSearchParams(given)}`;
}
