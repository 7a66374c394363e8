import type { CommandContext } from "#commands/context.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { createSeries } from "#commands/event/create-series.ts";
import { publishInvitation, type PublishInvitation } from "#commands/event/publish-invitation.ts";
import { loadInitialRegister } from "#commands/organisation/load-initial-register.ts";
import { slugOf } from "#domain/event/event-slug.ts";
import { invariant } from "#domain/invariant.ts";
import { readInvitation } from "#domain/programme/invitation/read-invitation.ts";
import { addDays, isoWeekday, type CalendarDate } from "#domain/values/calendar-date.ts";
import { giveInventedRoles } from "./give-invented-roles.ts";
import { inventedEvents } from "./invented-events.ts";
import { openRegistrations } from "./open-registrations.ts";
import { tellParticipants } from "./tell-participants.ts";
import { southernConference2022 } from "./southern-conference-2022.ts";

const CONFERENCE_HOST = "Länsstyrelsen Kronoberg";
const SERIES = "Narkotikakonferensen i Sydsverige";

/**
 * Tells the demo story, act by act, through the same commands that people use. What is already there stays as it is, so
 * that a story that was cut short is told to its end the next time, and one that is told again on another day stays the same. Gives the number of events that were added.
 */
export async function loadDemo(ctx: CommandContext, today: CalendarDate): Promise<number> {
  await loadInitialRegister(ctx);
  const begun = await createSeries(ctx, { name: SERIES, language: "sv" });
  invariant(begun.ok || begun.refusal === "slug-taken", "the demo's series can be begun");
  let added = 0;
  for (const act of story(today)) {
    const published = await publishInvitation(ctx, { ...act, draft: readInvitation(act.text, { year: null }) });
    invariant(published.ok || published.refusal === "slug-taken", `the demo's ${act.slug} can be published`);
    if (published.ok) added += 1;
    if (act.held) await changeEventState(ctx, { slug: act.slug, act: "confirm-held" });
  }
  await openRegistrations(ctx, { today, training: trainingDay(today) });
  await tellParticipants(ctx);
  await giveInventedRoles(ctx, CONFERENCE_HOST);
  return added;
}

type Act = Omit<PublishInvitation, "draft"> & { readonly text: string; readonly slug: string; readonly held?: boolean };

function story(today: CalendarDate): Act[] {
  const seriesSlug = slugOf(SERIES);
  const conference = weekdayFrom(addDays(today, 100), 2);
  const training = trainingDay(today);
  const networkMeetings = [25, 115].map((days) => weekdayFrom(addDays(today, days), 3));
  const workingGroups = [12, 40, 68].map((days) => weekdayFrom(addDays(today, days), 1));
  return [
    {
      text: southernConference2022,
      slug: "narkotikakonferens-2022",
      kind: "conference",
      edition: { seriesSlug, number: 4 },
      held: true,
    },
    {
      text: inventedEvents.comingConference(conference, addDays(conference, -21)),
      slug: "narkotikakonferens-exempel",
      kind: "conference",
      example: true,
      host: CONFERENCE_HOST,
      access: "Hörslinga finns i salen. Beställ teckenspråkstolk senast tre veckor före.",
      edition: { seriesSlug, number: null },
      translations: [
        {
          language: "en",
          text: {
            title: "Narcotics conference – an example of the next edition",
            description:
              "This is what the invitation to the next conference could look like. Day, programme and speakers are invented.",
            audience:
              "Everybody who works to prevent crime or drug use in a municipality, the police, a region, a school or an association.",
            cost: "Free of charge",
            contact: "konferens@example.se",
            access: "Hearing loop in the hall. Order a sign language interpreter three weeks before at the latest.",
          },
        },
      ],
    },
    {
      text: inventedEvents.training(training, addDays(training, -10)),
      slug: "drogteckenutbildning-exempel",
      kind: "training",
      example: true,
    },
    ...networkMeetings.map((date, index) => ({
      text: inventedEvents.networkMeeting(date),
      slug: `natverkstraff-exempel-${index + 1}`,
      kind: "network-meeting" as const,
      example: true,
    })),
    ...workingGroups.map((date, index) => ({
      text: inventedEvents.workingGroup(date),
      slug: `arbetsgruppsmote-exempel-${index + 1}`,
      kind: "working-group-meeting" as const,
      example: true,
      host: "Länsstyrelsen Gävleborg",
    })),
  ];
}

function trainingDay(today: CalendarDate): CalendarDate {
  return weekdayFrom(addDays(today, 40), 4);
}

/** The first such weekday on or after a day; 1 is Monday. */
function weekdayFrom(date: CalendarDate, weekday: number): CalendarDate {
  return addDays(date, (weekday - isoWeekday(date) + 7) % 7);
}
