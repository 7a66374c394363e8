import { describe, expect } from "vitest";
import { VISITOR } from "#access/actor.ts";
import { keepSeats, type KeepSeats } from "#commands/registration/keep-seats.ts";
import { register, type RegisterPerson } from "#commands/registration/register.ts";
import { releaseAllotment } from "#commands/registration/release-allotment.ts";
import { addParticipant } from "#commands/registration/add-participant.ts";
import type { AllotmentRule } from "#domain/registration/allotment.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { instant } from "#domain/values/instant.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import { test } from "#tests/support/database.ts";
import { DAY, HOUR, gathering } from "#tests/support/gathering.ts";
import { person, submissionKey } from "#tests/support/open-event.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";

const KRONOBERG = "07" as CountyCode;
const BLEKINGE = "10" as CountyCode;

type Gathering = Awaited<ReturnType<typeof gathering>>;

const done = { ok: true, value: null };
const SPEAKERS = { by: "code", code: "Talare 2027" } as const;
const speaker = (name: string, given: Partial<RegisterPerson> = {}) => person(name, { code: "talare 2027", ...given });

async function kept({ ctx, slug }: Gathering, given: Partial<KeepSeats> = {}) {
  const made = await keepSeats(ctx, {
    ...{ slug, mode: "on-site", name: "Talare", rule: SPEAKERS, seats: 1, until: null, ...given },
  });
  if (!made.ok) throw new Error(made.refusal);
  return made.value;
}

