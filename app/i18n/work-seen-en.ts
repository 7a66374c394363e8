import type { sv } from "./sv.ts";

const people = (count: number) => `${count.toLocaleString("en")} ${count === 1 ? "person" : "people"}`;

export const workSeen: (typeof sv)["work"]["seen"] = {
  done: "Tick off",
  act: "Action",
  undo: "Undo",
  by: (when, who) => `Done on ${when}${who === "" ? "" : ` by ${who}`}`,
  events: (count) =>
    count === 1
      ? "One event is waiting for you. It leaves this list once it is done."
      : `${count.toLocaleString("en")} events are waiting for you. What is done leaves this list.`,
  needs: {
    title: "Access needs",
    lead: "This is what participants say they need to be able to take part. Arrange it, and tick it off. If somebody changes what they need, it comes back here.",
    sensitive: "This is sensitive. Give it only to those who need it.",
    none: "Nobody has asked for any adjustment.",
    allDone: "Everything is arranged.",
    open: (count) => `${people(count)} waiting for it to be arranged.`,
    name: "Participant",
    need: "Need",
    state: "State",
    waits: "waiting for a seat",
    settled: "The need is ticked off.",
    reopened: "The need is waiting again.",
    refused: {
      "changed-meanwhile":
        "The participant has just changed what they need. Read it again below, and tick it off again.",
      "no-such-need": "The participant has removed what was there.",
      "not-live": "The participant is no longer registered.",
      over: "The event is over.",
      "event-cancelled": "The event is cancelled.",
      "not-allowed": "You may not change this event.",
      "no-such-registration": "The registration is no longer there.",
    },
    files: "As a list for whoever arranges it",
    tick: "Tick off access needs that are arranged",
    all: "All needs at the event",
  },
  mail: {
    lead: "Reach the person in another way, correct the address or send it again. Tick off what is done.",
    shown: (shown, all) =>
      `These are the latest ${shown} of ${all.toLocaleString("en")}. The others appear as you tick these off.`,
    none: "No more emails are waiting for you to do anything.",
    seen: (count) => (count === 1 ? "One email is ticked off" : `${count.toLocaleString("en")} emails are ticked off`),
    older: (shown) => `These are the latest ${shown}.`,
    all: "Tick off all",
    allText: (count) =>
      `${count.toLocaleString("en")} emails are ticked off as done. Nothing is sent. You can undo it for one email at a time.`,
    allSend: (count) => `Tick off ${count.toLocaleString("en")} emails`,
    done: "Ticked off.",
    undone: "The email is waiting again.",
    moreFailed:
      "Nothing is ticked off: more emails wait now than when the page was shown. Read through them and tick off again.",
  },
};
