import { LONGEST_NAME } from "#domain/organisation/organisation-name.ts";
import { COUNTIES, type CountyCode } from "#domain/organisation/counties.ts";
import { PARTICIPATION_MODES, type ParticipationMode } from "#domain/event/participation-mode.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { parseEmailAddress, type EmailAddress } from "#domain/values/email-address.ts";
import { isId, type QuestionId, type SeatPoolId } from "#domain/values/identifiers.ts";
import { LONGEST_ANSWER } from "./question.ts";

/** One person of a form as it was typed and ticked, to be shown again just so. */
export interface SentPerson {
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  /** A county's code, or `WHOLE_COUNTRY`. */
  readonly county: string;
  readonly mode: string;
  readonly meanwhile: boolean;
  /** Pools of programme items. */
  readonly items: readonly string[];
  /** By the question's id: what its fields were sent with. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly diet: string;
  readonly access: string;
  readonly listed: boolean;
  readonly protected: boolean;
  readonly code: string;
}

/** Of a name, in characters: of participants and of those who arrange. */
export const LONGEST_PERSON = 200;

/** Statistics Sweden's code for the whole country. */
export const WHOLE_COUNTRY = "00";

/** The names of a person's fields. People of a form are counted from 1. */
export type PersonField = Exclude<keyof SentPerson, "items" | "answers">;
export const fieldName = (field: PersonField, person: number) => `${field}-${person}`;
export const questionField = (id: string, person: number) => `answer-${person}-${id}`;
/** One for each time at which there is something to choose between. */
export const itemField = (slot: number, person: number) => `item-${person}-${slot}`;

/** A form's fields by their names. */
export interface SentFields {
  readonly names: readonly string[];
  /** Of one line. */
  readonly line: (name: string) => string;
  readonly text: (name: string) => string;
  readonly all: (name: string) => readonly string[];
}

export const EMPTY_PERSON: SentPerson = {
  ...{ name: "", email: "", organisation: "", county: "", mode: "", diet: "", access: "", code: "" },
  ...{ meanwhile: false, listed: false, protected: false, items: [], answers: {} },
};

export function sentPerson(fields: SentFields, person: number): SentPerson {
  const line = (field: PersonField) => fields.line(fieldName(field, person));
  const ticked = (field: PersonField) => line(field) !== "";
  const after = (prefix: string) => fields.names.filter((name) => name.startsWith(prefix));
  const answered = questionField("", person);
  return {
    ...{ name: line("name"), email: line("email"), organisation: line("organisation"), county: line("county") },
    ...{ mode: line("mode"), meanwhile: ticked("meanwhile"), listed: ticked("listed"), protected: ticked("protected") },
    items: after(`item-${person}-`)
      .map(fields.line)
      .filter((pool) => pool !== ""),
    answers: Object.fromEntries(after(answered).map((name) => [name.slice(answered.length), fields.all(name)])),
    diet: fields.text(fieldName("diet", person)),
    access: fields.text(fieldName("access", person)),
    code: line("code"),
  };
}

/** Who takes part, and how: what a hand-over asks for as well. */
export interface NamedPerson {
  readonly name: string;
  readonly email: EmailAddress;
}

/** What else is said of a participant. */
export interface PersonDetails {
  readonly organisation: string | null;
  /** "Län där du arbetar", where the organisation has no single county. */
  readonly county: CountyCode | null;
  /** Works in the whole country, or in no county: nothing more is asked. */
  readonly wholeCountry: boolean;
  /** Pools of the programme items that were chosen. */
  readonly items: readonly SeatPoolId[];
  readonly answers: readonly { readonly questionId: QuestionId; readonly sent: readonly string[] }[];
  readonly diet: string | null;
  readonly accessNeeds: string | null;
  /** May stand on the participant list: no, unless yes. */
  readonly listed: boolean;
  readonly protected: boolean;
}

export interface NameFaults {
  readonly name?: "missing" | "too-long";
  readonly email?: "malformed";
}

export type DetailFaults = Partial<Record<"organisation" | "diet" | "access", "too-long">>;

export function parseName({ name, email }: Pick<SentPerson, "name" | "email">): Result<NamedPerson, NameFaults> {
  const parsed = parsePersonName(name);
  const address = parseEmailAddress(email);
  if (parsed.ok && address !== null) return ok({ name: parsed.value, email: address });
  return refused({
    ...(!parsed.ok && { name: parsed.refusal }),
    ...(address === null && { email: "malformed" }),
  });
}

export function parsePersonName(name: string): Result<string, "missing" | "too-long"> {
  const trimmed = name.trim();
  if (!/\p{L}/u.test(trimmed)) return refused("missing");
  return trimmed.length > LONGEST_PERSON ? refused("too-long") : ok(trimmed);
}

export function parseMode(sent: Pick<SentPerson, "mode">): ParticipationMode | null {
  return PARTICIPATION_MODES.find((mode) => mode === sent.mode) ?? null;
}

export function parseDetails(sent: SentPerson): Result<PersonDetails, DetailFaults> {
  const faults: DetailFaults = {
    ...(sent.organisation.trim().length > LONGEST_NAME && { organisation: "too-long" }),
    ...(sent.diet.length > LONGEST_ANSWER && { diet: "too-long" }),
    ...(sent.access.length > LONGEST_ANSWER && { access: "too-long" }),
  };
  if (Object.keys(faults).length > 0) return refused(faults);
  return ok({
    organisation: orNull(sent.organisation),
    county: COUNTIES.find(({ code }) => code === sent.county)?.code ?? null,
    wholeCountry: sent.county === WHOLE_COUNTRY,
    // What is no id of a pool is refused as a pool that the event doesn't have.
    items: [...new Set(sent.items)] as SeatPoolId[],
    answers: Object.entries(sent.answers).flatMap(([id, given]) =>
      isId("qst", id) ? [{ questionId: id, sent: given }] : [],
    ),
    diet: orNull(sent.diet),
    accessNeeds: orNull(sent.access),
    listed: sent.listed,
    protected: sent.protected,
  });
}

export function orNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}
