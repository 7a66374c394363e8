import type { workSides as sv } from "./work-sides-sv.ts";

/** When two have changed the same at once. */
export const workSides: typeof sv = {
  title: "Somebody else has changed the same while you wrote",
  text: (count: number) =>
    `${count === 1 ? "Both of you have changed this" : "Both of you have changed these"}. Nothing is saved yet and nothing is lost: yours is still in the form. Choose what is to hold, and save again.`,
  taken: (labels: string) => `What you have not touched stands as the other saved it: ${labels}.`,
  mine: "Mine",
  theirs: "The other’s",
  empty: "empty",
  yes: "yes",
  no: "no",
  also: (labels: string) => `Somebody else saved while you wrote. This holds too: ${labels}.`,
};
