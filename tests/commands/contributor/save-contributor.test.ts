import { expect, test as plain } from "vitest";
import { deleteExpiredContributors } from "#commands/contributor/delete-expired-contributors.ts";
import { removeContributor } from "#commands/contributor/remove-contributor.ts";
import { saveContributor } from "#commands/contributor/save-contributor.ts";
import { publishInvitation } from "#commands/event/publish-invitation.ts";
import { addInvitees } from "#commands/invitee/add-invitees.ts";
import { deleteExpiredInvitees } from "#commands/invitee/delete-expired-invitees.ts";
import { SYSTEM } from "#access/actor.ts";
import { CONTRIBUTOR_FIELDS, parseContributor, type ContributorTexts } from "#domain/event/contributor.ts";
import { readInvitees } from "#domain/event/invitee.ts";
import { LIST_DEFAULTS, type ListKind } from "#domain/registration/participant-list.ts";
import { daysBetween, type CalendarDate } from "#domain/values/calendar-date.ts";
import { contributors } from "#queries/contributors.ts";
import { listCounts } from "#queries/list-counts.ts";
import { listHead } from "#queries/list-head.ts";
import { listPeople } from "#queries/list-people.ts";
import { registrationOverview } from "#queries/registration-overview.ts";
import { test } from "#tests/support/database.ts";
import { testContext } from "#tests/support/context.ts";
import { draftEvent } from "#tests/support/drafts.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const EMPTY = Object.fromEntries(CONTRIBUTOR_FIELDS.map((field) => [field, ""])) as ContributorTexts;

function ada(given: Partial<ContributorTexts> = {}) {
  const parsed = parseContributor({ ...EMPTY, role: "speaker", name: "Ada Ek", diet: "vegan", ...given });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

test("somebody who carries the event out is written down, changed by one at a time, and takes no seat", async ({
  db,
}) => {
  const ctx = testContext(db);
  await openEvent(ctx);
  const saved = await saveContributor(ctx, { slug: "traff", known: null, facts: ada() });
  const id = saved.ok ? saved.value : "ctb_";
  const changed = { slug: "traff", known: { id, version: 1 }, facts: ada({ arrival: "Tåg 8.12" }) };
  expect(await saveContributor(ctx, changed)).toEqual({ ok: true, value: id });
  expect(await saveContributor(ctx, changed)).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await contributors(ctx, "traff")).toEqual([{ ...ada({ arrival: "Tåg 8.12" }), id, version: 2 }]);
  const overview = await registrationOverview(ctx, "traff");
  expect(overview.ok && [overview.value.registrations, overview.value.pools[0]?.taken]).toEqual([0, 0]);
  expect(await removeContributor(ctx, { slug: "traff", id })).toEqual({ ok: true, value: null });
  expect(await contributors(ctx, "traff")).toEqual([]);
});

test("others see none of it, and it goes with the participants", async ({ db }) => {
  const ctx = testContext(db);
  await openEvent(ctx);
  await openEvent(ctx, { slug: "annan" });
  const saved = await saveContributor(ctx, { slug: "traff", known: null, facts: ada() });
  const id = saved.ok ? saved.value : "ctb_";
  expect(await removeContributor(ctx, { slug: "annan", id })).toEqual({ ok: false, refusal: "no-such-contributor" });
  const { actor } = await signedIn(db, { role: "organiser", organisation: "Region Exempel" });
  expect(await contributors({ ...ctx, actor }, "traff")).toBeNull();
  ctx.moveClock(2 * 365 * 24 * 3_600_000);
  expect(await deleteExpiredContributors({ ...ctx, actor: SYSTEM })).toEqual({ deleted: 1, more: false });
  expect(await contributors(ctx, "traff")).toEqual([]);
});

