import { PARTICIPATION_MODES } from "#domain/event/participation-mode.ts";
import { isId, type RegistrationId } from "#domain/values/identifiers.ts";
import { MOST_CHOSEN, receiversOf, type OrganiserNote, type Receivers } from "./broadcast.ts";
import { parseParticipantFilter, participantQuery } from "./participant-filter.ts";
import type { SentFields } from "./sent-person.ts";

/** A message as it was typed, to be shown again just so. */
export interface SentMessage {
  readonly standing: Receivers["standing"];
  readonly mode: string;
  /** The filter of the list that one came from, as an address has it. */
  readonly among: string;
  /** In the words that somebody has typed; what they mean stands in `among`. */
  readonly organisation: string;
  readonly chosen: readonly RegistrationId[];
  readonly subject: string;
  readonly text: string;
  /** Whose letter is shown. */
  readonly shownTo: RegistrationId | null;
}

export const MESSAGE_STANDINGS = [
  "all",
  "seat",
  "waiting",
  "offered",
] as const satisfies readonly Receivers["standing"][];

export function sentMessage({ line, text, all }: SentFields): SentMessage {
  const shownTo = line("shownTo");
  return {
    standing: MESSAGE_STANDINGS.find((each) => each === line("to")) ?? "all",
    mode: line("mode"),
    among: line("among"),
    organisation: line("organisation"),
    chosen: chosenIn(all("chosen")),
    subject: line("subject"),
    text: text("text"),
    shownTo: isId("reg", shownTo) ? shownTo : null,
  };
}

/** What the list of participants leads to: its filter, or those who were ticked. */
export function messageTo(asked: URLSearchParams): SentMessage {
  const filter = parseParticipantFilter(asked);
  const { standing, mode } = receiversOf(filter);
  const among = participantQuery({ ...filter, standing: "live", mode: null, text: "" });
  const chosen = chosenIn(asked.getAll("chosen"));
  return {
    standing,
    mode: mode ?? "",
    among: among.slice(1),
    organisation: "",
    chosen,
    subject: "",
    text: "",
    shownTo: null,
  };
}

/** The key of the organisation whose people alone are meant; null: those of any. */
export function organisationOf({ among }: Pick<SentMessage, "among">): string | null {
  return parseParticipantFilter(new URLSearchParams(among)).organisation;
}

/** The same message to the people of one organisation, or of any. */
export function withOrganisation(sent: SentMessage, key: string | null): SentMessage {
  const filter = parseParticipantFilter(new URLSearchParams(sent.among));
  return { ...sent, among: participantQuery({ ...filter, organisation: key }).slice(1) };
}

export function noteOf({ subject, text }: SentMessage): OrganiserNote {
  return { subject, text };
}

export function receiversIn({ standing, mode, among, chosen }: SentMessage): Receivers {
  if (chosen.length > 0) return { standing: "all", mode: null, chosen };
  const { among: frozen } = receiversOf(parseParticipantFilter(new URLSearchParams(among)));
  const ofMode = PARTICIPATION_MODES.find((each) => each === mode) ?? null;
  return { standing, mode: ofMode, ...(frozen && { among: frozen }) };
}

function chosenIn(written: readonly string[]): readonly RegistrationId[] {
  return [...new Set(written)].filter((id) => isId("reg", id)).slice(0, MOST_CHOSEN);
}
