import { describe, expect } from "vitest";
import { loadInitialRegister } from "#commands/organisation/load-initial-register.ts";
import { addAlias } from "#commands/organisation/add-alias.ts";
import { addParticipant } from "#commands/registration/add-participant.ts";
import { VISITOR } from "#access/actor.ts";
import { changeDetails } from "#commands/registration/change-details.ts";
import { register } from "#commands/registration/register.ts";
import type { Together } from "#domain/registration/seat-party.ts";
import type { Database } from "#db/index.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import { test } from "#tests/support/database.ts";
import { gathering } from "#tests/support/gathering.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";
import { asParticipant, person, submissionKey } from "#tests/support/open-event.ts";

const KRONOBERG = "07" as CountyCode;

/** An event with room for all, and at most so many of one organisation. */
async function limited(db: Database, most: number) {
  const event = await gathering(db, { capacities: { "on-site": 20 }, rules: { mostFromOrganisation: most } });
  const from = (name: string, organisation: string | null) =>
    person(name, { organisation, county: organisation === null ? null : KRONOBERG });
  return {
    ...event,
    from,
    form: (people: readonly ReturnType<typeof from>[], together: Together = "as-many") =>
      register(
        { ...event.ctx, actor: VISITOR },
        { slug: event.slug, submissionKey: submissionKey(), language: "sv", together, people },
      ),
  };
}

const over = (index: number, most: number) => ({
  ok: false,
  refusal: { code: "organisation-limit", person: index, most },
});

describe("C18 at most so many from one organisation", () => {
  test("however its name is written: the next is told why, and a colleague's withdrawal makes room", async ({ db }) => {
    const event = await limited(db, 2);
    await loadInitialRegister(event.ctx);
    await event.come(event.from("Alva", "LST Kronoberg"), event.from("Bo", "Länsstyrelsen i Kronobergs län"));
    for (const written of [
      "LST Kronoberg",
      "länsstyrelsen i kronobergs län",
      "Länsstyrelsen",
      "Länsstyrelsen Kronoberg",
    ]) {
      expect(await event.form([event.from("Cilla", written)]), written).toEqual(over(0, 2));
    }
    expect(await event.form([event.from("Doris", "LST Blekinge")])).toMatchObject({ ok: true });
    await event.withdraws("Alva");
    expect(await event.form([event.from("Cilla", "LST Kronoberg")])).toMatchObject({ ok: true });
    await event.isSound();
  });

  test("in a group too: the first above it is named, and nobody of the group is registered", async ({ db }) => {
    const event = await limited(db, 2);
    await loadInitialRegister(event.ctx);
    const group = [
      ...[event.from("Alva", "LST Kronoberg"), event.from("Bo", "LST Blekinge")],
      ...[event.from("Cilla", "Länsstyrelsen i Kronobergs län"), event.from("Doris", "Länsstyrelsen Kronoberg")],
    ];
    for (const together of ["as-many", "all-or-none"] as const) {
      expect(await event.form(group, together)).toEqual(over(3, 2));
    }
    expect(await event.stands()).toEqual({});
    expect(await event.form(group.slice(0, 3))).toMatchObject({ ok: true });
    await event.isSound();
  });

  test("counts those who wait, and who is registered already does not count against themselves", async ({ db }) => {
    const event = await limited(db, 1);
    await event.capacity({ "on-site": 0 });
    await event.come(event.from("Alva", "Föreningen Trygghet"));
    expect(await event.form([event.from("Bo", "föreningen  trygghet")])).toEqual(over(0, 1));
    expect(await event.form([event.from("Alva", "Föreningen Trygghet")])).toEqual({
      ok: true,
      value: { people: [null] },
    });
    expect(await event.form([event.from("Cilla", null), event.from("Doris", null)])).toMatchObject({ ok: true });
    await event.isSound();
  });

  test("counts a part under the whole that it belongs to", async ({ db }) => {
    const event = await limited(db, 1);
    const municipality = await addedOrganisation(event.ctx, "Exempelstads kommun", {
      kind: "municipality",
      county: KRONOBERG,
    });
    await addedOrganisation(event.ctx, "Socialförvaltningen i Exempelstad", {
      county: KRONOBERG,
      parent: municipality,
    });
    await event.come(event.from("Alva", "Socialförvaltningen i Exempelstad"));
    expect(await event.form([event.from("Bo", "Exempelstads kommun")])).toEqual(over(0, 1));
  });

  test("holds for claims in parallel, under two spellings", async ({ db }) => {
    const event = await limited(db, 2);
    const id = await addedOrganisation(event.ctx, "Trygghetsverket", { county: KRONOBERG });
    await addAlias(event.ctx, { organisation: id, written: "TV", county: null });
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        event.form([event.from(`Person ${index}`, index % 2 === 0 ? "TV" : "Trygghetsverket")]),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect(answers.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 6 }, () => over(0, 2)));
    await event.isSound();
  });

  test("holds for who says afterwards that they come from another", async ({ db }) => {
    const event = await limited(db, 1);
    const id = await addedOrganisation(event.ctx, "Trygghetsverket", { county: KRONOBERG });
    await addAlias(event.ctx, { organisation: id, written: "TV", county: null });
    await event.come(event.from("Alva", "Trygghetsverket"), event.from("Bo", "Föreningen Trygghet"));
    const says = (name: string, organisation: string) => {
      const registrationId = event.idOf(name);
      return changeDetails(asParticipant(event.ctx, registrationId), {
        ...{ registrationId, organisation, county: KRONOBERG, listed: false, protected: false },
        ...{ diet: null, accessNeeds: null, wholeCountry: false, answers: [], items: [] },
      });
    };
    expect(await says("Bo", "TV")).toEqual({ ok: false, refusal: { code: "organisation-limit", most: 1 } });
    expect(await says("Alva", "TV")).toEqual({ ok: true, value: null });
    expect(await says("Bo", "Föreningen  TRYGGHET")).toEqual({ ok: true, value: null });
    await event.withdraws("Alva");
    expect(await says("Bo", "TV")).toEqual({ ok: true, value: null });
  });

  test("is gone over by an organiser who says so", async ({ db }) => {
    const event = await limited(db, 1);
    await event.come(event.from("Alva", "Föreningen Trygghet"));
    const adding = { slug: event.slug, language: "sv", person: event.from("Bo", "Föreningen Trygghet") } as const;
    expect(await addParticipant(event.ctx, { ...adding, overLimit: null })).toEqual(over(0, 1));
    expect(await addParticipant(event.ctx, { ...adding, overLimit: "Moderator" })).toMatchObject({ ok: true });
    expect(await event.stands()).toEqual({ Alva: "on-site", Bo: "on-site" });
    await event.isSound();
  });
});

describe("C19 protected identity", () => {
  test("is never on the list that is given out, whatever else was ticked, and counts under its organisation", async ({
    db,
  }) => {
    const event = await limited(db, 1);
    await event.come({ ...event.from("Alva", "Föreningen Trygghet"), listed: true, protected: true });
    const people = await db.read((read) => read.select().from(read.tables.person));
    expect(people).toMatchObject([{ name: "Alva", listed: false, protected: true }]);
    expect(await event.form([event.from("Bo", "Föreningen Trygghet")])).toEqual(over(0, 1));
    const rows = await db.read((read) => read.select().from(read.tables.registration));
    expect(rows).toMatchObject([{ organisationWritten: "Föreningen Trygghet", county: KRONOBERG }]);
    const entries = await db.read((read) => read.select().from(read.tables.auditEntry));
    expect(JSON.stringify(entries)).not.toMatch(/alva/i);
  });
});
