import { publishInvitation } from "#commands/event/publish-invitation.ts";
import { register, type RegisterPerson } from "#commands/registration/register.ts";
import { setRegistrationRules, type SetRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import type { CommandContext } from "#commands/context.ts";
import { VISITOR } from "#access/actor.ts";
import type { DraftEvent } from "#domain/programme/invitation/draft-event.ts";
import type { Together } from "#domain/registration/seat-party.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { addDays, type CalendarDate } from "#domain/values/calendar-date.ts";
import { STOCKHOLM, dateIn, instant } from "#domain/values/instant.ts";
import type { EventId, RegistrationId } from "#domain/values/identifiers.ts";
import { draftEvent } from "./drafts.ts";

export interface OpenEvent extends Partial<SetRegistrationRules> {
  /** What the invitation says otherwise. */
  readonly invited?: Partial<DraftEvent>;
  /** The arranger that answers for it. */
  readonly host?: string;
}

/** What the invitation says of an event two months from the machine's own today, for servers that go by its clock. */
export function soon(): Partial<DraftEvent> {
  const date = addDays(dateIn(STOCKHOLM, instant(Date.now())), 60);
  return { date, endDate: date };
}

/** An event on 20 May 2027 that takes registrations, for those whose test is about what happens then. */
export async function openEvent(
  ctx: CommandContext,
  { slug = "traff", invited = {}, host, ...given }: OpenEvent = {},
): Promise<{ readonly id: EventId; readonly slug: string }> {
  const draft = draftEvent({
    title: `Träff ${slug}`,
    date: "2027-05-20" as CalendarDate,
    endDate: "2027-05-20" as CalendarDate,
    ...invited,
  });
  const published = await publishInvitation(ctx, { draft, slug, ...(host !== undefined && { host }) });
  if (!published.ok) throw new Error(JSON.stringify(published.refusal));
  const set = await setRegistrationRules(ctx, { slug, rules: {}, capacities: { "on-site": 2 }, ...given });
  if (!set.ok) throw new Error(set.refusal);
  return { id: published.value.id, slug };
}

let keys = 0;

export function submissionKey(): SubmissionKey {
  return `sub_${String(++keys).padStart(20, "0")}` as SubmissionKey;
}

export function person(name: string, given: Partial<RegisterPerson> = {}): RegisterPerson {
  return {
    name,
    email: `${name.toLowerCase().replace(/[^a-z0-9]+/g, ".")}@example.se` as EmailAddress,
    organisation: null,
    county: null,
    mode: "on-site",
    digitalMeanwhile: false,
    items: [],
    answers: [],
    diet: null,
    accessNeeds: null,
    listed: false,
    protected: false,
    code: null,
    ...given,
  };
}

/** Sends a form of one's own with these people, as a visitor; throws where it is refused. */
export async function registered(
  ctx: CommandContext,
  people: readonly RegisterPerson[],
  { slug = "traff", together = "as-many" as Together } = {},
): Promise<readonly RegistrationId[]> {
  const answer = await register(
    { ...ctx, actor: VISITOR },
    { slug, submissionKey: submissionKey(), language: "sv", together, people },
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value.people.map((id) => {
    if (id === null) throw new Error("somebody had a place already");
    return id;
  });
}

/** The same context for whoever came by a registration's personal link. */
export function asParticipant<Context extends CommandContext>(ctx: Context, registrationId: RegistrationId): Context {
  return { ...ctx, actor: { kind: "participant", registrationId } };
}
