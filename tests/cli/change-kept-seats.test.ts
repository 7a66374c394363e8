import { expect } from "vitest";
import { loadInitialRegister } from "#commands/organisation/load-initial-register.ts";
import type { Database } from "#db/index.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import { sv } from "#i18n/sv.ts";
import { commandLine } from "#tests/support/command-line.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { randomBytes } from "node:crypto";

const words = sv.cli.registration;

/** Three seats, two of them kept for a code; Anna has the third, and Bo waits. */
async function withKept(db: Database) {
  const ctx = { ...testContext(db), newId: idMaker(randomBytes) };
  await loadInitialRegister(ctx);
  await openEvent(ctx, { capacities: { "on-site": 3 } });
  const cli = commandLine(db);
  const made = await cli(
    "keep-seats",
    "traff",
    "--mode",
    "on-site",
    "--seats",
    "2",
    "--name",
    "Tolkar",
    "--code",
    "TOLK",
  );
  const { allotment } = made.answer as { allotment: string };
  await registered(ctx, [person("Anna")]);
  await registered(ctx, [person("Bo")]);
  const shown = async () => {
    const { answer } = await cli("registration", "traff");
    const { allotments, pools } = answer as {
      allotments: { name: string; seats: number; rule: object; until: string | null }[];
      pools: { kept: number; left: number; waiting: number }[];
    };
    const [{ name, seats, rule, until }, { kept, left, waiting }] = [allotments[0]!, pools[0]!];
    return { name, seats, rule, until, kept, left, waiting };
  };
  return { cli, allotment, shown, change: (...args: string[]) => cli("change-kept-seats", allotment, ...args) };
}

const FIRST = { name: "Tolkar", seats: 2, rule: { by: "code", code: "TOLK" }, until: null };

test("kept seats are changed in what is said, and stay as they are in all else", async ({ db }) => {
  const { change, shown, allotment } = await withKept(db);
  const first = await shown();
  expect(first).toEqual({ ...FIRST, kept: 2, left: 0, waiting: 1 });
  expect(await change()).toMatchObject({ code: 0, said: [], answer: { allotment } });
  expect(await shown()).toEqual(first);
  expect(await change("--name", "Teckentolkar", "--until", "2027-05-01 12:00")).toMatchObject({ code: 0 });
  const renamed = { ...first, name: "Teckentolkar", until: "2027-05-01T10:00:00.000Z" };
  expect(await shown()).toEqual(renamed);
  expect(await change("--kind", "police,municipality", "--until", "none")).toMatchObject({ code: 0 });
  const kinds = { by: "organisation-kind", kinds: ["police", "municipality"] };
  expect(await shown()).toEqual({ ...renamed, rule: kinds, until: null });
  expect(await change("--organisation", "Växjö kommun")).toMatchObject({ code: 0 });
  expect(await shown()).toMatchObject({ rule: { by: "organisation" } });
});

test("what a change would do to those who wait is told first, and nothing of it is done", async ({ db }) => {
  const { change, shown, allotment } = await withKept(db);
  const first = await shown();
  const effect = { over: 0, seated: 1, offered: 0, gaining: 0, losing: 0 };
  expect(await change("--seats", "1", "--preview")).toEqual({
    ...{ code: 0, said: ["1 som väntar får plats.", sv.cli.messages.previewed] },
    answer: { allotment, effect },
  });
  expect(await change("--preview")).toMatchObject({
    said: ["Ingen som har plats eller väntar märker något.", sv.cli.messages.previewed],
  });
  expect(await shown()).toEqual(first);
  expect(await change("--seats", "1")).toMatchObject({ code: 0 });
  expect(await shown()).toEqual({ ...first, seats: 1, kept: 1, left: 0, waiting: 0 });
});

test("what can't be is refused in words, and changes nothing", async ({ db }) => {
  const { cli, change, shown, allotment } = await withKept(db);
  const first = await shown();
  for (const [args, refusal] of [
    [["--seats", "0"], "seats-malformed"],
    [["--seats", "4"], "not-enough-free"],
    [["--until", "2020-01-01 09:00"], "until-past"],
    [["--organisation", "Atlantis kommun"], "organisation-unknown"],
  ] as const) {
    expect(await change(...args)).toEqual({ code: 1, said: [words.refusals[refusal]], answer: undefined });
  }
  for (const [args, fault] of [
    [["--seats", "många"], "count"],
    [["--code", "A", "--county", "07"], "group"],
    [["--until", "snart"], "moment"],
    [["--name", ""], "text"],
    [["en", "till"], "arguments"],
  ] as const) {
    expect(await change(...args)).toEqual({ code: 2, said: [words.usage[fault]], answer: undefined });
  }
  expect((await cli("change-kept-seats", "TOLK")).said).toEqual([words.usage.allotment]);
  const gone = words.refusals["no-such-allotment"];
  expect((await cli("change-kept-seats", "alt_zzzzzzzzzzzzzzzzzzzz")).said).toEqual([gone]);
  expect(await shown()).toEqual(first);
  await cli("release-seats", allotment);
  expect((await change("--seats", "1")).said).toEqual([gone]);
});
