import type { sv } from "./sv.ts";
import { workMessages } from "./work-messages-en.ts";
import { workPeople } from "./work-people-en.ts";
import { workPerson } from "./work-person-en.ts";

const people = (count: number) => `${count.toLocaleString("en")} ${count === 1 ? "person" : "people"}`;

export const workSeats: (typeof sv)["work"]["seats"] = {
  people: workPeople,
  person: workPerson,
  messages: workMessages,
  title: "Seats",
  needs: {
    title: "To do",
    none: "Nothing is waiting for you right now.",
    at: (moment) => `on ${moment}`,
    endOf: (day) => `at the end of ${day}`,
    "offers-lapsing": {
      text: (count, until) =>
        count === 1
          ? `One seat offer lapses ${until}.`
          : `${count} seat offers lapse within a day, the first ${until}.`,
      act: "See who has not answered",
    },
    "mail-failed": {
      text: (count) => (count === 1 ? "One email did not arrive." : `${count} emails did not arrive.`),
      act: "See which and why",
    },
    "closing-soon": { text: (_count, until) => `Registration closes ${until}.`, act: "Change when it closes" },
    "party-too-large": {
      text: (count) =>
        `${count === 1 ? "A party that waits" : `${count} parties that wait`} for all or none ${count === 1 ? "is" : "are"} larger than all the seats there are, and will never get them so. Add seats, or split them up.`,
      act: "See who waits",
    },
    "list-growing": {
      text: (count) => `The waitlist is growing: ${people(count)} waiting for a seat.`,
      act: "See the waitlist",
    },
    "access-needs": {
      text: (count) => `${people(count)} asked for a hearing loop, an interpreter or another adjustment.`,
      act: "See what they need",
    },
    "programme-without-times": { text: () => "The programme has no times.", act: "Set the times" },
    "not-confirmed-held": { text: () => "The event is over. Did it take place?", act: "Confirm that it took place" },
    "never-published": {
      text: () => "A draft. Only those who work with the organiser’s events see it.",
      act: "Review and publish",
    },
  },
  start: {
    title: "Overview",
    needs: "Waiting for you",
    search: "Search your events",
    find: "Search",
    parts: { coming: "Coming", draft: "Drafts", past: "Past" },
    empty: { coming: "No coming events.", draft: "No drafts.", past: "No past events." },
    nothing: {
      title: "Your events will be here",
      text: "Paste an invitation, and it becomes an event within minutes.",
      act: "Create an event",
    },
    begun: { title: "Begun", text: "They are no events yet. Continue where you left off." },
    noMatch: "No event matches your search.",
    more: "There are more. Search for the one you want.",
    seats: (mode, taken, capacity) => `${mode}: ${taken}${capacity === null ? "" : ` of ${capacity}`}`,
    waiting: (count) => `${count} waiting`,
  },
  noRegistration: { text: "The event does not take registrations here yet.", act: "Set up seats and registration" },
  modes: {
    taken: (taken, capacity) => `${taken} of ${capacity}`,
    unlimited: (taken) => `${taken}, unlimited`,
    label: { taken: "Taken", free: "Free", waiting: "On the waitlist", offers: "Open offers", kept: "Reserved" },
    asMany: "as many as come",
    bar: (percent) => `${percent} per cent taken`,
    over: (count) => `${count} more than there are seats for`,
  },
  items: { title: "Programme items with seats of their own", item: "Programme item", seats: "Seats", taken: "Taken" },
  allotments: {
    title: "Reserved seats",
    name: "For",
    mode: "Participation",
    taken: "Used",
    until: "Up to and including",
    untilEvent: "the event",
    fellBack: (moment) => `released ${moment}`,
  },
  course: {
    title: "Registrations over time",
    description: (all, from, to) =>
      `Lines showing how many had a seat, waited or had withdrawn when each day ended. ${all} in all, from ${from} to ${to}. The table holds the same numbers.`,
    note: "How it stood when each day ended. Days on which nothing happened are left out.",
    table: "At the end of each day",
    day: "Day",
    registered: "New",
    lines: { "on-site": "On site", digital: "Online", waiting: "Waiting without a seat", ended: "Withdrawn" },
    empty: "Shows how registrations come in, as soon as somebody has registered.",
  },
  groups: {
    title: "Who has registered",
    note: "Everybody is counted once: somebody who has a seat and also waits for another is counted by their seat, and only “On the waitlist” above counts all who wait. Anybody with protected identity is counted by organisation only.",
    organisations: "Organisation",
    kinds: "Kind of organisation",
    municipalities: "Municipality",
    counties: "County",
    onSite: "On site",
    digital: "Online",
    waiting: "Waiting without a seat",
    all: "All",
    unknown: "Not known",
    others: (count) => (count === 1 ? "1 other" : `${count.toLocaleString("en")} others`),
    fold: (count) => (count === 1 ? "Show the other one" : `Show the other ${count.toLocaleString("en")}`),
    whole: (count) => `Show all ${count.toLocaleString("en")}`,
    share: "Share",
  },
  spellings: {
    several: "Is the same organisation on several rows?",
    merge: "Merge the spellings",
    ask: "Ask an administrator of the installation to merge the spellings.",
    askAt: "Ask an administrator of the installation to merge the spellings:",
  },
  published: { done: "The event is published.", link: "See its page" },
  held: {
    title: "Did the event take place?",
    text: "Once you confirm, it counts as held, and nobody can register or change a registration any more. Nobody gets an email.",
    send: "Yes, it took place",
    final: "It can’t be undone.",
    confirm: "Confirm that it took place",
    done: "The event is confirmed as held.",
    refused: "It cannot be confirmed. Reload the page to see how the event stands.",
  },
};
