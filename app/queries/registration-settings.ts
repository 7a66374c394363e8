import { eq } from "drizzle-orm";
import { mayChangeEvent } from "#access/event-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { hasAnswers, writtenQuestions } from "#db/records/question-record.ts";
import { findEventForRegistration } from "#db/records/registration-rules-record.ts";
import { lastMoment } from "#domain/event/event-span.ts";
import { defaultRules } from "#domain/registration/registration-rules.ts";
import type { DraftQuestion } from "#domain/registration/parse-questions.ts";
import { questionsKey } from "#domain/registration/questions-key.ts";
import {
  settingsKey,
  settingsTexts,
  type Capacities,
  type SettingsTexts,
} from "#domain/registration/settings-texts.ts";
import type { QueryContext } from "./context.ts";
import { registrationOverview, type RegistrationOverview } from "./registration-overview.ts";

export interface RegistrationSettings {
  readonly settings: SettingsTexts;
  /** Tells the settings that are shown from those that another may set meanwhile. */
  readonly seen: string;
  readonly overview: RegistrationOverview;
  readonly questions: readonly DraftQuestion[];
  /** Tells the questions that are shown from those that another may set meanwhile. */
  readonly seenQuestions: string;
  /** Somebody has answered: the questions stay as they are. */
  readonly answered: boolean;
}

/** How an event takes registrations, to be changed; as is usual where it takes none yet. Null for whoever may not. */
export async function registrationSettings(ctx: QueryContext, slug: string): Promise<RegistrationSettings | null> {
  const overview = await registrationOverview(ctx, slug);
  if (!overview.ok) return null;
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    const event = await findEventForRegistration(read, slug);
    if (!access || !event || !mayChangeEvent(ctx.actor, access)) return null;
    const { eventMode } = read.tables;
    const questions = await writtenQuestions(read, event.id);
    const pools = overview.value.pools.flatMap(({ mode, capacity }) =>
      mode === null ? [] : [[mode, capacity] as const],
    );
    const held = await read.select({ mode: eventMode.mode }).from(eventMode).where(eq(eventMode.eventId, event.id));
    // What the event is held in is what one most likely wants to take registrations for.
    const capacities: Capacities = Object.fromEntries(event.rules ? pools : held.map(({ mode }) => [mode, null]));
    const rules = event.rules ?? defaultRules(lastMoment(event).lastDay);
    return {
      settings: settingsTexts(rules, capacities, event.zone),
      seen: settingsKey(settingsTexts(rules, Object.fromEntries(pools), event.zone)),
      overview: overview.value,
      questions,
      seenQuestions: questionsKey(questions),
      answered: await hasAnswers(read, event.id),
    };
  });
}
