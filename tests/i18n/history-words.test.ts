import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { STATE_ACTS } from "#domain/event/event.ts";
import type { ZoneName } from "#domain/values/instant.ts";
import { LANGUAGES } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { projectRoot } from "#app/config.ts";
import { toldDetails } from "#ui/told-details.ts";

/** Every act that a command writes down, by its own source. */
function writtenActs(): readonly string[] {
  const folder = join(projectRoot(), "app/commands");
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  const acts = sources.flatMap((path) => {
    const source = readFileSync(join(folder, path), "utf8");
    return [...source.matchAll(/(?:\bact: |\brecord\(\s*)([^,)}\n]*)/g)].flatMap(([, written]) =>
      [...(written ?? "").replace(/\w+ [!=]== "[\w-]+"/g, "").matchAll(/"([a-z-]+)"/g)].map(([, act]) => act ?? ""),
    );
  });
  return [...new Set([...acts, ...STATE_ACTS.map((act) => `${act}-event`)])].sort();
}

test("every act that is written anywhere has words in each language", () => {
  const acts = writtenActs();
  expect(acts.length).toBeGreaterThan(70);
  for (const language of LANGUAGES) {
    const { acts: words } = catalogueOf(language).work.access.history;
    expect(acts.filter((act) => !Object.hasOwn(words, act))).toEqual([]);
  }
});

test("what an act changed is told in words, without ids and without what hasn't changed", () => {
  const details = (facts: Record<string, unknown>, personal: Record<string, unknown> | null = null) =>
    toldDetails("sv", "Europe/Stockholm" as ZoneName, { facts, personal }).map(
      ({ label, value }) => `${label}: ${value}`,
    );
  expect(details({ to: "pol_8xa85c0123456789abcd", from: null, overLimit: true, secret: "code" })).toEqual([
    "Utöver platserna: ja",
  ]);
  expect(
    details(
      { name: true, email: false },
      { before: { name: "Å", email: "a@b.se" }, after: { name: "Ä", email: "a@b.se" } },
    ),
  ).toEqual(["Namn: ja", "E-postadress: nej", "Före: Namn: Å", "Efter: Namn: Ä"]);
  expect(details({ before: "draft", after: "published", list: "given-out" })).toEqual([
    "Före: utkast",
    "Efter: publicerat",
    "Lista: deltagarlista",
  ]);
});
