import type { Clash } from "#domain/programme/clashes.ts";

type Words = {
  [Code in Clash["code"]]: (clash: Extract<Clash, { code: Code }>, one: string, other: string) => string;
};

/** Det som krockar i ett program. I en egen fil, för orden följer också med till webbläsaren. */
export const workClashes = {
  "person-twice": ({ name }, one, other) => `${name} är på två ställen samtidigt: ${one} och ${other}.`,
  "room-twice": ({ place }, one, other) => `${place} används av två punkter samtidigt: ${one} och ${other}.`,
  "track-twice": ({ track }, one, other) => `Två punkter ligger samtidigt i ${track}: ${one} och ${other}.`,
  "at-once": (_, one, other) =>
    `${one} och ${other} ligger samtidigt. Ska de gå parallellt, ange ett spår för var och en.`,
  gap: ({ minutes }, one, other) => `${minutes} minuters lucka mellan ${one} och ${other}.`,
  "before-the-one-before": (_, one, other) => `${other} börjar före ${one}, men står efter.`,
  "ends-before-start": (_, one) => `${one} slutar innan den börjar.`,
  "outside-days": (_, one) => `${one} ligger utanför evenemangets dagar.`,
  "outside-times": (_, one) => `${one} ligger utanför evenemangets tider.`,
  "skipped-by-clocks": (_, one) => `${one}: klockan ställs fram den dagen, och tiden finns inte.`,
  "twice-by-clocks": (_, one) =>
    `${one}: klockan ställs tillbaka den dagen, och tiden finns två gånger. Den första gäller.`,
} satisfies Words;
