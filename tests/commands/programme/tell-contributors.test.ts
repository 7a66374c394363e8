import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { SYSTEM } from "#access/actor.ts";
import { addInvitees } from "#commands/invitee/add-invitees.ts";
import { invite } from "#commands/invitee/invite.ts";
import { releaseProgramme, type ReleaseProgramme } from "#commands/programme/release-programme.ts";
import { saveProgrammeItem } from "#commands/programme/save-programme-item.ts";
import type { Database } from "#db/index.ts";
import { readInvitees } from "#domain/event/invitee.ts";
import type { ItemContent } from "#domain/programme/drafted-item.ts";
import { spreadBroadcasts } from "#jobs/spread-broadcasts.ts";
import { contributing } from "#tests/support/contributors.ts";
import { test } from "#tests/support/database.ts";
import { gathering } from "#tests/support/gathering.ts";
import { person } from "#tests/support/open-event.ts";
import { added, itemContent, programmes } from "#tests/support/programme.ts";

const slug = "traff";
const speaks = (name: string) => [{ name, role: null, organisation: null }];

/**
 * Anna and Gus are registered. Dan speaks and Gus moderates at the talk, Fia speaks at the panel, Eva is of the staff,
 * with two parts; nobody knows Hans's address. Ivar is invited and has not answered.
 */
async function prepared(db: Database) {
  const event = await gathering(db, { capacities: { "on-site": 9 } });
  const { ctx } = event;
  await added(ctx, slug, itemContent("Tal", "09:00", { speakers: speaks("Dan"), moderators: speaks("Gus") }));
  await added(ctx, slug, itemContent("Panel", "10:00", { speakers: speaks("Fia") }));
  const release = async (given: Partial<ReleaseProgramme> = {}) => {
    const { version } = await programmes(db, slug);
    return releaseProgramme(ctx, { slug, version, tellAll: false, seatsMayGo: false, ...given });
  };
  await release();
  await event.come(person("Anna"), person("Gus"));
  await addInvitees(ctx, { slug, people: readInvitees("ivar@example.se").people, language: "sv" });
  await invite(ctx, { slug, whom: "new" });
  await db.inTransaction((tx) => tx.update(tx.tables.message).set({ sentAt: ctx.now() }));
  for (const name of ["Dan", "Fia", "Eva"]) {
    await contributing(ctx, slug, { name, email: `${name.toLowerCase()}@example.se` });
  }
  await contributing(ctx, slug, { name: "Eva", email: "EVA@example.se", role: "staff" });
  await contributing(ctx, slug, { name: "Gus", email: "gus@example.se", role: "moderator" });
  await contributing(ctx, slug, { name: "Hans" });
  ctx.moveClock(60_000);
  const change = async (title: string, given: Partial<ItemContent>) => {
    const item = (await programmes(db, slug)).named(title);
    const saved = await saveProgrammeItem(ctx, { slug, item, content: { ...item, ...given } });
    if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  };
  /** Name, and whether it is told by a registration. */
  const told = async () => {
    const { signal } = new AbortController();
    await spreadBroadcasts.run({ db, actor: SYSTEM, now: ctx.now, newId: ctx.newId, signal });
    const { message } = db.tables;
    const rows = await db.read((read) => read.select().from(message).where(eq(message.kind, "programme-changed")));
    return rows
      .map(({ facts, registrationId }) => `${facts?.name} ${registrationId === null ? "contributes" : "comes"}`)
      .sort();
  };
  return { ...event, release, change, told };
}

test("a release is told to the contributors of what changes, registered or not, and to those who stand at no item", async ({
  db,
}) => {
  const { release, change, told } = await prepared(db);
  await change("Tal", { place: "Sal 2" });
  const value = { told: { participants: 0, contributors: 3, invitees: 0 }, unanswered: 1 };
  expect(await release({ preview: true })).toMatchObject({ ok: true, value });
  expect(await told()).toEqual([]);
  expect(await release()).toMatchObject({ ok: true, value });
  const concerned = ["Dan contributes", "Eva contributes", "Gus contributes"];
  expect(await told()).toEqual(concerned);
  expect(await told()).toEqual(concerned);
  const [begun] = await db.read((read) =>
    read.select().from(read.tables.broadcast).where(eq(read.tables.broadcast.key, "programme:3")),
  );
  expect(begun).toMatchObject({ receivers: 3, queued: 3 });
});

test("told to all, a release reaches each contributor once: by their registration where they have one", async ({
  db,
}) => {
  const { release, change, told } = await prepared(db);
  await change("Tal", { place: "Sal 2" });
  const value = { told: { participants: 2, contributors: 3, invitees: 0 } };
  expect(await release({ tellAll: true })).toMatchObject({ ok: true, value });
  expect(await told()).toEqual(["Anna comes", "Dan contributes", "Eva contributes", "Fia contributes", "Gus comes"]);
});

test("words that are new in another language than the event's are no news to contributors", async ({ db }) => {
  const { release, change, told } = await prepared(db);
  const sv = { language: "sv", text: { title: "Tal", description: null } } as const;
  await change("Tal", { texts: [sv, { language: "en", text: { title: "Talk", description: null } }] });
  await release();
  expect(await told()).toEqual([]);
});
