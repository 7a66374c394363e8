import type { EmailAddress } from "#domain/values/email-address.ts";
import type { ContributorId, InviteeId } from "#domain/values/identifiers.ts";
import type { MessageFacts } from "./message.ts";

/** A mail that was given up, and its person as they are now. */
export interface GivenUp {
  readonly email: EmailAddress | null;
  readonly facts: MessageFacts | null;
  readonly person: { readonly name: string; readonly email: EmailAddress } | null;
  /** Whether the person still has a place. */
  readonly live: boolean | null;
  readonly generation: number | null;
  /** Whom an invitation is still for: on the list, and without an answer. */
  readonly invitee: {
    readonly id: InviteeId;
    readonly name: string;
    readonly email: EmailAddress;
    readonly generation: number;
  } | null;
  /** Who still carries the event out. */
  readonly contributor: {
    readonly id: ContributorId;
    readonly name: string;
    readonly email: EmailAddress | null;
  } | null;
}

/** What a mail is sent again with. */
export interface SecondTry {
  readonly email: EmailAddress;
  readonly facts: MessageFacts;
}

/**
 * A mail that was given up, for the address and with the links that hold now. Null where nobody is left whom it was for:
 * the person was deleted, has handed the seat over, or comes no longer; has answered the invitation, or is not invited;
 * carries the event out no longer.
 */
export function secondTry({ email, facts, person, live, generation, ...others }: GivenUp): SecondTry | null {
  if (facts?.contributor) {
    const { contributor } = others;
    return contributor?.email ? { email: contributor.email, facts: { ...facts, name: contributor.name } } : null;
  }
  if (facts?.invitee) {
    const { invitee } = others;
    if (invitee === null) return null;
    const { id, name, generation: holds } = invitee;
    const link = { ...facts.invitee, id, generation: holds };
    return { email: invitee.email, facts: { ...facts, name, generation: holds, invitee: link } };
  }
  if (email === null || facts === null || person === null || generation === null || !live) return null;
  const isSamePerson = person.email === email || person.name === facts.name;
  return isSamePerson ? { email: person.email, facts: { ...facts, generation } } : null;
}
