import { foldedText } from "#domain/values/folded-text.ts";
import type { ProgrammeItemKind } from "./programme-item.ts";

interface BesideItem {
  readonly kind: ProgrammeItemKind;
  readonly track: string | null;
  readonly place: string | null;
}

/** People are received and drink coffee in the same foyer. */
export const STANDING_BESIDE: readonly ProgrammeItemKind[] = ["registration", "break", "meal"];

/**
 * True where two items at the same time are as they are meant: on tracks or in rooms of their own, workshops to choose
 * among, a desk that goes on receiving people, an exhibition on a track of its own, and coffee for those who are not in
 * the session of a track. What is on no track is for everybody, and nobody can be at two such things.
 */
export function goesOnBeside(one: BesideItem, other: BesideItem): boolean {
  const kinds = [one.kind, other.kind];
  if (kinds.includes("registration") || kinds.every((kind) => STANDING_BESIDE.includes(kind))) return true;
  if (one.track !== null && other.track !== null) return true;
  if (kinds.every((kind) => kind === "workshop")) return true;
  if ([one, other].some(({ kind, track }) => kind === "other" && track !== null)) return true;
  const pause = [one, other].find(({ kind }) => STANDING_BESIDE.includes(kind));
  if (pause) return pause.track === null && (one.track ?? other.track) !== null;
  return one.place !== null && other.place !== null && foldedText(one.place) !== foldedText(other.place);
}
