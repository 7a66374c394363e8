import { and, eq, exists, isNotNull, isNull, or, sql, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import {
  UNKNOWN,
  type AnswerAsked,
  type ParticipantFilter,
  type ParticipantStanding,
} from "#domain/registration/participant-filter.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Reading } from "../transaction.ts";
import { hasWord, wordsOf } from "./searched-text-record.ts";

type Standing = Pick<ParticipantFilter, "mode"> & { readonly eventId: EventId };

/** True of registrations that stand so; in a mode, where one is asked for. */
export function standsAs(read: Reading, standing: ParticipantStanding, { eventId, mode }: Standing): SQL | undefined {
  const { registration } = read.tables;
  const seat =
    mode === null ? isNotNull(registration.seatPoolId) : inMode(read, registration.seatPoolId, eventId, mode);
  const wait =
    mode === null ? isNotNull(registration.waitPoolId) : inMode(read, registration.waitPoolId, eventId, mode);
  switch (standing) {
    case "live":
      return and(sql`${registration.live}`, mode === null ? undefined : or(seat, wait));
    case "seat":
      return and(sql`${registration.live}`, seat);
    case "waiting":
      return and(sql`${registration.live}`, wait, isNull(registration.offerUntil));
    case "offered":
      return and(sql`${registration.live}`, wait, isNotNull(registration.offerUntil));
    case "ended":
      return sql`not ${registration.live}`;
  }
}

/** True of an event's registrations that fit all else that a filter asks for, beside their people. */
export function fitsFilter(read: Reading, eventId: EventId, filter: ParticipantFilter): SQL | undefined {
  const { registration, person } = read.tables;
  const { organisation, kind, county, municipality, allotment, calendarAnswer, mailRefused, answer } = filter;
  return and(
    eq(registration.eventId, eventId),
    organisation === null ? undefined : isOf(read, organisation),
    is(registration.organisationKind, kind),
    is(registration.county, county),
    is(registration.municipality, municipality),
    allotment === null ? undefined : eq(registration.seatAllotmentId, allotment),
    calendarAnswer === null ? undefined : eq(registration.calendarAnswer, calendarAnswer),
    mailRefused ? isNotNull(person.mailRefusedAt) : undefined,
    answer === null ? undefined : hasAnswered(read, answer),
    ...wordsOf(filter.text).map((word) =>
      hasWord({ folded: [person.foldedName, registration.organisationFolded], email: person.email }, word),
    ),
  );
}

/** True of whoever may be found by what a filter says of people. */
export function notProtected(read: Reading): SQL {
  return sql`${read.tables.person.protected} is not true`;
}

/** Those too whose organisation was merged into it since. */
function isOf(read: Reading, key: string): SQL | undefined {
  const { registration, organisation } = read.tables;
  if (key === UNKNOWN) return isNull(registration.organisationKey);
  const merged = read
    .select({ id: organisation.id })
    .from(organisation)
    .where(sql`${organisation.survivorId} = ${key}`);
  return or(eq(registration.organisationKey, key), sql`${registration.organisationKey} in ${merged}`);
}

function is(column: AnyPgColumn, value: string | null): SQL | undefined {
  if (value === null) return undefined;
  return value === UNKNOWN ? isNull(column) : eq(column, value);
}

function inMode(read: Reading, column: AnyPgColumn, eventId: EventId, mode: ParticipationMode): SQL {
  const { seatPool } = read.tables;
  return sql`${column} in (select ${seatPool.id} from ${seatPool}
    where ${seatPool.eventId} = ${eventId} and ${seatPool.mode} = ${mode})`;
}

/** JSON as either engine prints it, with the brackets and spaces of a list made commas. */
function hasAnswered(read: Reading, { questionId, chosen }: AnswerAsked): SQL {
  const { registration, registrationAnswer: table } = read.tables;
  const printed = sql`replace(replace(replace(cast(${table.answer} as text), ' ', ''), '[', ','), ']', ',')`;
  const value = chosen === "yes" ? "true" : chosen === "no" ? "false" : String(chosen);
  return exists(
    read
      .select({ one: sql`1` })
      .from(table)
      .where(
        and(
          eq(table.registrationId, registration.id),
          eq(table.questionId, questionId),
          sql`',' || ${printed} || ',' like ${`%,${value},%`}`,
        ),
      ),
  );
}
