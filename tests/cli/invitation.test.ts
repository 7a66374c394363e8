import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect } from "vitest";
import { projectRoot } from "#app/config.ts";
import { southernConference2022 } from "#demo/southern-conference-2022.ts";
import type { DraftEvent } from "#domain/programme/invitation/draft-event.ts";
import { eventPage } from "#queries/event-page.ts";
import { settingsFor } from "#tests/support/built-server.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";

const folder = mkdtempSync(join(tmpdir(), "samling-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const withoutYear = southernConference2022.replace("31 maj 2022", "31 maj");

describe("invitations on the command line", () => {
  test("are read without any setting, and printed as one line of JSON", () => {
    const read = cli({}, "read-invitation", file("utan-ar.txt", withoutYear), "--year", "2022");
    expect({ ...read, out: read.out.split("\n").length }).toEqual({ code: 0, said: "", out: 2 });
    const draft = JSON.parse(read.out) as DraftEvent;
    expect(Object.keys(draft).slice(0, 16)).toEqual([
      "title",
      "date",
      "endDate",
      "startsAt",
      "endsAt",
      "registrationOpensAt",
      "venue",
      "modes",
      "firstCome",
      "arrangers",
      "audience",
      "cost",
      "lastDay",
      "contact",
      "programme",
      "unsure",
    ]);
    expect(draft.programme[2]).toMatchObject({
      date: "2022-05-31",
      start: "10:05",
      end: "10:50",
      endWritten: false,
      kind: "talk",
      speakers: [{ name: "Li Hammar", role: "utredare", organisation: "Brottsförebyggande rådet" }],
    });
  });

  test("are published from the text, and from the JSON of it mended by hand", async ({ db, databaseUrl }) => {
    const settings = settingsFor(databaseUrl);
    const path = file("utan-ar.txt", withoutYear);
    const refused = cli(settings, "publish-event", path);
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.said).toContain("Line 11: the date has no year.");
    const published = cli(settings, "publish-event", path, "--year", "2022");
    expect(JSON.parse(published.out)).toMatchObject({ slug: "narkotikakonferens-2022" });

    const draft = JSON.parse(cli({}, "read-invitation", path).out) as DraftEvent;
    const mended = file("mended.json", JSON.stringify({ ...draft, title: "Mended by hand", date: "2023-05-31" }));
    expect(JSON.parse(cli(settings, "publish-event", mended).out)).toMatchObject({ slug: "mended-by-hand-2023" });
    expect(await eventPage(testContext(db), "mended-by-hand-2023", "sv")).toMatchObject({
      page: { startsOn: "2023-05-31", text: { text: { title: "Mended by hand" } } },
    });
  });

  test("that can't be read get one sentence and exit code 2", () => {
    const calls = [
      ["read-invitation", join(folder, "nothing.txt")],
      ["read-invitation", folder],
      ["publish-event", file("picture.png", "\u0089PNG\r\n\u001a\n\u0000\u0000")],
      ["publish-event", file("broken.json", '{ "title": ')],
      ["publish-event", file("other.json", '{ "title": 7 }')],
      ["read-invitation"],
      ["read-invitation", file("a.txt", "x"), "--year", "22"],
    ];
    for (const call of calls) {
      const { code, out, said } = cli({}, ...call);
      expect({ code, out, sentences: said.trim().split("\n").length }).toEqual({ code: 2, out: "", sentences: 1 });
    }
  });
});

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The command line as a process of its own, in English. */
function cli(settings: Record<string, string>, ...args: string[]) {
  const done = spawnSync(process.execPath, ["--import", "tsx", "app/cli/main.ts", ...args], {
    cwd: projectRoot(),
    encoding: "utf8",
    env: { NODE_ENV: "production", PATH: process.env["PATH"] ?? "", LANG: "en_GB.UTF-8", ...settings },
  });
  return { code: done.status, out: done.stdout, said: done.stderr };
}
