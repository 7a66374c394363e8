import type { registrationParty as source } from "./registration-party-sv.ts";

export const registrationParty: typeof source = {
  title: "You are more than there are seats",
  text: (people, capacity) =>
    `You are ${people}, and there ${capacity === 1 ? "is 1 seat" : `are ${capacity} seats`} in all. Nothing has been sent yet. Choose to give seats to as many as there is room for, or send once more to wait together all the same: then you get seats only if the organiser adds some.`,
  waits:
    "You are more than all the seats there are, and get them only if the organiser adds some or if some of you withdraw.",
};
