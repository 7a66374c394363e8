import { describe, expect, test } from "vitest";
import { help } from "#app/cli/help.ts";
import { VERBS } from "#app/cli/verbs.ts";
import { EVENT_KINDS } from "#domain/event/event.ts";
import { ORGANISATION_KINDS } from "#domain/organisation/organisation.ts";
import { en } from "#i18n/en.ts";
import { sv } from "#i18n/sv.ts";

describe.each([
  ["Swedish", sv],
  ["English", en],
] as const)("the help in %s", (_, words) => {
  const lines = help(VERBS, words).split("\n");

  test("fits a terminal of 80 columns, with nothing left out", () => {
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    const told = lines.map((line) => line.trim()).join(" ");
    for (const verb of VERBS) expect(told).toContain(`${verb.name} ${verb.usage}`.trim());
    for (const verb of VERBS) expect(told).toContain(verb.summary(words));
  });

  test("says what every value in capitals may be, or which command tells it", () => {
    const told = lines.map((line) => line.trim()).join(" ");
    for (const kinds of [EVENT_KINDS, ORGANISATION_KINDS]) expect(told).toContain(`${kinds.join(", ")}.`);
    for (const [name, meaning] of [
      ["CODE", words.cli.help.code],
      ["ADDRESS", words.cli.help.address],
      ["ORGANISATION", words.cli.help.organisation],
      ["ALIAS", words.cli.help.alias],
      ["TIME", words.cli.registration.help.time],
      ["MODE", words.cli.registration.help.mode],
      ["PARTICIPANT", words.cli.registration.help.participant],
      ["ALLOTMENT", words.cli.registration.help.allotment],
    ] as const) {
      expect(lines.some((line) => line.startsWith(`  ${name} `))).toBe(true);
      expect(told).toContain(meaning);
    }
  });
});
