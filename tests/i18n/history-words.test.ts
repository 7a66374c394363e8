import { expect, test } from "vitest";
import { ACTS } from "#domain/audit/acts.ts";
import type { ZoneName } from "#domain/values/instant.ts";
import { LANGUAGES } from "#domain/values/language.ts";
import { actWords } from "#ui/act-words.ts";
import { toldDetails } from "#ui/told-details.ts";

/** No entry can be written of any other act: its type forbids it. */
test("every act has words of its own in each language", () => {
  for (const language of LANGUAGES) {
    const said = Object.keys(ACTS).map((act) => actWords(language, act));
    expect(said.filter((words) => words === "" || words === actWords(language, "no such act"))).toEqual([]);
    expect(said.filter((words, index) => said.indexOf(words) !== index)).toEqual([]);
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
    "Lista: deltagarlista",
    "Före: utkast",
    "Efter: publicerat",
  ]);
});

test("who may wait for kept seats is told in words that are true of whoever gains the right and whoever loses it", () => {
  expect(LANGUAGES.map((language) => actWords(language, "entitle-waiting"))).toEqual([
    "Rätten att vänta på hållna platser ändrades",
    "The right to wait for kept seats changed",
  ]);
});
