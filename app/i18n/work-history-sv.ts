import { acts } from "./acts-sv.ts";
import { historyFacts } from "./history-facts-sv.ts";
import { historyThings } from "./history-things-sv.ts";

/** Historiken: vad som har gjorts med ett evenemang, av vem och när. */
export const workHistory = {
  title: "Historik",
  lead: "Allt som har ändrats, det senaste först. Ingenting här kan ändras i efterhand. Bara det som sägs om personer kan raderas.",
  none: "Ingenting har hänt än.",
  cut: "Det finns äldre än de som står här.",
  older: "Visa äldre",
  by: {
    you: "Du",
    participant: "Deltagaren själv",
    invitee: "Den inbjudna",
    "command-line": "Kommandoraden",
    system: "Samling",
    visitor: "En besökare",
    elsewhere: "Någon hos en annan organisation",
  },
  gone: "Borttagen person",
  installation: "Vad Samling har raderat av sig självt",
  before: "Före",
  after: "Efter",
  otherAct: "Något annat gjordes",
  details: "Detaljer",
  facts: {
    ...historyFacts,
    labels: { ...historyFacts.labels, ...historyThings.labels },
    values: { ...historyFacts.values, ...historyThings.values },
  },
  acts,
};
