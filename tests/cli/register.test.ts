import { describe, expect } from "vitest";
import { ORGANISATION_KINDS } from "#domain/organisation/organisation.ts";
import { sv } from "#i18n/sv.ts";
import { commandLine } from "#tests/support/command-line.ts";
import { test } from "#tests/support/database.ts";

describe("the register on the command line", () => {
  test("is loaded, searched, added to, merged and unmerged", async ({ db }) => {
    const cli = commandLine(db);
    expect((await cli("load-register")).answer).toMatchObject({ already: 0 });
    expect((await cli("load-register")).answer).toMatchObject({ added: 0 });
    const found = (await cli("organisations", "lst", "--county", "07")).answer as { organisations: Found[] };
    const [first] = found.organisations;
    const id = first?.id ?? "";
    expect(first).toMatchObject({ name: "Länsstyrelsen Kronoberg", foundAs: "LST", county: "07" });
    const added = await cli("add-organisation", "Länsstyrelsen i Växjö", "--kind", "county-board", "--county", "07");
    const { organisation } = added.answer as { organisation: string };
    expect(await cli("add-alias", organisation, "Residenset", "--county", "07")).toMatchObject({ code: 0 });
    expect(await cli("merge-organisations", organisation, id)).toMatchObject({ code: 0 });
    expect((await cli("organisations", "residenset")).answer).toMatchObject({ organisations: [{ id }] });
    expect(await cli("set-parent", organisation, "none")).toEqual({
      code: 1,
      said: [sv.cli.register.refusals.merged],
      answer: undefined,
    });
    expect(await cli("undo-merge", organisation)).toMatchObject({ code: 0 });
    expect(await cli("rename-organisation", organisation, "Länsstyrelsens residens")).toMatchObject({ code: 0 });
    const shown = (await cli("organisation", organisation)).answer as {
      organisation: { name: string; aliases: { id: string; written: string }[] };
    };
    expect(shown.organisation.name).toBe("Länsstyrelsens residens");
    expect(shown.organisation.aliases.map(({ written }) => written)).toEqual(["Länsstyrelsen i Växjö", "Residenset"]);
    expect(await cli("remove-alias", shown.organisation.aliases[1]?.id ?? "")).toMatchObject({ code: 0 });
  });

  test.for<[string[], string]>([
    [["merge-organisations", "Växjö", "Kalmar"], sv.cli.register.usage.organisation],
    [["add-organisation", "Växjö", "kommun", "--kind", "other"], sv.cli.register.usage.text],
    [["add-organisation", "Ny"], sv.cli.register.usage.kind(ORGANISATION_KINDS.join(", "))],
    [["add-organisation", "Ny", "--kind", "other", "--municipality", "9999"], sv.cli.register.usage.municipality],
    [["organisations", "lst", "--county", "Kronoberg"], sv.cli.register.usage.county],
    [["remove-alias"], sv.cli.register.usage.alias],
  ])("says what is wrong with %j", async ([[verb = "", ...args], words], { db }) => {
    expect(await commandLine(db)(verb, ...args)).toEqual({ code: 2, said: [words], answer: undefined });
  });
});

interface Found {
  readonly id: string;
  readonly name: string;
}
