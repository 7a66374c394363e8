import type { BroadcastProgress } from "#queries/broadcast-progress.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/** "180 av 200 skickade, 20 väntar". */
export function progressWords(language: Language, progress: BroadcastProgress): string {
  const words = catalogueOf(language).work.seats.messages;
  const { receivers, sent, failed, waiting, queued, state } = progress;
  const number = (count: number) => count.toLocaleString(language);
  // While they are made ready, those who have none yet wait too.
  const left = waiting + (state === "spreading" ? Math.max(0, receivers - queued) : 0);
  return [
    words.sentOf(number(sent), number(receivers)),
    ...(left > 0 && state !== "stopped" ? [words.waiting(number(left))] : []),
    ...(failed > 0 ? [words.failed(number(failed))] : []),
  ].join(", ");
}
