import { describe, expect } from "vitest";
import { register, type Register } from "#commands/registration/register.ts";
import { sendLinksAgain } from "#commands/registration/send-links-again.ts";
import { VISITOR } from "#access/actor.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import { test } from "#tests/support/database.ts";
import { gathering } from "#tests/support/gathering.ts";
import { person, submissionKey } from "#tests/support/open-event.ts";

const KRONOBERG = "07" as CountyCode;

const form = (people: Register["people"], given: Partial<Register> = {}): Register => ({
  ...{ slug: "traff", submissionKey: submissionKey(), language: "sv", together: "as-many", people, ...given },
});

describe("C5 the same form", () => {
  test("sent twice gives one registration and the same answer, also when the event has closed meanwhile", async ({
    db,
  }) => {
    const event = await gathering(db);
    const sent = form([person("Alva"), person("Bo"), person("Cilla")]);
    const ctx = { ...event.ctx, actor: VISITOR };
    const first = await register(ctx, sent);
    event.ctx.moveClock(365 * 24 * 3_600_000);
    expect(await register(ctx, sent)).toEqual(first);
    expect(await event.stands()).toEqual({ Alva: "on-site", Bo: "on-site", Cilla: "waits on-site 1" });
    expect(await event.told()).toEqual(["Alva: seat", "Bo: seat", "Cilla: waitlist"]);
    await event.isSound();
  });

  test("sent ten times at once does too", async ({ db }) => {
    const event = await gathering(db);
    const sent = form([person("Alva"), person("Bo"), person("Cilla")]);
    const ctx = { ...event.ctx, actor: VISITOR };
    const answers = await Promise.all(Array.from({ length: 10 }, () => register(ctx, sent)));
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(await event.stands()).toEqual({ Alva: "on-site", Bo: "on-site", Cilla: "waits on-site 1" });
    expect(await event.told()).toHaveLength(3);
    await event.isSound();
  });
});

describe("C6 the same person", () => {
  test.for([
    ["anna andersson", "anna@example.se"],
    ["Anna  Andersson ", "Anna@Example.SE"],
    ["ANNA ANDERSSON", "anna@example.se"],
  ])(
    "written %j <%s> on a second form changes nothing, and the links go to the address",
    async ([name, email], { db }) => {
      const event = await gathering(db);
      await event.come(person("Anna Andersson", { email: "anna@example.se" as EmailAddress, listed: true }));
      const second = form([person(name!, { email: email as EmailAddress, diet: "vegan", protected: true })]);
      const answer = await register({ ...event.ctx, actor: VISITOR }, second);
      expect(answer).toEqual({ ok: true, value: { people: [null] } });
      expect(await event.stands()).toEqual({ "Anna Andersson": "on-site" });
      expect(await event.told()).toEqual(["Anna Andersson: seat", "Anna Andersson: link-again"]);
      const people = await db.read((read) => read.select().from(read.tables.person));
      expect(people).toMatchObject([{ email: "anna@example.se", listed: true, protected: false }]);
      expect(await db.read((read) => read.select().from(read.tables.registrationNeed))).toEqual([]);
      await event.isSound();
    },
  );

  test("in parallel, with forms of their own, is registered once", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 20 } });
    const ctx = { ...event.ctx, actor: VISITOR };
    const answers = await Promise.all(Array.from({ length: 10 }, () => register(ctx, form([person("Alva")]))));
    const got = answers.map((answer) => answer.ok && answer.value.people[0] !== null);
    expect(got.filter((seat) => seat)).toHaveLength(1);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await event.stands()).toEqual({ Alva: "on-site" });
    // One mail with the link says as much as nine.
    expect((await event.told()).sort()).toEqual(["Alva: link-again", "Alva: seat"]);
    event.ctx.moveClock(10 * 60_000);
    await register(ctx, form([person("Alva")]));
    expect((await event.told()).sort()).toEqual(["Alva: link-again", "Alva: link-again", "Alva: seat"]);
    await event.isSound();
  });

  test("who withdrew may come again; a namesake or a colleague with a shared mailbox is somebody else", async ({
    db,
  }) => {
    const event = await gathering(db, { capacities: { "on-site": 5 } });
    const shared = "registrator@kommun.example" as EmailAddress;
    await event.come(person("Alva", { email: shared }));
    await event.withdraws("Alva");
    await event.come(person("Alva", { email: shared }), person("Bo", { email: shared }));
    await event.come(person("alva", { email: "alva@annan.example" as EmailAddress }));
    expect(await event.stands()).toEqual({ Alva: "on-site", Bo: "on-site", alva: "on-site" });
    await event.isSound();
  });

  test("twice on one form is refused by their place, and nobody of it is registered", async ({ db }) => {
    const event = await gathering(db);
    const twice = form([person("Alva"), person("Bo"), person(" ALVA", { email: "Alva@example.se" as EmailAddress })]);
    expect(await register({ ...event.ctx, actor: VISITOR }, twice)).toEqual({
      ...{ ok: false, refusal: { code: "same-person-twice", person: 2 } },
    });
    expect(await event.stands()).toEqual({});
  });

  test("of a party that has a place already keeps it, and the others get theirs", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 3 } });
    await event.come("Bo");
    const sent = form([person("Alva"), person("Bo"), person("Cilla")], { together: "all-or-none" });
    const answer = await register({ ...event.ctx, actor: VISITOR }, sent);
    expect(answer).toMatchObject({ ok: true, value: { people: [expect.any(String), null, expect.any(String)] } });
    expect(await event.stands()).toEqual({ Bo: "on-site", Alva: "on-site", Cilla: "on-site" });
    expect((await event.told()).sort()).toEqual(["Alva: seat", "Bo: link-again", "Bo: seat", "Cilla: seat"]);
    await event.isSound();
  });
});

