import { VISITOR } from "#access/actor.ts";
import { addParticipant } from "#commands/registration/add-participant.ts";
import { changeDetails } from "#commands/registration/change-details.ts";
import { changeMode } from "#commands/registration/change-mode.ts";
import { correctPerson } from "#commands/registration/correct-person.ts";
import { handOver } from "#commands/registration/hand-over.ts";
import { noteBounce } from "#commands/registration/note-bounce.ts";
import { noteCalendarAnswer } from "#commands/registration/note-calendar-answer.ts";
import { openCalendarFeed } from "#commands/registration/open-calendar-feed.ts";
import { register } from "#commands/registration/register.ts";
import { revokeCalendarFeed } from "#commands/registration/revoke-calendar-feed.ts";
import { sendLinkAgain } from "#commands/registration/send-link-again.ts";
import { sendLinksAgain } from "#commands/registration/send-links-again.ts";
import { settleAccessNeed } from "#commands/registration/settle-access-need.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { PersonId, RegistrationId } from "#domain/values/identifiers.ts";
import type { testContext } from "#tests/support/context.ts";
import { openEvent, person, submissionKey } from "#tests/support/open-event.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import type { Step } from "#tests/support/told-acts.ts";

type Context = ReturnType<typeof testContext>;

const slug = "traff";
const HOUR = 3_600_000;

/** One who takes part: what they do themselves, what is done for them, and what machines tell of them. */
export async function participantEntries(ctx: Context, step: Step): Promise<void> {
  const { actor } = await signedIn(ctx.db, { role: "administrator" });
  const rules = { asksDiet: true, asksAccessNeeds: true };
  const { id: eventId } = await openEvent(ctx, { slug, rules, capacities: { "on-site": 1, digital: null } });
  const pools = await ctx.db.read((read) => read.select().from(read.tables.seatPool));
  const poolOf = (mode: string) => pools.find((pool) => pool.mode === mode)!.id;
  const [onSite, digital] = [poolOf("on-site"), poolOf("digital")];
  const registered = await step(
    "registration/register",
    (run) =>
      register(run, {
        ...{ slug, submissionKey: submissionKey(), language: "sv", together: "as-many" },
        people: [person("Anna Ek", { accessNeeds: "hörslinga" })],
      }),
    (value) => {
      const id = value.ok ? (value.value.people[0] ?? "") : "";
      return [{ act: "register", subject: ["registration", id], after: { seat: onSite, waits: null } }];
    },
    VISITOR,
  );
  const registrationId = (registered.ok && registered.value.people[0]) as RegistrationId;
  const subject = ["registration", registrationId] as const;
  const own = { kind: "participant", registrationId } as const;
  await step(
    "registration/add-participant",
    (run) => addParticipant(run, { slug, language: "sv", person: person("Bo"), overLimit: "Talar" }),
    (value) => [
      {
        ...{ act: "register", subject: ["registration", value.ok ? value.value : ""] },
        after: { seat: onSite, waits: null },
      },
    ],
    actor,
  );
  await step(
    "registration/settle-access-need",
    (run) => settleAccessNeed(run, { registrationId, settled: true }),
    () => [{ act: "tend-registration", subject, before: { access: "not-seen-to" }, after: { access: "seen-to" } }],
    actor,
  );
  const said = { organisation: null, county: null, protected: false, diet: null, accessNeeds: null, answers: [] };
  await step(
    "registration/change-details",
    (run) => changeDetails(run, { registrationId, ...said, listed: true, items: [] }),
    () => [{ act: "change-details", subject, before: { listed: false }, after: { listed: true } }],
    own,
  );
  await step(
    "registration/change-mode",
    (run) => changeMode(run, { registrationId, mode: "digital" }),
    () => [
      { act: "change-mode", subject, before: { seat: onSite, waits: null }, after: { seat: digital, waits: null } },
    ],
    own,
  );
  const email = "anna.ek@example.se" as EmailAddress;
  await step(
    "registration/correct-person",
    (run) => correctPerson(run, { registrationId, name: "Anna Eek", email }),
    () => [{ act: "correct-person", subject, before: { name: "Anna Ek", email }, after: { name: "Anna Eek", email } }],
    actor,
  );
  await calendars(ctx, step, { registrationId, eventId, email, actor });
  await handedOn(ctx, step, { registrationId, actor });
  await step(
    "registration/withdraw",
    (run) => withdraw(run, { registrationId }),
    () => [{ act: "withdraw", subject, before: { seat: digital, waits: null }, after: { ending: "withdrawn" } }],
    own,
  );
}

