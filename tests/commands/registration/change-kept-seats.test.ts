import { describe, expect } from "vitest";
import { changeKeptSeats, type ChangeKeptSeats } from "#commands/registration/change-kept-seats.ts";
import { keepSeats, type KeepSeats } from "#commands/registration/keep-seats.ts";
import { releaseAllotment } from "#commands/registration/release-allotment.ts";
import { mergeOrganisations } from "#commands/organisation/merge-organisations.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { AllotmentRule } from "#domain/registration/allotment.ts";
import { effectKey, NO_EFFECT } from "#domain/registration/kept-seats-effect.ts";
import { keptKey, keptTexts } from "#domain/registration/kept-texts.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { instant, STOCKHOLM } from "#domain/values/instant.ts";
import { test } from "#tests/support/database.ts";
import { DAY, gathering } from "#tests/support/gathering.ts";
import { person } from "#tests/support/open-event.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";

type Gathering = Awaited<ReturnType<typeof gathering>>;

const done = { ok: true, value: null };
const domain = (...domains: string[]): AllotmentRule => ({ by: "email-domain", domains });
const of = (name: string, host: string) => person(name, { email: `${name}@${host}` as EmailAddress });
const GROUP = { name: "Gruppen", rule: domain("grupp.example"), seats: 2, until: null };

async function kept({ ctx, slug }: Gathering, given: Partial<KeepSeats> = {}) {
  const made = await keepSeats(ctx, { slug, mode: "on-site", ...GROUP, ...given });
  if (!made.ok) throw new Error(made.refusal);
  const facts = { ...GROUP, ...given };
  return {
    facts,
    change: (more: Partial<ChangeKeptSeats>) =>
      changeKeptSeats(ctx, { allotmentId: made.value, ...facts, ...more } as ChangeKeptSeats),
    id: made.value,
  };
}

const entriesOf = async ({ ctx }: Gathering) =>
  (await ctx.db.read((read) => read.select().from(read.tables.auditEntry))).filter(
    ({ act }) => act === "change-kept-seats",
  );

