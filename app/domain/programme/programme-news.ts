import type { ProgrammeNews } from "#domain/registration/broadcast.ts";
import type { ProgrammeItemId } from "#domain/values/identifiers.ts";
import { LANGUAGES, type Language } from "#domain/values/language.ts";
import { changesFor, type ItemChange } from "./programme-diff.ts";

/**
 * What people are told of a release: as many changes as a mail is read for, those of items with seats of their own first.
 * `language`: the only one whose readers are concerned; null where all are.
 */
export function programmeNews(
  changes: readonly ItemChange[],
  {
    withSeats,
    chosen,
  }: { readonly withSeats: readonly ProgrammeItemId[]; readonly chosen: readonly ProgrammeItemId[] },
): { readonly news: ProgrammeNews; readonly language: Language | null } {
  const first = changes.filter(({ id }) => withSeats.includes(id));
  const others = changes.filter(({ id }) => !withSeats.includes(id));
  const ordered = [...first, ...others];
  const seatsGone = changes.filter(({ id, what }) => what === "removed" && chosen.includes(id)).map(({ id }) => id);
  const concerned = LANGUAGES.filter((language) => changesFor(changes, language).length > 0);
  return {
    news: { changes: ordered.slice(0, MOST), more: Math.max(0, ordered.length - MOST), seatsGone },
    language: concerned.length === 1 ? concerned[0]! : null,
  };
}

const MOST = 20;
