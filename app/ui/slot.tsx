import { createContext, useContext } from "react";
import { invariant } from "#domain/invariant.ts";

/** What differs between two showings of one kept page, and is filled in as each is sent. */
export type SlotName =
  | "submission-key"
  /** When the page was sent, in milliseconds since 1970. */
  | "time-stamp";

type MarkSlot = (name: string, of?: string) => string;

/** Null while a page is made that is not kept. */
export const SlotContext = createContext<MarkSlot | null>(null);

/** A slot's place as a string, for an attribute: `<input type="hidden" value={useSlot("submission-key")} />`. */
export function useSlot(name: SlotName, of?: string): string {
  const markSlot = useContext(SlotContext);
  invariant(markSlot, "only a route whose handle says `kept` has slots");
  return markSlot(name, of);
}

/** A slot in running text. `of` tells which: an event's id, say. */
export function Slot(props: { name: SlotName; of?: string }) {
  return <>{useSlot(props.name, props.of)}</>;
}
