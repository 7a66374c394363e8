import { EVENT_KINDS } from "#domain/event/event.ts";
import { ORGANISATION_KINDS } from "#domain/organisation/organisation.ts";
import type { Catalogue } from "#i18n/catalogue.ts";
import type { Verb } from "./verb.ts";

const WIDTH = 80;

/** Every command with its arguments and what it does, and what their values may be, for a terminal of 80 columns. */
export function help(verbs: readonly Verb[], words: Catalogue): string {
  const { title, values, eventKind, organisationKind, ...others } = words.cli.help;
  const { code, address, organisation, alias } = others;
  const { time, mode, participant, allotment } = words.cli.registration.help;
  const meanings = [
    ["KIND", `publish-event, ${eventKind}: ${EVENT_KINDS.join(", ")}.`],
    ["", `add-organisation, keep-seats, change-kept-seats, ${organisationKind}: ${ORGANISATION_KINDS.join(", ")}.`],
    ["CODE", code],
    ["ADDRESS", address],
    ["ORGANISATION", organisation],
    ["ALIAS", alias],
    ["TIME", time],
    ["MODE", mode],
    ["PARTICIPANT", participant],
    ["ALLOTMENT", allotment],
    ["MESSAGE", words.cli.messages.message],
  ] as const;
  return [
    title,
    "",
    ...verbs.flatMap((verb) => [...usageLines(verb), ...filled(verb.summary(words), "      ")]),
    "",
    values,
    "",
    ...meanings.flatMap(([name, meaning]) => filled(meaning, `  ${name.padEnd(14)}`)),
  ].join("\n");
}

/** An option stays on one line with its value: "[--county CODE]"; several to choose among may go on with the next. */
function usageLines({ name, usage }: Verb): string[] {
  const parts = usage.match(/\[[^\]|]*\]|\[?--[^\s\]]+ \S+|\S+/g) ?? [];
  return lines(parts, `  ${name} `);
}

function filled(text: string, lead: string): string[] {
  return lines(text.split(" "), lead);
}

/** As many parts on each line as there is room for; the lines after the first begin below the first one's text. */
function lines(parts: readonly string[], lead: string): string[] {
  const made: string[] = [];
  let line = lead;
  let begin = lead;
  for (const part of parts) {
    if (line !== begin && line.length + part.length > WIDTH) {
      made.push(line.trimEnd());
      line = begin = " ".repeat(lead.length);
    }
    line += `${part} `;
  }
  return [...made, line.trimEnd()];
}