test("what they eat goes with the participants' needs, and they go too where nobody could register", async ({ db }) => {
  const ctx = testContext(db);
  const { id: open } = await openEvent(ctx);
  const draft = draftEvent({ date: "2027-05-20" as CalendarDate, endDate: "2027-05-20" as CalendarDate });
  await publishInvitation(ctx, { draft, slug: "utan" });
  await addInvitees(ctx, { slug: "utan", people: readInvitees("Bo Al; bo@example.se").people, language: "sv" });
  for (const slug of ["traff", "utan"]) await saveContributor(ctx, { slug, known: null, facts: ada() });
  const diets = async () => [...(await contributors(ctx, "traff"))!, ...(await contributors(ctx, "utan"))!];
  const day = 24 * 3_600_000;
  const system = { ...ctx, actor: SYSTEM };
  ctx.moveClock((daysBetween("2026-11-22" as CalendarDate, "2027-05-20" as CalendarDate) + 13) * day);
  expect(await deleteExpiredContributors(system)).toEqual({ deleted: 0, more: false });
  ctx.moveClock(day);
  expect(await deleteExpiredContributors(system)).toEqual({ deleted: 2, more: false });
  expect((await diets()).map(({ name, diet }) => [name, diet])).toEqual([
    ["Ada Ek", null],
    ["Ada Ek", null],
  ]);
  const log = await db.read((read) => read.select().from(read.tables.auditEntry));
  const said = log.filter(({ act }) => act === "save-contributor").map(({ personal }) => JSON.stringify(personal));
  expect(said).toEqual([expect.stringContaining("Ada Ek"), expect.stringContaining("Ada Ek")]);
  expect(said.join()).not.toMatch(/diet|vegan/);
  expect(await deleteExpiredInvitees(system)).toEqual({ deleted: 0, more: false });
  ctx.moveClock((365 - 14) * day);
  expect(await deleteExpiredContributors(system)).toEqual({ deleted: 2, more: false });
  expect(await deleteExpiredInvitees(system)).toEqual({ deleted: 1, more: false });
  expect(await diets()).toEqual([]);
  const entries = await db.read((read) => read.select().from(read.tables.auditEntry));
  const told = entries.filter(({ act, eventId }) => eventId === open && act.startsWith("delete-expired"));
  expect(told.map(({ act, facts }) => [act, facts]).sort()).toEqual([
    ["delete-expired-contributors", { people: 1 }],
    ["delete-expired-needs", { people: 1 }],
  ]);
});

test("they stand with the participants where food is ordered, needs are met and badges printed", async ({ db }) => {
  const ctx = testContext(db);
  await openEvent(ctx, { capacities: { "on-site": 5, digital: null }, rules: { asksDiet: true } });
  await registered(ctx, [person("Bo Al", { diet: "vegan" }), person("Cia Ask")]);
  await saveContributor(ctx, { slug: "traff", known: null, facts: ada() });
  await saveContributor(ctx, { slug: "traff", known: null, facts: ada({ name: "Dan Fri", diet: "" }) });
  const listed = async (kind: ListKind, mode: "digital" | null = null) => {
    const people = await listPeople(ctx, { slug: "traff", kind, options: { ...LIST_DEFAULTS, mode } });
    return people.ok && people.value.map(({ name, diet }) => `${name}: ${diet}`).sort();
  };
  const all = ["Ada Ek: vegan", "Bo Al: vegan", "Cia Ask: null", "Dan Fri: null"];
  expect(await listed("catering")).toEqual(all);
  expect(await listed("badges")).toEqual(all);
  expect(await listed("needs")).toEqual(["Ada Ek: vegan", "Bo Al: vegan"]);
  expect(await listed("needs", "digital")).toEqual([]);
  expect(await listed("given-out")).toEqual([]);
  expect(await listed("participants")).toEqual(["Bo Al: vegan", "Cia Ask: null"]);
  const head = await listHead(ctx, { slug: "traff", kind: "catering", options: LIST_DEFAULTS }, "sv");
  expect(head.ok && head.value.eating).toBe(4);
  const counts = await listCounts(ctx, "traff", null);
  expect(counts.ok && [counts.value.lists.badges?.total, counts.value.lists.needs?.total]).toEqual([4, 2]);
});

plain("a name is needed, and an address that mail could reach", () => {
  expect(parseContributor({ ...EMPTY, email: "ada(at)example.se" })).toEqual({
    ok: false,
    refusal: { name: "missing", email: "not-an-email" },
  });
});
