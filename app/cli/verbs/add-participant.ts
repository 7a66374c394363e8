import { addParticipant } from "#commands/registration/add-participant.ts";
import { parseCountyCode } from "#domain/organisation/territory.ts";
import { parseName, WHOLE_COUNTRY } from "#domain/registration/sent-person.ts";
import { refused } from "#domain/result.ts";
import { answerRegistration, argumentsOf, modeArgument, textOption, wrong } from "../registration-arguments.ts";
import type { Call, Verb } from "../verb.ts";

export const addParticipantVerb: Verb = {
  name: "add-participant",
  usage: "ADDRESS --name NAME --email EMAIL [--organisation NAME] [--county CODE] [--mode MODE] [--over-limit REASON]",
  summary: (words) => words.cli.registration.summaries.addParticipant,
  options: Object.fromEntries(
    ["name", "email", "organisation", "county", "mode", "over-limit"].map((name) => [
      name,
      { type: "string" as const },
    ]),
  ),
  run: (call) =>
    answerRegistration(
      call,
      async () => {
        const { options } = call;
        const [slug = ""] = argumentsOf(call.positionals, 1);
        const county = options["county"] === undefined ? null : parseCountyCode(String(options["county"]));
        const wholeCountry = options["county"] === WHOLE_COUNTRY;
        if (options["county"] !== undefined && county === null && !wholeCountry) return wrong("county");
        const person = {
          ...namedPerson(options),
          organisation: textOption(options["organisation"]) ?? null,
          ...{ county, wholeCountry },
          mode: options["mode"] === undefined ? ("on-site" as const) : modeArgument(options["mode"]),
          ...{ digitalMeanwhile: false, items: [], answers: [], diet: null, accessNeeds: null },
          ...{ listed: false, protected: false, code: null },
        };
        const overLimit = textOption(options["over-limit"]) ?? null;
        const ctx = await call.openContext();
        const added = await addParticipant(ctx, { slug, language: call.language, person, overLimit });
        return added.ok ? added : refused(added.refusal.code);
      },
      (participant) => ({ participant }),
    ),
};

/** Of the options --name and --email. */
export function namedPerson(options: Call["options"]) {
  const named = parseName({ name: textOption(options["name"]) ?? "", email: String(options["email"] ?? "") });
  return named.ok ? named.value : wrong("person");
}
