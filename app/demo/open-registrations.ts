import type { CommandContext } from "#commands/context.ts";
import { keepSeats, type KeepSeats } from "#commands/registration/keep-seats.ts";
import { register, type RegisterPerson } from "#commands/registration/register.ts";
import { setQuestions, type SetQuestions } from "#commands/registration/set-questions.ts";
import { setRegistrationRules, type SetRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import { invariant } from "#domain/invariant.ts";
import { addDays, type CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { STOCKHOLM, startOfWallTime } from "#domain/values/instant.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";
import { registrationOverview } from "#queries/registration-overview.ts";
import { inventedParticipants } from "./invented-participants.ts";

/** How an event of the story takes registrations, and the forms that have come in. */
interface Opening extends Omit<SetRegistrationRules, "rules"> {
  readonly rules: SetRegistrationRules["rules"];
  readonly questions?: SetQuestions["questions"];
  readonly kept?: Omit<KeepSeats, "slug">;
  readonly forms: readonly (readonly RegisterPerson[])[];
}

/** The days that the story's events are on. */
export interface StoryDays {
  readonly today: CalendarDate;
  readonly training: CalendarDate;
}

/**
 * Opens the story's events for registrations and sends the forms. What has been opened stays as it is, whoever has
 * changed it since; a form that has come in is not sent again.
 */
export async function openRegistrations(ctx: CommandContext, days: StoryDays): Promise<void> {
  for (const opening of openings(days)) {
    const { slug, questions, kept, forms } = opening;
    const before = await registrationOverview(ctx, slug);
    invariant(before.ok, `the demo's ${slug} is there`);
    const { standing, registrations, allotments } = before.value;
    if (standing === null) {
      const set = await setRegistrationRules(ctx, opening);
      invariant(set.ok, `the demo's ${slug} can take registrations`);
    }
    if (registrations === 0 && before.value.questions === 0 && questions) await setQuestions(ctx, { slug, questions });
    if (registrations === 0 && allotments.length === 0 && kept) await keepSeats(ctx, { slug, ...kept });
    if (registrations >= forms.flat().length) continue;
    for (const [index, people] of forms.entries()) {
      // Refused where the story is told so late that registration has closed: then nobody has come.
      await register(ctx, {
        ...{ slug, people, language: "sv" },
        submissionKey: formKey(slug, index),
        together: people.length === 2 ? "all-or-none" : "as-many",
      });
    }
  }
}

/** The same each time, so that a form which is sent again is known again. */
function formKey(slug: string, index: number): SubmissionKey {
  return `sub_demo_${slug}_${index}` as SubmissionKey;
}

function openings({ today, training }: StoryDays): readonly Opening[] {
  const morning = (date: CalendarDate) => startOfWallTime(date, "09:00" as ClockTime, STOCKHOLM);
  return [
    {
      slug: "narkotikakonferens-exempel",
      capacities: { "on-site": 12, digital: null },
      rules: {
        ...{ serving: "offer", offerMinutes: 2 * 24 * 60, asksDiet: true, asksAccessNeeds: true },
        meetingUrl: "https://example.org/mote/narkotikakonferens",
        confirmationText: "Dörrarna öppnar klockan 8.30. Konferensen är påhittad, så det är ingen brådska.",
        otherConfirmationText: "The doors open at 08:30. The conference is invented, so there is no hurry.",
      },
      questions: [
        {
          ...{ kind: "choice", required: false, mode: null },
          texts: {
            sv: { label: "Vad vill du helst ta med dig hem?", options: ["Ny kunskap", "Nya kontakter", "En metod"] },
            en: {
              label: "What do you most want to take home?",
              options: ["New knowledge", "New contacts", "A method"],
            },
          },
        },
      ],
      forms: inventedParticipants.comingConference,
    },
    {
      slug: "drogteckenutbildning-exempel",
      capacities: { "on-site": 30 },
      rules: { asksDiet: true, mostFromOrganisation: 5 },
      kept: {
        ...{ mode: "on-site", name: "Exempelköpings kommun", seats: 10, rule: { by: "code", code: "EXEMPEL" } },
        until: morning(addDays(training, -14)),
      },
      forms: inventedParticipants.training,
    },
    {
      slug: "natverkstraff-exempel-1",
      capacities: { "on-site": null, digital: null },
      rules: { meetingUrl: "https://example.org/mote/natverkstraff" },
      forms: inventedParticipants.networkMeeting,
    },
    {
      slug: "natverkstraff-exempel-2",
      capacities: { "on-site": 40, digital: null },
      rules: { opensAt: morning(addDays(today, 60)), meetingUrl: "https://example.org/mote/natverkstraff" },
      forms: [],
    },
  ];
}
