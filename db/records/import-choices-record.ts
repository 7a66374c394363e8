import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { ImportChoices } from "#domain/registration/import-choices.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import { LANGUAGES } from "#domain/values/language.ts";
import type { Reading } from "../transaction.ts";

/** What an event asks beside the form's own fields, in every wording that it has been written in. */
export async function importChoices(read: Reading, eventId: EventId): Promise<ImportChoices> {
  const { question, seatPool, programmeItemText: text } = read.tables;
  const questions = await read
    .select({ id: question.id, kind: question.kind, mode: question.mode, texts: question.texts })
    .from(question)
    .where(eq(question.eventId, eventId))
    .orderBy(asc(question.position));
  const titles = await read
    .select({ poolId: seatPool.id, title: text.title })
    .from(seatPool)
    .innerJoin(text, eq(text.itemId, seatPool.itemId))
    .where(and(eq(seatPool.eventId, eventId), isNotNull(seatPool.itemId)))
    .orderBy(asc(seatPool.id), asc(text.language));
  return {
    questions: questions.map(({ texts, ...asked }) => {
      // The databases keep the names of a JSON object each in an order of its own.
      const written = LANGUAGES.flatMap((of) => (texts[of] ? [{ language: of, ...texts[of] }] : []));
      const most = Math.max(0, ...written.map(({ options = [] }) => options.length));
      const options = Array.from({ length: most }, (_, at) => written.flatMap((each) => each.options?.[at] ?? []));
      return { ...asked, labels: written.map(({ language, label }) => ({ language, text: label })), options };
    }),
    items: [...grouped(titles, ({ poolId }) => poolId)].map(([poolId, rows]) => ({
      poolId,
      titles: rows.map(({ title }) => title),
    })),
  };
}
