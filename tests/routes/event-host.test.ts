import { expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import { giveRole } from "#commands/account/give-role.ts";
import type { Database } from "#db/index.ts";
import { findEventFacts } from "#db/records/event-facts-record.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { formFields } from "#tests/support/form-fields.ts";
import { openEvent, soon } from "#tests/support/open-event.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";
import { realRoutes } from "#tests/support/real-routes.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const PAGE = "/arbete/evenemang/traff/uppgifter";
const FILLERS = {
  "submission-key": () => newSubmissionKey((prefix) => `${prefix}_00000000000000000001`),
  "time-stamp": () => "0",
};
/** An event that Region Test arranges with others, and of which none is the host; Anna works for two of them. */
async function arranged(db: Database, door: Awaited<ReturnType<typeof openDoor>>) {
  const ctx = { ...door.context, actor: COMMAND_LINE };
  const region = await addedOrganisation(ctx, "Region Test");
  const council = await addedOrganisation(ctx, "Testrådet");
  const stranger = await addedOrganisation(ctx, "Testlunds kommun");
  await openEvent(ctx, { invited: { ...soon(), arrangers: ["Region Test", "Polisen i Test"] } });
  const email = "anna@example.se" as EmailAddress;
  const anna = await signedIn(db, { role: "organiser", organisation: region, email });
  for (const [organisationId, role] of [
    [council, "organiser"],
    [stranger, "viewer"],
  ] as const) {
    await giveRole(ctx, { email, name: null, language: "sv", organisationId, role });
  }
  const as = ({ headers }: Pick<typeof anna, "headers">) => ({
    page: async () => (await door.send(PAGE, { headers })).body,
    gives: async (fields: Record<string, string>) =>
      door.send(PAGE, {
        method: "POST",
        headers: {
          ...{ ...headers, "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
        },
        body: new URLSearchParams({ intent: "host", ...fields }).toString(),
      }),
  });
  const host = async () => (await db.read((read) => findEventFacts(read, "traff")))!.hostId;
  return { ...{ region, council, stranger, anna, as, host } };
}

const choicesIn = (page: string) =>
  [...(page.split('name="host"')[1]?.split("</select>")[0] ?? "").matchAll(/<option[^>]*>([^<]*)/g)].map(
    ([, label]) => label,
  );

test(
  "an event without a host is given to one of the organisations that one makes events for, which are named",
  { timeout: 60_000 },
  async ({ db }) => {
    await using door = await openDoor({ db, routes: await realRoutes(), fillers: FILLERS });
    const { council, anna, as, host } = await arranged(db, door);
    const { page, gives } = as(anna);
    const before = await page();
    expect(choicesIn(before)).toEqual(["Välj organisation", "Region Test", "Testrådet"]);
    expect(before).not.toContain('name="otherHost"');
    const given = await gives({ host: council });
    expect([given.status, given.headers["location"]]).toEqual([303, `${PAGE}?done=host`]);
    expect(await host()).toBe(council);
    const after = await page();
    expect(wordsOf(after)).toContain("Arrangör och personuppgiftsansvarig : Testrådet");
    expect(choicesIn(after)).toEqual([]);
    expect(wordsOf((await door.send("/evenemang/traff")).body)).toContain("Testrådet är personuppgiftsansvarig");
  },
);

test("the ids of other organisations are refused, also where one sees their events, and so is another's name", async ({
  db,
}) => {
  await using door = await openDoor({ db, routes: await realRoutes(), fillers: FILLERS });
  const { stranger, anna, as, host } = await arranged(db, door);
  const { gives } = as(anna);
  const refused = "Välj en organisation där du är administratör eller arrangör.";
  for (const [fields, words] of [
    [{ host: stranger }, refused],
    [{ host: "org_zzzzzzzzzzzzzzzzzzzz" }, refused],
    [{ host: "evt_00000000000000000009" }, "Välj en organisation."],
    [{ host: "", otherHost: "Testlunds kommun" }, "Välj en organisation."],
  ] as const) {
    const answer = await gives(fields);
    expect([answer.status, wordsOf(answer.body).includes(words)]).toEqual([422, true]);
  }
  // Whoever has no part in the event finds no event, whatever they may make elsewhere.
  const theirs = await signedIn(db, { role: "administrator", organisation: stranger });
  expect((await as(theirs).gives({ host: stranger })).status).toBe(404);
  expect(await host()).toBe(null);
});

test("whoever runs the installation gives it to any by its name, and is told which are meant", async ({ db }) => {
  await using door = await openDoor({ db, routes: await realRoutes(), fillers: FILLERS });
  const { stranger, as, host } = await arranged(db, door);
  const { gives } = as(await signedIn(db, { role: "administrator" }));
  const unclear = await gives({ host: "", otherHost: "Test" });
  expect([unclear.status, wordsOf(unclear.body).includes("Flera kan menas.")]).toEqual([422, true]);
  expect((await gives({ host: "", otherHost: "testlunds  kommun" })).status).toBe(303);
  expect(await host()).toBe(stranger);
});

test("the host is said to stay where the arrangers are written, and one that is left out is asked for", async ({
  db,
}) => {
  await using door = await openDoor({ db, routes: await realRoutes(), fillers: FILLERS });
  const { council, anna, as } = await arranged(db, door);
  const { page, gives } = as(anna);
  await gives({ host: council });
  const form = await page();
  expect(wordsOf(form)).toContain("En på varje rad. Testrådet är personuppgiftsansvarig och kan inte tas bort.");
  const typed = {
    ...formFields(form, "facts"),
    arrangers: "Region Test\nRegion Prov",
    cost: "100 kr",
    intent: "facts",
  };
  const refused = await gives(typed);
  expect([refused.status, formFields(refused.body, "facts")["arrangers"]]).toEqual([422, typed.arrangers]);
  expect(wordsOf(refused.body)).toContain(
    "Arrangörer: den som är personuppgiftsansvarig kan inte tas bort. Skriv tillbaka namnet på en egen rad.",
  );
  expect(formFields(await page(), "facts")).toMatchObject({
    ...{ arrangers: "Testrådet\nRegion Test\nPolisen i Test", cost: "" },
  });
  const mended = "Region Test\nRegion Prov\nTestrådet";
  expect((await gives({ ...typed, arrangers: mended })).status).toBe(303);
  expect(formFields(await page(), "facts")).toMatchObject({ arrangers: mended, cost: "100 kr" });
});
