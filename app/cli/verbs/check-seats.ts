import { checkSeats } from "#queries/check-seats.ts";
import type { Verb } from "../verb.ts";

/** Exits 1 where something differs, so that whoever runs it by a timetable is told. */
export const checkSeatsVerb: Verb = {
  name: "check-seats",
  usage: "[--event ADDRESS]",
  summary: (words) => words.cli.registration.summaries.checkSeats,
  options: { event: { type: "string" } },
  async run({ positionals, options, words, say, answer, openContext }) {
    const { refusals, checkSeats: check, usage } = words.cli.registration;
    if (positionals.length > 0) {
      say(usage.arguments);
      return 2;
    }
    const slug = options["event"] === undefined ? null : String(options["event"]);
    const checked = await checkSeats(await openContext(), slug);
    if (!checked.ok) {
      say(refusals[checked.refusal]);
      return 1;
    }
    const { pools, differences } = checked.value;
    for (const { slug: event, of, what, stored, counted } of differences) {
      say(`${event}  ${of}  ${check.faults[what](stored, counted)}`);
    }
    say(differences.length === 0 ? check.same(pools) : check.differ(differences.length, pools));
    answer({ pools, differences });
    return differences.length === 0 ? 0 : 1;
  },
};