describe("C12 seats that are kept", () => {
  test.for<
    [string, (organisation: `org_${string}`) => AllotmentRule, Partial<RegisterPerson>, Partial<RegisterPerson>]
  >([
    ["by code", () => SPEAKERS, { code: " TALARE  2027" }, {}],
    [
      "by e-mail domain",
      () => ({ by: "email-domain", domains: ["kommun.example"] }),
      { email: "eva@skola.Kommun.example" as EmailAddress },
      { email: "eva@badkommun.example" as EmailAddress },
    ],
    ["by county", () => ({ by: "county", counties: [BLEKINGE] }), { county: BLEKINGE }, { county: KRONOBERG }],
    [
      "by kind of organisation",
      () => ({ by: "organisation-kind", kinds: ["municipality"] }),
      { organisation: "Exempelstads kommun" },
      { organisation: "Föreningen", county: KRONOBERG },
    ],
    [
      "for a named organisation, its parts among them",
      (id) => ({ by: "organisation", organisations: [id] }),
      { organisation: "Socialförvaltningen i Exempelstad" },
      { organisation: "Föreningen", county: KRONOBERG },
    ],
  ])("%s are for those entitled, and nobody else", async ([, rule, entitled, other], { db }) => {
    const event = await gathering(db, { capacities: { "on-site": 2 } });
    const kind = "municipality" as const;
    const municipality = await addedOrganisation(event.ctx, "Exempelstads kommun", { kind, county: KRONOBERG });
    await addedOrganisation(event.ctx, "Socialförvaltningen i Exempelstad", {
      county: KRONOBERG,
      parent: municipality,
    });
    await kept(event, { rule: rule(municipality) });
    await event.come(person("Alva", other), person("Bo", other), person("Eva", entitled), person("Eve", entitled));
    expect(await event.stands()).toEqual({
      ...{ Alva: "on-site", Bo: "waits on-site 1", Eva: "on-site", Eve: "waits on-site 2" },
    });
    await event.isSound();
  });

  test("fall back to all on their date, first to those who wait, while those who have one keep it", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 3 } });
    await kept(event, { seats: 3, until: instant(event.ctx.now() + DAY) });
    await event.come(speaker("Eva"), "Alva", "Bo", "Cilla");
    expect(await event.stands()).toMatchObject({ Eva: "on-site", Alva: "waits on-site 1" });
    await event.passes(DAY - 1);
    expect(await event.stands()).toMatchObject({ Eva: "on-site", Alva: "waits on-site 1" });
    await event.passes(1);
    expect(await event.stands()).toEqual({
      ...{ Eva: "on-site", Alva: "on-site", Bo: "on-site", Cilla: "waits on-site 1" },
    });
    await event.withdraws("Eva");
    expect(await event.stands()).toMatchObject({ Eva: "withdrawn", Cilla: "on-site" });
    await event.isSound();
  });

  test("have fallen back for who comes after their date though nobody has let go of them yet", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1 } });
    await kept(event, { until: instant(event.ctx.now() + DAY) });
    event.ctx.moveClock(DAY);
    await event.come("Alva");
    expect(await event.stands()).toEqual({ Alva: "on-site" });
    await event.passes(0);
    await event.isSound();
  });

  test("and given back stay kept, for an entitled person who waits before all others", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 2 } });
    await kept(event);
    await event.come(speaker("Eva"), "Alva", "Bo", speaker("Erik"), speaker("Ester"));
    await event.withdraws("Eva");
    expect(await event.stands()).toMatchObject({
      ...{ Alva: "on-site", Bo: "waits on-site 1", Erik: "on-site", Ester: "waits on-site 2" },
    });
    await event.withdraws("Alva");
    expect(await event.stands()).toMatchObject({ Bo: "on-site", Erik: "on-site", Ester: "waits on-site 1" });
    await event.isSound();
  });

  test("and given back are given back to their own allotment alone", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 3, digital: 2 } });
    await kept(event);
    await kept(event, { name: "Ledare", rule: { by: "code", code: "ledare" } });
    await kept(event, { mode: "digital", name: "Tolkar", rule: { by: "code", code: "tolk" } });
    const leader = person("Bo", { code: "ledare" });
    await event.come(speaker("Eva"), leader, person("Cilla", { mode: "digital", code: "tolk" }));
    await event.withdraws("Eva");
    await event.isSound();
    const allotments = await db.read((read) => read.select().from(read.tables.allotment));
    expect(allotments.map(({ name, taken }) => `${name} ${taken}`).sort()).toEqual([
      "Ledare 1",
      "Talare 0",
      "Tolkar 1",
    ]);
  });

  test("go to a party of those entitled as one, which nobody who comes later passes (W7)", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 4 } });
    await kept(event, { seats: 3 });
    await event.come("Alva", speaker("Eva"), speaker("Erik"));
    await event.comeTogether("all-or-none", speaker("Ester"), speaker("Ebbe"));
    await event.come(speaker("Emil"), "Bo");
    const before = {
      ...{ Alva: "on-site", Eva: "on-site", Erik: "on-site", Ester: "waits on-site 1", Ebbe: "waits on-site 2" },
      ...{ Emil: "waits on-site 3", Bo: "waits on-site 4" },
    };
    expect(await event.stands()).toEqual(before);
    await event.isSound();
    await event.withdraws("Eva");
    expect(await event.stands()).toEqual({
      ...{ ...before, Eva: "withdrawn", Ester: "on-site", Ebbe: "on-site" },
      ...{ Emil: "waits on-site 1", Bo: "waits on-site 2" },
    });
    await event.withdraws("Erik");
    expect(await event.stands()).toMatchObject({ Emil: "on-site", Bo: "waits on-site 1" });
    await event.isSound();
  });

  test("are left to the organiser after the cut-off, and to nobody who comes then or changes mode", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1, digital: null } });
    const rule = { by: "email-domain", domains: ["example.se"] } as const;
    await kept(event, { rule });
    await event.come("Eva", "Erik", person("Ester", { mode: "digital" }));
    const cutOffAt = instant(event.ctx.now() + DAY);
    expect(await event.rules({ cutOffAt })).toEqual(done);
    await event.passes(DAY);
    await event.withdraws("Eva");
    await event.come("Ebbe");
    expect(await event.changesTo("on-site", "Ester")).toEqual({ ok: false, refusal: "full" });
    expect(await event.changesTo("on-site", "Erik")).toEqual({ ok: false, refusal: "full" });
    expect(await event.waitsFor("on-site", "Ester")).toEqual({ ok: true, value: { place: 3 } });
    expect(await event.stands()).toEqual({
      ...{ Eva: "withdrawn", Erik: "waits on-site 1", Ebbe: "waits on-site 2", Ester: "digital, waits on-site 3" },
    });
    await event.isSound();
  });

  test("can be offered, lapse, and come back to be kept", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1 }, rules: { serving: "offer", offerMinutes: 60 } });
    const allotment = await kept(event);
    await event.come(speaker("Eva"), speaker("Erik"), "Alva");
    await event.withdraws("Eva");
    expect(await event.stands()).toMatchObject({ Erik: "offered", Alva: "waits on-site 1" });
    await event.isSound();
    await event.passes(HOUR);
    expect(await event.stands()).toMatchObject({ Erik: "lapsed", Alva: "waits on-site 1" });
    await event.isSound();
    expect(await releaseAllotment(event.ctx, { allotmentId: allotment })).toEqual(done);
    expect(await event.stands()).toMatchObject({ Alva: "offered" });
    expect(await event.accepts("Alva")).toEqual(done);
    await event.isSound();
  });

  test("are used by who changes mode, waits for a mode, or comes in a party", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 3, digital: null } });
    const rule = { by: "email-domain", domains: ["example.se"] } as const;
    const email = (name: string) => ({ email: `${name}@annan.example` as EmailAddress });
    await kept(event, { seats: 2, rule });
    await event.come(person("Alva", email("a")), person("Eva", { mode: "digital" }), person("Bo", email("b")));
    expect(await event.waitsFor("on-site", "Eva")).toEqual({ ok: false, refusal: "has-room" });
    expect(await event.changesTo("on-site", "Eva")).toEqual(done);
    await event.comeTogether("as-many", person("Cilla", email("c")), "Doris", "Erik");
    expect(await event.stands()).toEqual({
      ...{ Alva: "on-site", Eva: "on-site", Bo: "waits on-site 1" },
      ...{ Cilla: "waits on-site 2", Doris: "on-site", Erik: "waits on-site 3" },
    });
    await event.isSound();
  });

  test("are still theirs where a lowered capacity has fewer seats than are taken and kept", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 5, digital: null } });
    const rule = { by: "email-domain", domains: ["example.se"] } as const;
    await kept(event, { seats: 3, rule });
    const others = ["a", "b"].map((name) => person(name, { email: `${name}@annan.example` as EmailAddress }));
    await event.come(...others, person("Eva", { mode: "digital" }));
    await event.capacity({ "on-site": 4 });
    await event.come("Erik");
    expect(await event.changesTo("on-site", "Eva")).toEqual(done);
    await event.come("Ester");
    expect(await event.stands()).toEqual({
      ...{ a: "on-site", b: "on-site", Erik: "on-site", Eva: "on-site", Ester: "waits on-site 1" },
    });
    await event.isSound();
    await event.withdraws("a");
    expect(await event.stands()).toMatchObject({ Ester: "on-site" });
    await event.isSound();
  });

  test("in parallel claims are given once each", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 4 } });
    await kept(event, { seats: 2 });
    const names = Array.from({ length: 10 }, (_, index) => `P${index}`);
    await Promise.all(names.map((name, index) => event.come(index % 2 ? speaker(name) : person(name))));
    const stands = await event.stands();
    const seated = names.filter((name) => stands[name] === "on-site");
    expect(seated).toHaveLength(4);
    expect(seated.filter((name) => Number(name.slice(1)) % 2 === 1).length).toBeGreaterThanOrEqual(2);
    await event.isSound();
  });

  test("need a code that there is, and free seats to keep", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 2 } });
    await kept(event);
    const people = [person("Alva"), person("Bo", { code: "gissat" })];
    const how = { language: "sv", together: "as-many" } as const;
    const wrong = { slug: event.slug, submissionKey: submissionKey(), ...how, people };
    expect(await register({ ...event.ctx, actor: VISITOR }, wrong)).toEqual({
      ...{ ok: false, refusal: { code: "code-unknown", person: 1 } },
    });
    expect(
      await keepSeats(event.ctx, {
        ...{ slug: event.slug, mode: "on-site", name: "Fler", rule: SPEAKERS, seats: 2, until: null },
      }),
    ).toEqual({ ok: false, refusal: "not-enough-free" });
    await event.isSound();
  });

  test("are not given by an organiser to others unless they say so", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1 } });
    await kept(event);
    const adding = { slug: event.slug, language: "sv", person: person("Alva") } as const;
    expect(await addParticipant(event.ctx, { ...adding, overLimit: null })).toEqual({
      ...{ ok: false, refusal: { code: "full" } },
    });
    expect(await addParticipant(event.ctx, { ...adding, overLimit: "Ja" })).toMatchObject({ ok: true });
    await event.come(speaker("Eva"));
    expect(await event.stands()).toEqual({ Alva: "on-site", Eva: "waits on-site 1" });
    await event.withdraws("Eva");
    await event.isSound();
  });
});
