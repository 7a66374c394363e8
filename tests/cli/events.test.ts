import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect } from "vitest";
import { EVENT_KINDS } from "#domain/event/event.ts";
import { sv } from "#i18n/sv.ts";
import { commandLine } from "#tests/support/command-line.ts";
import { test } from "#tests/support/database.ts";
import { draftEvent } from "#tests/support/drafts.ts";

const folder = mkdtempSync(join(tmpdir(), "samling-cli-events-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const SLUG = "natverkstraff-om-trygga-platser-2027";

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("events on the command line", () => {
  test("are not published twice by mistake, and are where somebody says so", async ({ db }) => {
    const cli = commandLine(db);
    const path = file("draft.json", JSON.stringify(draftEvent()));
    expect(await cli("publish-event", path)).toMatchObject({ code: 0, answer: { slug: SLUG } });
    const refused = { code: 1, said: [sv.cli.publishEvent.alreadyPublished(`/evenemang/${SLUG}`)], answer: undefined };
    expect(await cli("publish-event", path)).toEqual(refused);
    expect(await cli("publish-event", path, "--slug", "annan")).toEqual(refused);
    expect(await cli("publish-event", path, "--again", "--slug", "annan")).toMatchObject({ answer: { slug: "annan" } });
  });

  test("of no kind that there is are refused with the kinds that there are", async ({ db }) => {
    const path = file("kind.json", JSON.stringify(draftEvent()));
    const { code, said } = await commandLine(db)("publish-event", path, "--kind", "party");
    expect([code, said]).toEqual([2, [sv.cli.publishEvent.unknownKind(EVENT_KINDS.join(", "))]]);
  });

  test("keep no control characters of a draft mended by hand", async ({ db }) => {
    const path = file("nul.json", JSON.stringify(draftEvent({ title: "Träff\u0000 om\u001b något" })));
    expect(await commandLine(db)("publish-event", path)).toMatchObject({
      code: 0,
      answer: { slug: "traff-om-nagot-2027" },
    });
  });

  test("that can't be changed so say which state they are in, and what can be done", async ({ db }) => {
    const cli = commandLine(db);
    await cli("publish-event", file("change.json", JSON.stringify(draftEvent())));
    const said = async (act: string) => (await cli("change-event", SLUG, act)).said;
    expect(await said("confirm-held")).toEqual([
      "Evenemanget är inte slut än. Dess tillstånd är fortfarande ”publicerat”.",
    ]);
    await said("cancel");
    expect(await said("cancel")).toEqual([
      "Det går inte när evenemangets tillstånd är ”inställt”. Då går det bara att: restore.",
    ]);
    expect((await cli("change-event", "annan", "cancel")).said).toEqual([sv.cli.changeEvent.refusals["no-such-event"]]);
  });
});

describe("codes", () => {
  test.for<[string[], object]>([
    [["kronoberg"], { code: "07", name: "Kronobergs län", count: 8 }],
    [["07"], { code: "07", name: "Kronobergs län", count: 8 }],
    [["Växj"], { code: "07", name: "Kronobergs län", count: 1 }],
    [["0780"], { code: "07", name: "Kronobergs län", count: 1 }],
  ])("%j are found", async ([args, found], { db }) => {
    const { code, answer } = await commandLine(db)("codes", ...args);
    const { counties } = answer as { counties: { code: string; name: string; municipalities: unknown[] }[] };
    expect([
      code,
      counties.map(({ municipalities, ...county }) => ({ ...county, count: municipalities.length })),
    ]).toEqual([0, [found]]);
  });

  test("are all shown without a text, and none where nothing matches", async ({ db }) => {
    const cli = commandLine(db);
    expect((await cli("codes")).said).toHaveLength(21 + 290);
    expect(await cli("codes", "Atlantis")).toEqual({ code: 0, said: [sv.cli.codes.none], answer: { counties: [] } });
    expect(await cli("codes", "två", "ord")).toEqual({ code: 2, said: [sv.cli.codes.usage], answer: undefined });
  });
});
