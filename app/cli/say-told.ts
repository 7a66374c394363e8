import type { Told } from "#domain/registration/broadcast.ts";
import type { Call } from "./verb.ts";

/** How many get a mail, and how many of them have no registration. */
export function sayTold(
  { say, words }: Pick<Call, "say" | "words">,
  { receivers, told }: { readonly receivers: number; readonly told: Told },
): void {
  const { contributors, invitees } = told;
  say(words.cli.messages.told(receivers));
  if (contributors + invitees > 0) say(words.cli.messages.toldOthers(contributors, invitees));
}