describe("links again", () => {
  test("go to the address with everybody who is registered with it, and tell the asker nothing", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1 } });
    const email = "registrator@kommun.example" as EmailAddress;
    await event.come(person("Alva", { email }), person("Bo", { email }), person("Cilla", { email }), "Doris");
    await event.withdraws("Cilla");
    const near = ["registrator@kommun.exampl", "registrator@kommun.example.se", "registrato", "x@kommun.example"];
    for (const asked of ["Registrator@Kommun.EXAMPLE", ...near]) {
      expect(
        await sendLinksAgain({ ...event.ctx, actor: VISITOR }, { slug: event.slug, email: asked as EmailAddress }),
      ).toBeUndefined();
    }
    const sent = await db.read((read) => read.select().from(read.tables.message));
    const again = sent.filter(({ kind }) => kind === "link-again");
    expect(again).toMatchObject([
      {
        email,
        facts: {
          registrations: [
            { id: event.idOf("Alva"), name: "Alva", generation: 1 },
            { id: event.idOf("Bo"), name: "Bo", generation: 1 },
          ],
        },
      },
    ]);
  });
});

describe("names", () => {
  test.for([
    ["300 characters", "Å".repeat(300)],
    ["emoji", "👩🏽‍🚒 Åsa 🇸🇪"],
    ["300 emoji", "🧑‍💻".repeat(300)],
    ["none but emoji", "🎉"],
    ["right to left", "أنا أندرسون"],
    ["quotes and wildcards", "O'Neill \"%_\\ ; DROP TABLE"],
  ])("of %s are kept as written, and known again", async ([, name], { db }) => {
    const event = await gathering(db);
    const email = "anna@example.se" as EmailAddress;
    await event.come(person(name!, { email, organisation: name!, county: KRONOBERG }));
    const again = await register({ ...event.ctx, actor: VISITOR }, form([person(name!, { email })]));
    expect(again).toEqual({ ok: true, value: { people: [null] } });
    expect(await event.stands()).toEqual({ [name!]: "on-site" });
    await event.isSound();
  });
});
