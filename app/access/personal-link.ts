import { createHmac, timingSafeEqual } from "node:crypto";
import type {
  CalendarFeedId,
  DoorLinkId,
  InviteeId,
  RegistrationId,
  SessionId,
  SignInId,
} from "#domain/values/identifiers.ts";

/**
 * What a token is for: one's own registration, the way into the digital meeting, one's own calendar, an invitation; a session, by its
 * cookie; signing in, by mail or back from a provider; an event's door. A token of one kind opens no other.
 */
export type LinkPurpose = "registration" | "join" | "feed" | "invitation" | "session" | "sign-in" | "provider" | "door";

export interface LinkSubject {
  readonly id: RegistrationId | CalendarFeedId | InviteeId | SessionId | SignInId | DoorLinkId;
  /** Raised when links are revoked or handed over: earlier ones open nothing from then on. */
  readonly generation: number;
}

/**
 * The last part of a personal address. It is derived from the secret whenever a mail or a page needs it; nothing in the
 * database opens anything.
 */
export function personalToken(secret: string, purpose: LinkPurpose, { id, generation }: LinkSubject): string {
  return `${id.slice(PREFIX_LENGTH)}${signature(secret, purpose, { id, generation })}`;
}

/** The registration that a token speaks of, whether or not it is genuine. Null for what has not a token's shape. */
export function registrationOfToken(token: string): RegistrationId | null {
  return TOKEN.test(token) ? `reg_${token.slice(0, ID_LENGTH)}` : null;
}

/** The same of the token of somebody's own calendar. */
export function feedOfToken(token: string): CalendarFeedId | null {
  return TOKEN.test(token) ? `fed_${token.slice(0, ID_LENGTH)}` : null;
}

export function inviteeOfToken(token: string): InviteeId | null {
  return TOKEN.test(token) ? `inv_${token.slice(0, ID_LENGTH)}` : null;
}

export function doorLinkOfToken(token: string): DoorLinkId | null {
  return TOKEN.test(token) ? `dor_${token.slice(0, ID_LENGTH)}` : null;
}

/** Of a link that is closed and never handed on: whoever is to go on gets another. */
export function doorLinkSubject(id: DoorLinkId): LinkSubject {
  return { id, generation: 0 };
}

export function sessionOfToken(token: string): SessionId | null {
  return TOKEN.test(token) ? `ses_${token.slice(0, ID_LENGTH)}` : null;
}

export function signInOfToken(token: string): SignInId | null {
  return TOKEN.test(token) ? `sgn_${token.slice(0, ID_LENGTH)}` : null;
}

/** True where the token was made with this secret, for this purpose, and has not been revoked since. */
export function isGenuine(secret: string, purpose: LinkPurpose, token: string, subject: LinkSubject): boolean {
  const expected = Buffer.from(personalToken(secret, purpose, subject));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const PREFIX_LENGTH = "reg_".length;
const ID_LENGTH = 20;
const TOKEN = /^[0-9a-hjkmnp-tv-z]{20}[\w-]{32}$/;

/** 192 bits of an HMAC: far beyond guessing, and short enough for a line of mail. */
function signature(secret: string, purpose: LinkPurpose, { id, generation }: LinkSubject): string {
  return createHmac("sha256", secret).update(`${purpose} ${id} ${generation}`).digest("base64url").slice(0, 32);
}
