import type { ListOptions } from "./participant-list.ts";

/** To whom something of an event's registrations is handed out, and why. Both stay on record. */
export interface Disclosure {
  readonly receiver: string;
  readonly reason: string;
}

export type DisclosureFault = "no-fields" | "receiver-missing" | "reason-missing" | "text-too-long";

const LONGEST_TEXT = 1_000;

/** Everything that is wrong with it, in the order of the form. */
export function disclosureFaults(
  fields: ListOptions["fields"],
  { receiver, reason }: Disclosure = { receiver: "", reason: "" },
): readonly DisclosureFault[] {
  const isTooLong = Math.max(receiver.length, reason.length) > LONGEST_TEXT;
  return [
    ...(fields.length === 0 ? (["no-fields"] as const) : []),
    ...(receiver.trim() === "" ? (["receiver-missing"] as const) : []),
    ...(reason.trim() === "" ? (["reason-missing"] as const) : []),
    ...(isTooLong ? (["text-too-long"] as const) : []),
  ];
}
