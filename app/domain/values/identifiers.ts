/** Ids carry their type in a prefix, so that one kind of id in another's place fails to compile. */
export type Id<Prefix extends string> = `${Prefix}_${string}`;

export type OrganisationId = Id<"org">;
export type AliasId = Id<"ali">;
export type EventId = Id<"evt">;
export type SeriesId = Id<"ser">;
export type ProgrammeItemId = Id<"itm">;
export type ProgrammeReleaseId = Id<"prl">;
export type StateChangeId = Id<"stc">;
export type AuditEntryId = Id<"aud">;
export type MergeId = Id<"mrg">;
export type WorkerId = Id<"wrk">;
export type FaultReportId = Id<"flt">;
export type PersonId = Id<"per">;
export type RegistrationId = Id<"reg">;
export type PlaceChangeId = Id<"pch">;
export type PartyId = Id<"pty">;
export type SeatPoolId = Id<"pol">;
export type AllotmentId = Id<"alt">;
export type QuestionId = Id<"qst">;
export type MessageId = Id<"msg">;
export type BroadcastId = Id<"brc">;
export type CalendarFeedId = Id<"fed">;
export type AccountId = Id<"acc">;
export type MembershipId = Id<"mbr">;
export type SignInId = Id<"sgn">;
export type SessionId = Id<"ses">;
export type PasskeyId = Id<"psk">;
export type CoOrganiserId = Id<"coo">;
export type EventDraftId = Id<"dft">;
export type InviteeId = Id<"inv">;
export type ContributorId = Id<"ctb">;
export type DoorLinkId = Id<"dor">;
export type ListExportId = Id<"exp">;
export type ParticipantImportId = Id<"imp">;
export type SpellingResolutionId = Id<"rsl">;

/** Makes a new id. It is handed in, for domain and commands must not reach for randomness themselves. */
export type NewId = <Prefix extends string>(prefix: Prefix) => Id<Prefix>;

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const BODY_LENGTH = 20;
/** What ids of one draw begin with alike. */
const SHARED_LENGTH = 6;
/** To draw random bytes costs more than all else about an id. */
const IDS_IN_A_DRAW = 400;

/**
 * `bytes` gives cryptographically random bytes. Ids that are made one after the other begin alike, so that what is written
 * together stands together in the database's indexes; 14 characters of 5 bits of their own make collisions and guessing
 * hopeless still.
 */
export function idMaker(bytes: (count: number) => Uint8Array): NewId {
  let drawn = new Uint8Array(0);
  let used = 0;
  return (prefix) => {
    if (used === drawn.length) {
      drawn = Uint8Array.from(bytes(BODY_LENGTH * IDS_IN_A_DRAW));
      used = 0;
      for (let at = BODY_LENGTH; at < drawn.length; at += BODY_LENGTH) drawn.copyWithin(at, 0, SHARED_LENGTH);
    }
    used += BODY_LENGTH;
    return idOf(prefix, drawn.subarray(used - BODY_LENGTH, used));
  };
}

/** The id that bytes, of which the first twenty count, make: the same bytes, the same id. */
export function idOf<Prefix extends string>(prefix: Prefix, bytes: Uint8Array): Id<Prefix> {
  let body = "";
  for (let index = 0; index < BODY_LENGTH; index++) body += ALPHABET[bytes[index]! & 31];
  return `${prefix}_${body}`;
}

/** True where `text` has the shape of such an id; says nothing of whether the thing exists. */
export function isId<Prefix extends string>(prefix: Prefix, text: string): text is Id<Prefix> {
  return text.startsWith(`${prefix}_`) && /^[0-9a-hjkmnp-tv-z]{20}$/.test(text.slice(prefix.length + 1));
}
