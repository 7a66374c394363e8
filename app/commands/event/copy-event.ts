import { actorReference, rolesOf } from "#access/actor.ts";
import { mayChangeEvent, mayCreateEvent, maySeeNumbers } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { insertEventCopy, insertProgrammeCopy, readEventToCopy } from "#db/records/event-copy-record.ts";
import { takenSlugs } from "#db/records/event-record.ts";
import { refreshSearch } from "#db/records/event-search-record.ts";
import { findEventForRegistration, insertRules } from "#db/records/registration-rules-record.ts";
import { eventSlugs } from "#domain/event/event-slug.ts";
import { lastMoment } from "#domain/event/event-span.ts";
import { skippedByClocks } from "#domain/programme/skipped-by-clocks.ts";
import { movedRules } from "#domain/registration/moved-rules.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { addDays, daysBetween, type CalendarDate } from "#domain/values/calendar-date.ts";
import type { EventId, OrganisationId } from "#domain/values/identifiers.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";

export interface CopyEvent {
  readonly slug: string;
  /** The first day of the copy; all other days follow. */
  readonly startsOn: CalendarDate;
  /** Of the form that it came with: sent again, it leads to the same copy. */
  readonly submissionKey?: SubmissionKey | null;
}

export type CopyRefusal = "not-allowed" | "no-such-event" | "slug-taken" | "time-skipped-by-clocks";

/**
 * Makes a draft of an event that was, so many days later: its facts, programme, questions and how it takes registrations.
 * Every time stays what the clock on the wall shows. People stay with the first one; so do codes and what is written to
 * seat holders, where whoever copies it may not change it.
 */
export async function copyEvent(
  ctx: CommandContext,
  { slug, startsOn, submissionKey = null }: CopyEvent,
): Promise<Result<{ readonly id: EventId; readonly slug: string }, CopyRefusal>> {
  const at = ctx.now();
  const newId = ctx.newId("evt");
  const id = submissionKey === null ? newId : eventOf(submissionKey);
  const auditId = ctx.newId("aud");

  return ctx.db.inTransaction(async (tx) => {
    const access = await eventAccess(tx, { slug });
    if (!access || !maySeeNumbers(ctx.actor, access)) return refused("no-such-event");
    const earlier = submissionKey === null ? null : await eventAccess(tx, { id });
    if (earlier) return maySeeNumbers(ctx.actor, earlier) ? ok({ id, slug: earlier.slug }) : refused("no-such-event");
    const stored = await readEventToCopy(tx, access.id);
    const storedRules = (await findEventForRegistration(tx, slug))?.rules ?? null;
    if (!stored) return refused("no-such-event");
    const runs = mayChangeEvent(ctx.actor, access);
    const copied = runs
      ? stored
      : { ...stored, allotments: stored.allotments.filter(({ rule }) => rule.by !== "code") };
    const rules =
      runs || storedRules === null
        ? storedRules
        : { ...storedRules, confirmationText: null, otherConfirmationText: null };
    const own = rolesOf(ctx.actor).map(({ organisationId }) => organisationId);
    const hosts: (OrganisationId | null)[] = [access.hostId, ...own.filter((each) => each !== null)];
    const hostId = hosts.find((host) => mayCreateEvent(ctx.actor, host));
    if (hostId === undefined) return refused("not-allowed");
    const { zone, startsAt, endsAt } = copied.event;
    const days = daysBetween(copied.event.startsOn, startsOn);
    const span = { startsOn, endsOn: addDays(copied.event.endsOn, days), startsAt, endsAt, zone };
    const { lastDay, end } = lastMoment(span);
    const times = [
      { date: startsOn, start: startsAt, end: null },
      { date: lastDay, start: null, end },
      ...copied.items.map((item) => ({ date: addDays(item.date, days), start: item.startsAt, end: item.endsAt })),
    ];
    if (times.some((each) => skippedByClocks(each, zone) !== null)) {
      return refused("time-skipped-by-clocks");
    }
    const title = copied.texts.find(({ language }) => language === copied.event.language)?.title ?? slug;
    const candidates = eventSlugs(title, startsOn);
    const taken = await takenSlugs(tx, candidates);
    const address = candidates.find((candidate) => !taken.has(candidate));
    if (address === undefined) return refused("slug-taken");
    await insertEventCopy(tx, copied, { id, slug: address, hostId, days, at });
    await insertProgrammeCopy(tx, copied, { id, days, zone, newId: ctx.newId });
    if (rules) await insertRules(tx, id, movedRules(rules, days, zone));
    await refreshSearch(tx, id);
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "copy-event" },
      ...{ subject: { kind: "event", id }, eventId: id },
      facts: { copied: access.id, after: { slug: address, startsOn, hostId } },
    });
    return ok({ id, slug: address });
  });
}

/** One copy for each form that was sent: of two that arrive at once the database takes one. */
const eventOf = (key: SubmissionKey) => key.replace(/^sub_/, "evt_") as EventId;
