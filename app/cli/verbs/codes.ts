import { COUNTIES, type County } from "#domain/organisation/counties.ts";
import { municipalitiesIn } from "#domain/organisation/territory.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import type { Verb } from "../verb.ts";

interface Coded {
  readonly code: string;
  readonly name: string;
}

/** Needs no database: the codes are Statistics Sweden's, and the same everywhere. */
export const codesVerb: Verb = {
  name: "codes",
  usage: "[TEXT]",
  summary: (words) => words.cli.codes.summary,
  async run({ positionals, words, say, answer }) {
    if (positionals.length > 1) {
      say(words.cli.codes.usage);
      return 2;
    }
    const matches = matcher(positionals[0] ?? "");
    const counties = COUNTIES.map((county) => matching(county, matches)).filter((found) => found !== null);
    if (counties.length === 0) say(words.cli.codes.none);
    for (const { code, name, municipalities } of counties) {
      say(`${code}    ${name}`);
      for (const municipality of municipalities) say(`  ${municipality.code}  ${municipality.name}`);
    }
    answer({ counties });
    return 0;
  },
};

/** A county whose own name or code matches is shown whole; another with those of its municipalities that match. */
function matching({ code, name }: County, matches: (one: Coded) => boolean) {
  const own = municipalitiesIn(code);
  const municipalities = matches({ code, name }) ? own : own.filter(matches);
  if (municipalities.length === 0) return null;
  return { code, name, municipalities: municipalities.map((one) => ({ code: one.code, name: one.name })) };
}

function matcher(text: string): (one: Coded) => boolean {
  const wanted = foldedText(text);
  return ({ code, name }) => code.startsWith(wanted) || foldedText(name).includes(wanted);
}
