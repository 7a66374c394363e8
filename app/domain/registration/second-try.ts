import type { EmailAddress } from "#domain/values/email-address.ts";
import type { MessageFacts } from "./message.ts";

/** A mail that was given up, and its person as they are now. */
export interface GivenUp {
  readonly email: EmailAddress | null;
  readonly facts: MessageFacts | null;
  readonly person: { readonly name: string; readonly email: EmailAddress } | null;
  /** Whether the person still has a place. */
  readonly live: boolean | null;
  readonly generation: number | null;
}

/** What a mail is sent again with. */
export interface SecondTry {
  readonly email: EmailAddress;
  readonly facts: MessageFacts;
}

/**
 * A mail that was given up, for the address and with the links that hold now. Null where nobody is left whom it was for:
 * the person was deleted, has handed the seat over, or comes no longer.
 */
export function secondTry({ email, facts, person, live, generation }: GivenUp): SecondTry | null {
  if (email === null || facts === null || person === null || generation === null || !live) return null;
  const isSamePerson = person.email === email || person.name === facts.name;
  return isSamePerson ? { email: person.email, facts: { ...facts, generation } } : null;
}
