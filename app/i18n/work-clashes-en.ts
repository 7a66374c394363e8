import type { workClashes as source } from "./work-clashes-sv.ts";

export const workClashes: typeof source = {
  "person-twice": ({ name }, one, other) => `${name} is in two places at once: ${one} and ${other}.`,
  "room-twice": ({ place }, one, other) => `${place} is used by two items at once: ${one} and ${other}.`,
  "track-twice": ({ track }, one, other) => `Two items are in ${track} at once: ${one} and ${other}.`,
  "at-once": (_, one, other) =>
    `${one} and ${other} are at the same time. If they are to run side by side, give each a track.`,
  gap: ({ minutes }, one, other) => `A gap of ${minutes} minutes between ${one} and ${other}.`,
  "before-the-one-before": (_, one, other) => `${other} begins before ${one}, but stands after it.`,
  "ends-before-start": (_, one) => `${one} ends before it begins.`,
  "outside-days": (_, one) => `${one} is outside the event's days.`,
  "outside-times": (_, one) => `${one} is outside the event’s times.`,
  "skipped-by-clocks": (_, one) => `${one}: the clocks go forward that day, and the time does not exist.`,
  "twice-by-clocks": (_, one) => `${one}: the clocks go back that day, and the time comes twice. The first is meant.`,
};
