import { historyFacts } from "./history-facts-sv.ts";
import { acts } from "./acts-sv.ts";

/** Historiken: vad som har gjorts med ett evenemang, av vem och när. */
export const workHistory = {
  title: "Historik",
  lead: "Allt som har ändrats, det senaste först. Ingenting här kan ändras i efterhand. Bara det som sägs om personer kan raderas.",
  none: "Ingenting har hänt än.",
  by: { participant: "Deltagaren själv", "command-line": "Kommandoraden", system: "Samling", visitor: "En besökare" },
  gone: "Borttagen person",
  before: "Före",
  after: "Efter",
  otherAct: "Något annat gjordes",
  details: "Detaljer",
  facts: historyFacts,
  acts,
};
