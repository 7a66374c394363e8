import { workClosing } from "./work-closing-en.ts";
import { workEventRegistration } from "./work-event-registration-en.ts";
import { workKept } from "./work-kept-en.ts";
import type { workEventSettings as source } from "./work-event-settings-sv.ts";

export const workEventSettings: typeof source = {
  facts: {
    title: "Facts",
    draft: {
      title: "The event is a draft",
      text: "Only you who organise it see it.",
      publish: "Publish",
      delete: "Delete the draft",
      deleteText: ({ items, invitees, contributors }) => {
        const also = [
          ...(items > 0 ? [`${items} programme items`] : []),
          ...(invitees > 0 ? [`${invitees} on the list of invited people`] : []),
          ...(contributors > 0 ? [`${contributors} contributors`] : []),
        ];
        return `The event was never published, and nobody is registered. It goes for everybody who works on it, with its facts and settings${also.length === 0 ? "" : `, ${also.join(", ")}`}, and can’t be brought back. It is deleted by itself once nobody has touched it for a year.`;
      },
      deleteDo: "Delete for good",
    },
    preview: "Preview the page",
    save: "Save the facts",
    saved: "The facts are saved.",
    unchanged: "Nothing was changed.",
    seriesHistory: (name) => `History of the series ${name}`,
    titleTold: "Those who have registered are told the new title with the next summary of changes.",
    when: "Time and place",
    move: {
      title: "Move",
      text: "Change day, time or place. Before anything happens you see what follows and how many are told.",
      show: "Show what happens",
      change: "Change",
      do: "Move",
      doAndTell: (people: number) => (people === 1 ? "Move and tell 1 person" : `Move and tell ${people} people`),
      done: "The event was moved.",
      from: "Now",
      to: "Then",
      follows: "This happens:",
      unchanged: "Nothing would change.",
      told: (people: number) =>
        people === 0
          ? "Nobody gets a message."
          : people === 1
            ? "1 registered person gets a message with the new time and place, and a new calendar entry."
            : `${people} registered people get a message with the new time and place, and a new calendar entry.`,
      programme: "The programme’s days are moved as many days. Its times stay.",
      receivedFrom: "The time at which doors open belonged to the old start and is removed.",
      lastDay: (day: string) => `The last day to register stays: ${day}.`,
      kept: (needs: string, people: string) =>
        `Dietary requirements and needs are deleted ${needs}, personal data ${people}: later than before, for the event is later.`,
      closes: (when: string) => `Registration closes as before: ${when}.`,
      cutOff: (when: string) => `Free seats stop going to the waitlist as before: ${when}.`,
      keptUntil: (name: string, when: string) => `The seats kept for ${name} are released as before: ${when}.`,
      refused: {
        "ends-before-it-starts": "The event would end before it starts. Check days and times.",
        "lasts-too-long": "The event would last longer than 60 days. Check the years.",
        "time-skipped-by-clocks":
          "One of the times of the event or its programme doesn’t exist that day: the clocks go forward then.",
        over: "That time has passed. Give a day to come.",
        "municipality-unknown": "Give one of Sweden’s municipalities, for example Växjö.",
        "held-already": "The event was held and is not moved any more.",
        "changed-meanwhile": "Somebody else has changed the event. See what holds, and try again.",
        "venue-too-long": "The venue’s name is too long. Shorten it to at most 200 characters.",
        malformed: "Give days as 2027-05-31 and times as 09:00.",
        "not-allowed": "You may not change the event.",
        "no-such-event": "There is no such event.",
      },
    },
    states: {
      cancel: {
        title: "Cancel",
        text: "The page stays and says that the event is cancelled. It can be undone.",
        show: "Show what happens",
        do: "Cancel the event",
        told: (people: number) =>
          people === 0
            ? "Nobody gets a message."
            : people === 1
              ? "1 registered person gets a message that the event is cancelled, and the calendar entry is removed."
              : `${people} registered people get a message that the event is cancelled, and the calendar entry is removed.`,
        done: "The event is cancelled.",
      },
      restore: {
        title: "Hold it after all",
        text: "The event is cancelled. It can be held after all.",
        show: "Show what happens",
        do: "Hold the event after all",
        told: (people: number) =>
          people === 0
            ? "Nobody gets a message."
            : people === 1
              ? "1 registered person gets a message that the event is held, and the calendar entry comes back."
              : `${people} registered people get a message that the event is held, and the calendar entry comes back.`,
        done: "The event is held.",
      },
      unpublish: {
        title: "Take back",
        text: "The page disappears from the site. Nobody gets a message, and those who have registered keep their seats.",
        show: "Show what happens",
        do: "Take back to a draft",
        told: () => "Nobody gets a message.",
        done: "The event is a draft again.",
      },
      publish: {
        title: "Publish",
        text: "The page is shown on the site.",
        show: "Show what happens",
        do: "Publish",
        told: () => "Nobody gets a message.",
        done: "The event is published.",
      },
      "confirm-held": {
        title: "Confirm that it was held",
        text: "Only events that were held count in the follow-up. It can’t be undone.",
        show: "Show what happens",
        do: "It was held",
        told: () => "Nobody gets a message.",
        done: "The event was held.",
      },
    },
    stateRefused: "It can’t be done as the event stands now. Somebody else may have been quicker.",
    copy: {
      title: "Copy",
      text: "A new draft with the same facts, programme, registration settings and questions. All days are moved as far. Participants, registry number and whether it was cancelled don’t come along.",
      startsOn: "New first day",
      do: "Copy the event",
      done: "This is the copy. Look the facts over and publish.",
    },
  },
  registration: { ...workEventRegistration, ...workClosing, kept: workKept },
};