describe("seats that are kept, changed", () => {
  test("to more take of what is free, never of what somebody waits for", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 5 } });
    const group = await kept(event);
    expect(await group.change({ seats: 6 })).toEqual({ ok: false, refusal: "not-enough-free" });
    expect(await group.change({ seats: 4 })).toEqual(done);
    await event.come("Alva", "Bo", of("Eva", "grupp.example"));
    expect(await event.stands()).toEqual({ Alva: "on-site", Bo: "waits on-site 1", Eva: "on-site" });
    expect(await group.change({ seats: 5 })).toEqual({ ok: false, refusal: "not-enough-free" });
    await event.isSound();
  });

  test("to fewer go to who waits, once somebody has agreed to just that", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 4 } });
    const group = await kept(event, { seats: 4 });
    await event.come(of("Eva", "grupp.example"), "Alva", "Bo", "Cilla");
    const effect = { ...NO_EFFECT, seated: 2 };
    const unseen = { ok: false, refusal: { code: "not-agreed", effect } };
    expect(await group.change({ seats: 2, agreed: "" })).toEqual(unseen);
    expect(await group.change({ seats: 2, agreed: effectKey({ ...effect, seated: 1 }) })).toEqual(unseen);
    expect(await event.stands()).toMatchObject({ Eva: "on-site", Alva: "waits on-site 1", Cilla: "waits on-site 3" });
    expect(await entriesOf(event)).toEqual([]);
    const before = (await event.told()).length;
    expect(await group.change({ seats: 2, agreed: effectKey(effect) })).toEqual(done);
    expect(await event.stands()).toEqual({
      ...{ Eva: "on-site", Alva: "on-site", Bo: "on-site", Cilla: "waits on-site 1" },
    });
    expect((await event.told()).slice(before)).toEqual(["Alva: served", "Bo: served"]);
    await event.isSound();
  });

  test("to fewer than are taken leave everybody theirs, and what comes back is nobody's to keep", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 3 } });
    const group = await kept(event, { seats: 3 });
    await event.come(of("Eva", "grupp.example"), of("Erik", "grupp.example"), of("Ester", "grupp.example"), "Alva");
    expect(await group.change({ seats: 1, agreed: "2 0 0 0 0" })).toEqual(done);
    expect(await event.stands()).toEqual({
      ...{ Eva: "on-site", Erik: "on-site", Ester: "on-site", Alva: "waits on-site 1" },
    });
    await event.isSound();
    await event.withdraws("Eva");
    expect(await event.stands()).toMatchObject({ Alva: "on-site" });
    await event.isSound();
    await event.withdraws("Erik");
    await event.withdraws("Ester");
    await event.come("Bo");
    expect(await event.stands()).toMatchObject({ Alva: "on-site", Bo: "on-site" });
    await event.come("Cilla", of("Ebbe", "grupp.example"));
    expect(await event.stands()).toMatchObject({ Cilla: "waits on-site 1", Ebbe: "on-site" });
    await event.isSound();
  });

  test("for others are given to those who wait among them, and no longer to those they were for", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 2, digital: null } });
    const group = await kept(event, { seats: 2 });
    await event.come(of("Ann", "annan.example"), of("Eva", "grupp.example"), of("Erik", "grupp.example"));
    await event.come(of("Ester", "grupp.example"), of("Bo", "annan.example"));
    expect(await event.stands()).toEqual({
      ...{ Ann: "waits on-site 1", Eva: "on-site", Erik: "on-site", Ester: "waits on-site 2", Bo: "waits on-site 3" },
    });
    const rule = domain("annan.example");
    const effect = { ...NO_EFFECT, gaining: 2, losing: 1 };
    expect(await group.change({ rule, agreed: effectKey(effect) })).toEqual(done);
    await event.isSound();
    await event.withdraws("Eva");
    expect(await event.stands()).toMatchObject({ Ann: "on-site", Ester: "waits on-site 1", Bo: "waits on-site 2" });
    await event.withdraws("Erik");
    expect(await event.stands()).toMatchObject({ Ester: "waits on-site 1", Bo: "on-site" });
    await event.isSound();
  });

  test("for others that are free go to them at once, before those who have waited longer", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1 } });
    const group = await kept(event, { seats: 1 });
    await event.come("Alva", of("Bo", "annan.example"));
    const effect = { ...NO_EFFECT, seated: 1, gaining: 1 };
    expect(await group.change({ rule: domain("annan.example"), agreed: "" })).toEqual({
      ...{ ok: false, refusal: { code: "not-agreed", effect } },
    });
    expect(await group.change({ rule: domain("annan.example"), agreed: effectKey(effect) })).toEqual(done);
    expect(await event.stands()).toEqual({ Alva: "waits on-site 1", Bo: "on-site" });
    await event.isSound();
  });

  test("are offered where the event offers them", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 2 }, rules: { serving: "offer", offerMinutes: 60 } });
    const group = await kept(event);
    await event.come("Alva", "Bo");
    const effect = { ...NO_EFFECT, offered: 1 };
    expect(await group.change({ seats: 1, agreed: effectKey(effect) })).toEqual(done);
    expect(await event.stands()).toEqual({ Alva: "offered", Bo: "waits on-site 1" });
    await event.isSound();
  });

  test("until another day fall back then, and until none that has been", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 2 } });
    const group = await kept(event, { until: instant(event.ctx.now() + 2 * DAY) });
    await event.come("Alva");
    const past = instant(event.ctx.now() - 1);
    expect(await group.change({ until: past })).toEqual({ ok: false, refusal: "until-past" });
    expect(await group.change({ until: instant(event.ctx.now() + DAY) })).toEqual(done);
    await event.passes(DAY);
    expect(await event.stands()).toEqual({ Alva: "on-site" });
    expect(await group.change({ seats: 1 })).toEqual({ ok: false, refusal: "released" });
    await event.isSound();
  });

  test("say in the history how they were and how they became, once for each change", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 5 } });
    const organisation = await addedOrganisation(event.ctx, "Exempelstads kommun");
    const group = await kept(event);
    const given = { rule: { by: "organisation", organisations: [organisation] }, seats: 3 } as const;
    for (const time of [1, 2]) expect([time, await group.change(given)]).toEqual([time, done]);
    expect((await entriesOf(event)).map(({ facts }) => [facts["before"], facts["after"]])).toEqual([
      [
        { name: "Gruppen", seats: 2, until: null, domains: ["grupp.example"] },
        { name: "Gruppen", seats: 3, until: null, organisations: [organisation] },
      ],
    ]);
  });

  test("by two at once lose nothing: the second is told", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 9 } });
    const group = await kept(event);
    const seen = keptKey(keptTexts(group.facts, STOCKHOLM));
    const both = await Promise.all([group.change({ seats: 3, seen }), group.change({ seats: 4, seen })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: "changed-meanwhile" });
    await event.isSound();
  });

  test("and released by another meanwhile stay released", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 9 } });
    const group = await kept(event);
    expect(await releaseAllotment(event.ctx, { allotmentId: group.id })).toEqual(done);
    expect(await group.change({ seats: 3 })).toEqual({ ok: false, refusal: "released" });
    await event.isSound();
  });

  test("for an organisation are its people's also once it was merged with another", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1 } });
    const [one, other] = [
      await addedOrganisation(event.ctx, "Exempelstads kommun"),
      await addedOrganisation(event.ctx, "Exempelstad"),
    ];
    await kept(event, { seats: 1, rule: { by: "organisation", organisations: [other] } });
    expect((await mergeOrganisations(event.ctx, { merged: other, survivor: one })).ok).toBe(true);
    await event.come("Alva", person("Eva", { organisation: "Exempelstads kommun", county: "07" as CountyCode }));
    expect(await event.stands()).toEqual({ Alva: "waits on-site 1", Eva: "on-site" });
    await event.isSound();
  });
});
