import type { Letter } from "./letter.ts";
import type { Message } from "./messages.ts";
import { wordsFor } from "./parts/opening.ts";
import { letterOfASeat } from "./seat.ts";

/** A freed seat, at once. */
export function served(message: Message): Letter {
  return letterOfASeat(message, wordsFor(message).served);
}
