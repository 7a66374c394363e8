import { publishInvitation } from "#commands/event/publish-invitation.ts";
import { keepSeats } from "#commands/registration/keep-seats.ts";
import { setItemSeats } from "#commands/registration/set-item-seats.ts";
import { setQuestions } from "#commands/registration/set-questions.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import type { CommandContext } from "#commands/context.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { eventPage } from "#queries/event-page.ts";
import { draftEvent, draftItem } from "./drafts.ts";

const DAY = "2027-05-20" as CalendarDate;

/**
 * An event whose form asks all that one can ask: both modes, questions of every kind, parallel items with seats, diet and
 * access needs, seats kept by a code, and a host who answers for the data.
 */
export async function fullEvent(
  ctx: CommandContext,
  { slug = "konferens", onSite = 3 }: { slug?: string; onSite?: number } = {},
): Promise<string> {
  const at = (title: string) => draftItem({ date: DAY, start: "13:00" as ClockTime, kind: "workshop", title });
  const published = await publishInvitation(ctx, {
    slug,
    kind: "conference",
    host: "Länsstyrelsen Kronoberg",
    draft: draftEvent({
      title: "Konferens om trygga platser",
      date: DAY,
      endDate: DAY,
      modes: ["on-site", "digital"],
      programme: [draftItem({ date: DAY, title: "Välkomna" }), at("Nattvandring"), at("Medling")],
    }),
  });
  if (!published.ok) throw new Error(JSON.stringify(published.refusal));
  const set = await setRegistrationRules(ctx, {
    slug,
    rules: {
      asksDiet: true,
      asksAccessNeeds: true,
      serving: "offer",
      offerMinutes: 24 * 60,
      meetingUrl: "https://meeting.example/rum",
    },
    capacities: { "on-site": onSite, digital: null },
  });
  if (!set.ok) throw new Error(set.refusal);
  const page = await eventPage(ctx, slug, "sv");
  if (page.found !== "event") throw new Error("no event");
  for (const item of page.page.days[0]!.items.slice(1)) await setItemSeats(ctx, { itemId: item.id, seats: 20 });
  const asked = await setQuestions(ctx, {
    slug,
    questions: [
      { kind: "text", required: false, mode: null, texts: { sv: { label: "Vad vill du ha svar på?" } } },
      {
        kind: "choice",
        required: true,
        mode: "on-site",
        texts: { sv: { label: "Hur kommer du till lokalen?", options: ["Med tåg", "Med bil"] } },
      },
      {
        kind: "choices",
        required: false,
        mode: null,
        texts: { sv: { label: "Vad arbetar du med?", options: ["Förebyggande", "Utredning", "Ledning"] } },
      },
      { kind: "yes-no", required: false, mode: "digital", texts: { sv: { label: "Är ni flera vid skärmen?" } } },
    ],
  });
  if (!asked.ok) throw new Error(asked.refusal);
  return slug;
}

/** Keeps a seat of it for those who know the word. */
export async function keptByCode(ctx: CommandContext, slug: string): Promise<void> {
  const rule = { by: "code", code: "EKEN" } as const;
  const kept = await keepSeats(ctx, { slug, mode: "on-site", name: "Arrangörens gäster", rule, seats: 1, until: null });
  if (!kept.ok) throw new Error(kept.refusal);
}
