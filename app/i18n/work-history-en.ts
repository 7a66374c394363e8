import { acts } from "./acts-en.ts";
import { historyFacts } from "./history-facts-en.ts";
import { historyThings } from "./history-things-en.ts";
import type { workHistory as source } from "./work-history-sv.ts";

/** The history: what was done with an event, by whom and when. */
export const workHistory: typeof source = {
  title: "History",
  lead: "Everything that was changed, the latest first. Nothing here can be changed afterwards. Only what is said about people can be deleted.",
  none: "Nothing has happened yet.",
  cut: "There are older ones than those shown here.",
  older: "Show older",
  by: {
    you: "You",
    participant: "The participant",
    invitee: "The invited person",
    "command-line": "The command line",
    system: "The product",
    visitor: "A visitor",
    elsewhere: "Somebody at another organisation",
  },
  gone: "Somebody deleted",
  installation: "What Samling has deleted by itself",
  before: "Before",
  after: "After",
  otherAct: "Something else was done",
  details: "Details",
  facts: {
    ...historyFacts,
    labels: { ...historyFacts.labels, ...historyThings.labels },
    values: { ...historyFacts.values, ...historyThings.values },
  },
  acts,
};
