import { parseEmailAddress, type EmailAddress } from "#domain/values/email-address.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { FactReader, type FieldFaults } from "./fact-reader.ts";

/** Roles outside the seats (DOMAIN: People): figures leave them out. */
export const CONTRIBUTOR_ROLES = ["speaker", "moderator", "staff"] as const;

export type ContributorRole = (typeof CONTRIBUTOR_ROLES)[number];

export const CONTRIBUTOR_FIELDS = [
  "role",
  "name",
  "organisation",
  "email",
  "telephone",
  "material",
  "diet",
  "arrival",
  "note",
] as const;

export type ContributorField = (typeof CONTRIBUTOR_FIELDS)[number];

/** Somebody who carries the event out, as it was typed. */
export type ContributorTexts = Readonly<Record<ContributorField, string>>;

/** Who they are, and what they need. */
export interface ContributorFacts {
  readonly role: ContributorRole;
  readonly name: string;
  readonly organisation: string | null;
  readonly email: EmailAddress | null;
  readonly telephone: string | null;
  /** What they bring or need on the stage. */
  readonly material: string | null;
  readonly diet: string | null;
  readonly arrival: string | null;
  readonly note: string | null;
}

const LONGEST_NAME = 300;
const LONGEST_NOTE = 2_000;

export function parseContributor(typed: ContributorTexts): Result<ContributorFacts, FieldFaults> {
  const reader = new FactReader();
  const note = (field: ContributorField) => reader.text(field, typed[field], LONGEST_NOTE);
  const address = reader.text("email", typed.email);
  const email = address === null ? null : parseEmailAddress(address);
  if (address !== null && email === null) reader.fault("email", "not-an-email");
  const facts: ContributorFacts = {
    role: CONTRIBUTOR_ROLES.find((role) => role === typed.role) ?? "speaker",
    name: reader.needed("name", typed.name, LONGEST_NAME),
    organisation: reader.text("organisation", typed.organisation, LONGEST_NAME),
    email,
    telephone: reader.text("telephone", typed.telephone, LONGEST_NAME),
    ...{ material: note("material"), diet: note("diet"), arrival: note("arrival"), note: note("note") },
  };
  return reader.failed ? refused(reader.faults) : ok(facts);
}
