import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Reading } from "#db/index.ts";
import { findRegistration } from "#db/records/registration-record.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import { isOpenToReaders } from "#domain/event/event.ts";
import { isOver, type EventSpan } from "#domain/event/event-span.ts";
import { bestText, type InLanguage } from "#domain/event/event-text.ts";
import { venueLine } from "#domain/event/venue-line.ts";
import { instant } from "#domain/values/instant.ts";
import type { EventId, RegistrationId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { QueryContext } from "./context.ts";
import { comesToVenue, placeOf, type RegistrationPlace } from "./registration-place.ts";

export type ReceiptAnswer =
  | { readonly found: "receipt"; readonly receipt: Receipt }
  | { readonly found: "expired"; readonly slug: string; readonly open: boolean }
  | { readonly found: "nothing" };

export interface Receipt {
  readonly slug: string;
  /** Whether the event has a page that anybody may read, and a file for calendars: not where only invited people come. */
  readonly open: boolean;
  readonly title: InLanguage<string>;
  readonly span: EventSpan;
  /** Null where all of them take part digitally, and while none is written. */
  readonly venue: string | null;
  /** Whether the event is still to come, as it was told. */
  readonly stands: boolean;
  readonly people: readonly ReceivedPerson[];
}

export type ReceivedPerson =
  | {
      readonly kind: "registered";
      readonly registrationId: RegistrationId;
      readonly generation: number;
      readonly name: string;
      readonly email: EmailAddress;
      readonly place: RegistrationPlace;
      /** Whether the person may have a calendar address of their own: not one whose identity is protected. */
      readonly mayHaveFeed: boolean;
      /** Chosen programme items that were full when the seat was claimed. */
      readonly fullItems: readonly InLanguage<string>[];
    }
  /** Handed over, or its links revoked: it is no longer the sender's to see. */
  | { readonly kind: "changed-hands" }
  /** Had a place before: nothing of it is shown, to whoever sent the form. */
  | { readonly kind: "answered-by-mail" };

/** As long as the sender may want to read it, or to send the form again. */
const SHOWN_MS = 24 * 60 * 60_000;
/** Of a registration whose links have never changed. */
const FIRST_GENERATION = 1;

/** What became of a form. Whoever has its key sent it: nobody else has ever seen it. */
export async function receipt(
  ctx: Pick<QueryContext, "db" | "now">,
  key: SubmissionKey,
  language: Language,
): Promise<ReceiptAnswer> {
  const at = ctx.now();
  return ctx.db.read(async (read) => {
    const found = await findSubmission(read, key);
    if (!found) return { found: "nothing" };
    const { slug, eventId, answer } = found;
    if (at >= instant(found.at + SHOWN_MS)) return { found: "expired", slug, open: isOpenToReaders(found) };
    const pools = await poolsOfEvent(read, eventId);
    const people: ReceivedPerson[] = [];
    for (const id of answer.people) {
      const registration = id === null ? null : await findRegistration(read, id);
      if (!registration) people.push({ kind: "answered-by-mail" });
      else if (!registration.person || registration.generation !== FIRST_GENERATION)
        people.push({ kind: "changed-hands" });
      else {
        const { name, email } = registration.person;
        const place = await placeOf(read, registration, pools, at);
        const fullItems = place.seat === null ? [] : await findFullItems(read, registration.id, language);
        const { generation } = registration;
        people.push({
          ...{ kind: "registered", registrationId: registration.id, generation, name, email, place, fullItems },
          mayHaveFeed: !registration.person.protected,
        });
      }
    }
    const { zone, startsOn, endsOn, startsAt, endsAt } = found;
    const span = { zone, startsOn, endsOn, startsAt, endsAt };
    const onSite = people.some((person) => person.kind === "registered" && comesToVenue(person.place));
    const venue = onSite ? venueLine(found) : null;
    const stands = found.state === "published" && !isOver(span, at);
    const title = await titleOf(read, eventId, slug, language);
    return { found: "receipt", receipt: { slug, open: isOpenToReaders(found), title, span, venue, stands, people } };
  });
}

async function findSubmission(read: Reading, key: SubmissionKey) {
  const { submission, event } = read.tables;
  const [row] = await read
    .select({
      ...{ at: submission.at, answer: submission.answer, eventId: event.id, slug: event.slug },
      ...{ state: event.state, visibility: event.visibility },
      ...{ startsOn: event.startsOn, endsOn: event.endsOn, startsAt: event.startsAt, endsAt: event.endsAt },
      ...{ zone: event.zone, venueName: event.venueName, venueMunicipality: event.venueMunicipality },
    })
    .from(submission)
    .innerJoin(event, eq(event.id, submission.eventId))
    .where(eq(submission.key, key));
  return row ?? null;
}

export async function titleOf(
  read: Reading,
  eventId: EventId,
  slug: string,
  language: Language,
): Promise<InLanguage<string>> {
  const { eventText } = read.tables;
  const rows = await read
    .select({ language: eventText.language, text: eventText.title })
    .from(eventText)
    .where(eq(eventText.eventId, eventId));
  return bestText(rows, language) ?? { language, text: slug };
}

async function findFullItems(read: Reading, id: RegistrationId, language: Language): Promise<InLanguage<string>[]> {
  const { registrationItem, seatPool, programmeItemText } = read.tables;
  const wished = await read
    .select({ itemId: seatPool.itemId })
    .from(registrationItem)
    .innerJoin(seatPool, eq(seatPool.id, registrationItem.poolId))
    .where(and(eq(registrationItem.registrationId, id), isNull(registrationItem.seatNumber)));
  const ids = wished.flatMap(({ itemId }) => (itemId === null ? [] : [itemId]));
  if (ids.length === 0) return [];
  const texts = await read
    .select({ itemId: programmeItemText.itemId, language: programmeItemText.language, text: programmeItemText.title })
    .from(programmeItemText)
    .where(inArray(programmeItemText.itemId, ids));
  return ids.flatMap(
    (itemId) =>
      bestText(
        texts.filter((text) => text.itemId === itemId),
        language,
      ) ?? [],
  );
}