async function calendars(
  ctx: Context,
  step: Step,
  {
    registrationId,
    eventId,
    email,
    actor,
  }: {
    readonly registrationId: RegistrationId;
    readonly eventId: string;
    readonly email: EmailAddress;
    readonly actor: NonNullable<Parameters<Step>[3]>;
  },
): Promise<void> {
  const subject = ["registration", registrationId] as const;
  const own = { kind: "participant", registrationId } as const;
  const open = (wanted: Parameters<Step>[2]) =>
    step("registration/open-calendar-feed", (run) => openCalendarFeed(run, { registrationId }), wanted, own);
  await open(() => [{ act: "open-calendar-feed", subject, before: false, after: true }]);
  ctx.moveClock(HOUR);
  await open(() => [{ act: "mail-calendar-address", subject }]);
  await step(
    "registration/revoke-calendar-feed",
    (run) => revokeCalendarFeed(run, { registrationId }),
    () => [{ act: "revoke-calendar-feed", subject, before: true, after: false }],
    own,
  );
  const written = { from: email, attendee: email, uid: `${eventId}@samling`, name: null, sequence: null };
  await step(
    "registration/note-calendar-answer",
    (run) => noteCalendarAnswer(run, { ...written, answer: "accepted", stampedAt: run.now() }),
    () => [{ act: "note-calendar-answer", subject, before: { answer: null }, after: { answer: "accepted" } }],
  );
  await step(
    "registration/send-link-again",
    (run) => sendLinkAgain(run, { registrationId }),
    () => [{ act: "send-link-again", subject }],
    actor,
  );
  await step(
    "registration/send-links-again",
    (run) => sendLinksAgain(run, { slug, email }),
    () => ({ none: "whoever asks learns nothing, and the mail stands with the person" }),
    VISITOR,
  );
}

/** The mail comes back, and somebody else takes the seat. */
async function handedOn(
  ctx: Context,
  step: Step,
  { registrationId, actor }: { registrationId: RegistrationId; actor: NonNullable<Parameters<Step>[3]> },
): Promise<void> {
  const subject = ["registration", registrationId] as const;
  const { message } = ctx.db.tables;
  await ctx.db.inTransaction((tx) => tx.update(message).set({ sentAt: ctx.now() }));
  const rows = await ctx.db.read((read) => read.select().from(message));
  const mail = rows.find((row) => row.registrationId === registrationId && row.email === "anna.ek@example.se")!;
  const messageIds = [`${mail.id}@samling.example`];
  await step(
    "registration/note-bounce",
    (run) => noteBounce(run, { messageIds, status: "5.1.1", hostname: "samling.example" }),
    () => [{ act: "note-bounce", subject, before: { refusal: null }, after: { refusal: "5.1.1" } }],
  );
  const personOf = async (): Promise<PersonId | null> => {
    const all = await ctx.db.read((read) => read.select().from(read.tables.registration));
    return all.find(({ id }) => id === registrationId)!.personId;
  };
  const before = await personOf();
  let after: PersonId | null = null;
  await step(
    "registration/hand-over",
    async (run) => {
      const email = "eva@example.se" as EmailAddress;
      const handed = await handOver(run, { registrationId, name: "Eva", email });
      after = await personOf();
      return handed;
    },
    () => [{ act: "hand-over", subject, before, after }],
    actor,
  );
}
