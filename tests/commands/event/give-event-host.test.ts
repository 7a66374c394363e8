import { expect } from "vitest";
import { COMMAND_LINE, type Actor } from "#access/actor.ts";
import { giveEventHost } from "#commands/event/give-event-host.ts";
import { mergeOrganisations } from "#commands/organisation/merge-organisations.ts";
import { shareEvent } from "#commands/event/share-event.ts";
import type { Database } from "#db/index.ts";
import { coOrganisersOf } from "#db/records/co-organiser-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { findEventFacts } from "#db/records/event-facts-record.ts";
import type { RoleName } from "#domain/account/role.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";
import { eventPage } from "#queries/event-page.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";

const slug = "traff";

/** An event that two arrange and of which none is the host yet; one of them nobody has found in the register. */
async function arranged(db: Database) {
  const ctx = { ...testContext(db), actor: COMMAND_LINE };
  const region = await addedOrganisation(ctx, "Region Test");
  const { id } = await openEvent(ctx, { slug, invited: { arrangers: ["Region Test", "Brottsförebyggande rådet"] } });
  const council = await addedOrganisation(ctx, "Brottsförebyggande rådet");
  const stranger = await addedOrganisation(ctx, "Testlunds kommun");
  const actorOf = (...roles: readonly (readonly [OrganisationId | null, RoleName])[]): Actor => ({
    ...{ kind: "account", accountId: "acc_00000000000000000001" },
    roles: roles.map(([organisationId, role]) => ({ organisationId, role })),
  });
  const given = (actor: Actor, organisationId: OrganisationId) =>
    giveEventHost({ ...ctx, actor }, { slug, organisationId });
  const now = () =>
    db.read(async (read) => {
      const [access, facts] = [await eventAccess(read, { slug }), await findEventFacts(read, slug)];
      return { host: access!.hostId, arrangers: facts!.arrangers };
    });
  return { ctx, id, region, council, stranger, actorOf, given, now };
}

test("an organisation becomes the controller of an event that has none, and its first arranger", async ({ db }) => {
  const { ctx, region, council, actorOf, given, now, id } = await arranged(db);
  await shareEvent(ctx, { slug, organisationId: council, sees: "names" });
  const both = actorOf([region, "organiser"], [council, "administrator"]);
  expect(await given(both, council)).toEqual({ ok: true, value: null });
  // The one that was written as it is called, and was not known.
  const arrangers = [
    { written: "Brottsförebyggande rådet", organisationId: council },
    { written: "Region Test", organisationId: region },
  ];
  expect(await now()).toEqual({ host: council, arrangers });
  expect(await db.read((read) => coOrganisersOf(read, id))).toEqual([]);
  const answer = await eventPage({ ...ctx, actor: { kind: "visitor" } }, slug, "sv");
  const shown = answer.found === "event" ? answer.page.arrangers.filter(({ host }) => host) : [];
  expect(shown.map(({ written }) => written)).toEqual(["Brottsförebyggande rådet"]);
  // Whoever worked for another arranger alone changes it no longer, and the host stays.
  expect(await given(actorOf([region, "organiser"]), region)).toEqual({ ok: false, refusal: "not-allowed" });
  expect(await given(both, region)).toEqual({ ok: false, refusal: "has-host" });
  expect(await given(both, council)).toEqual({ ok: true, value: null });
  const entries = await db.read((read) => read.select().from(read.tables.auditEntry));
  expect(entries.filter(({ act }) => act === "give-event-host")).toMatchObject([
    {
      ...{ eventId: id, subjectId: id, actor: "acc_00000000000000000001" },
      facts: {
        before: { host: null, arrangers: ["Region Test", "Brottsförebyggande rådet"] },
        after: { host: council, arrangers: ["Brottsförebyggande rådet", "Region Test"] },
      },
    },
  ]);
});

test("nobody gives an event to an organisation whose events they don't run", async ({ db }) => {
  const { region, council, stranger, actorOf, given, now } = await arranged(db);
  const organiser = actorOf([region, "organiser"], [council, "viewer"], [stranger, "coordinator"]);
  for (const organisation of [council, stranger, "org_zzzzzzzzzzzzzzzzzzzz" as const]) {
    expect(await given(organiser, organisation)).toEqual({ ok: false, refusal: "not-allowed" });
  }
  // Nor one that isn't theirs to their own.
  expect(await given(actorOf([region, "viewer"], [stranger, "organiser"]), stranger)).toEqual({
    ...{ ok: false, refusal: "not-allowed" },
  });
  expect(await given(actorOf([stranger, "administrator"]), stranger)).toEqual({ ok: false, refusal: "no-such-event" });
  expect((await now()).host).toBe(null);
});

test("whoever runs the installation gives it to any that there is, to the one that remains of two", async ({ db }) => {
  const { ctx, region, stranger, actorOf, given, now } = await arranged(db);
  const installation = actorOf([null, "administrator"]);
  expect(await given(installation, "org_zzzzzzzzzzzzzzzzzzzz")).toEqual({ ok: false, refusal: "no-such-organisation" });
  const merged = await mergeOrganisations(ctx, { merged: region, survivor: stranger });
  expect(merged.ok).toBe(true);
  expect(await given(installation, region)).toEqual({ ok: true, value: null });
  expect((await now()).host).toBe(stranger);
});

test("of two at the same time the second is told that it has one", async ({ db }) => {
  const { region, stranger, actorOf, given, now } = await arranged(db);
  const installation = actorOf([null, "administrator"]);
  const both = await Promise.all([given(installation, region), given(installation, stranger)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.filter((one) => !one.ok)).toEqual([{ ok: false, refusal: "has-host" }]);
  expect((await now()).host).toBe(both[0].ok ? region : stranger);
});
