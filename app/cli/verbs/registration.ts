import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import type { RegistrationRules } from "#domain/registration/registration-rules.ts";
import type { ZoneName } from "#domain/values/instant.ts";
import { registrationOverview } from "#queries/registration-overview.ts";
import {
  answerRegistration,
  argumentsOf,
  countOption,
  dayOption,
  momentOption,
  orNone,
  seatsOption,
  textOption,
  wrong,
} from "../registration-arguments.ts";
import { overviewJson, overviewLines } from "../registration-overview-text.ts";
import type { Call, Verb } from "../verb.ts";

const TEXTS = [
  ...["on-site", "digital", "opens", "closes", "serving", "offer-hours", "cut-off", "most-from-organisation"],
  ...["needs-deleted", "people-deleted", "meeting", "text", "other-text", "reminder-days"],
];
const SWITCHES = ["ask-diet", "ask-access", "smaller-party-passes", "morning-reminder"];

export const registrationVerb: Verb = {
  name: "registration",
  usage: [
    "ADDRESS [--on-site N|unlimited] [--digital N|unlimited] [--opens TIME|none] [--closes TIME|none]",
    "[--serving at-once|offer] [--offer-hours N] [--cut-off TIME|none] [--most-from-organisation N|none]",
    "[--ask-diet|--no-ask-diet] [--ask-access|--no-ask-access] [--smaller-party-passes|--no-smaller-party-passes]",
    "[--needs-deleted YYYY-MM-DD] [--people-deleted YYYY-MM-DD] [--meeting URL|none] [--text TEXT|none]",
    "[--other-text TEXT|none] [--reminder-days N|none] [--morning-reminder|--no-morning-reminder]",
  ].join(" "),
  summary: (words) => words.cli.registration.summaries.registration,
  options: {
    ...Object.fromEntries(TEXTS.map((name) => [name, { type: "string" as const }])),
    ...Object.fromEntries(
      SWITCHES.flatMap((name) => [name, `no-${name}`]).map((name) => [name, { type: "boolean" as const }]),
    ),
  },
  run: (call) =>
    answerRegistration(
      call,
      async () => {
        const [slug = ""] = argumentsOf(call.positionals, 1);
        const ctx = await call.openContext();
        const before = await registrationOverview(ctx, slug);
        if (!before.ok || Object.keys(call.options).length === 0) return before;
        const rules = rulesOf(call.options, before.value.zone);
        const set = await setRegistrationRules(ctx, { slug, rules, capacities: capacitiesOf(call.options) });
        return set.ok ? registrationOverview(ctx, slug) : set;
      },
      (overview) => {
        for (const line of overviewLines(overview, call.language)) call.say(line);
        return overviewJson(overview);
      },
    ),
};

function capacitiesOf(options: Call["options"]) {
  const onSite = seatsOption(options["on-site"]);
  const digital = seatsOption(options["digital"]);
  return { ...(onSite !== undefined && { "on-site": onSite }), ...(digital !== undefined && { digital }) };
}

function rulesOf(options: Call["options"], zone: ZoneName): Partial<RegistrationRules> {
  const serving = options["serving"];
  if (serving !== undefined && serving !== "at-once" && serving !== "offer") return wrong("serving");
  const moment = (name: string) => orNone(options[name], (text) => momentOption(text, zone));
  const hours = countOption(options["offer-hours"]);
  return given({
    opensAt: moment("opens"),
    closesAt: moment("closes"),
    serving,
    offerMinutes: hours === undefined ? undefined : hours * 60,
    cutOffAt: moment("cut-off"),
    mostFromOrganisation: orNone(options["most-from-organisation"], countOption),
    asksDiet: switched(options, "ask-diet"),
    asksAccessNeeds: switched(options, "ask-access"),
    smallerPartyPasses: switched(options, "smaller-party-passes"),
    needsDeletedOn: dayOption(options["needs-deleted"]),
    peopleDeletedOn: dayOption(options["people-deleted"]),
    meetingUrl: orNone(options["meeting"], textOption),
    confirmationText: orNone(options["text"], textOption),
    otherConfirmationText: orNone(options["other-text"], textOption),
    reminderDays: orNone(options["reminder-days"], countOption),
    morningReminder: switched(options, "morning-reminder"),
  });
}

function switched(options: Call["options"], name: string): boolean | undefined {
  if (options[name] === true && options[`no-${name}`] === true) return wrong("switch");
  return options[name] === true ? true : options[`no-${name}`] === true ? false : undefined;
}

type Loose<Rules> = { readonly [Name in keyof Rules]: Rules[Name] | undefined };

/** Without what was not said: that stays as it is. */
function given(rules: Loose<RegistrationRules>): Partial<RegistrationRules> {
  return Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined));
}
