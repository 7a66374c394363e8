import type { workClosing as source } from "./work-closing-sv.ts";

const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);
const seats = (count: number) => (count === 1 ? "1 seat" : `${count} seats`);

export const workClosing: typeof source = {
  lowered: {
    title: "More than that have a seat already",
    means: (what, { capacity, taken, kept, waiting, over }) =>
      [
        `${what}: you set ${seats(capacity)}, but ${taken === 1 ? "1 is taken" : `${taken} are taken`}${kept > 0 ? ` and ${kept} kept for groups` : ""}.`,
        `Nobody loses a seat. There will be ${over} too many, and nobody new gets one before more than ${over} have let go of theirs.`,
        ...(waiting > 0 ? [`On the waitlist, ${people(waiting)} will wait until then.`] : []),
      ].join(" "),
    else: "Nothing is saved yet. Change the number and save as usual if you don’t want this.",
    do: "Lower it anyway",
  },
  closing: {
    title: "Remove a way to take part",
    text: "The page and the form stop offering it. Those who have withdrawn stay in the history, and it can be added again.",
    inUse: (taken, waiting) =>
      `${[...(taken > 0 ? [`${people(taken)} ${taken === 1 ? "has" : "have"} a seat or an offer`] : []), ...(waiting > 0 ? [`${people(waiting)} ${waiting === 1 ? "is" : "are"} waiting`] : [])].join(" and ")}. Move them to the other way to take part or withdraw them, and it can be removed.`,
    people: (mode) => `Show them (${mode.toLowerCase()})`,
    kept: (kept) => `${seats(kept)} kept for groups will be let go.`,
    do: { "on-site": "Remove on-site participation", digital: "Remove online participation" },
    done: "The way to take part is removed.",
  },
  itemSeats: {
    unlimited: "Chosen when registering. Empty: as many as want to.",
    everybody: "Empty: not chosen, everybody is there.",
    remove: "Remove the seats",
    removeThis: (title) => `Remove the seats of ${title}: it is chosen no more, everybody is there`,
    removeText:
      "An item whose seats are removed is chosen no more: everybody is there. That can be done while nobody has chosen it.",
    chosen: (title, seated, wishes) =>
      `${title} can’t become an item for everybody: ${[...(seated > 0 ? [`${people(seated)} ${seated === 1 ? "has" : "have"} a seat in it`] : []), ...(wishes > 0 ? [`${people(wishes)} ${wishes === 1 ? "wishes" : "wish"} for one`] : [])].join(" and ")}. They can leave it out on their own page, or remove the item in the programme: then they are told when the programme is released.`,
    removed: "The seats are removed. Everybody is at the item.",
  },
};
