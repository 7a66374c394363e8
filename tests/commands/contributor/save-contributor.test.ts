import { expect, test as plain } from "vitest";
import { deleteExpiredContributors } from "#commands/contributor/delete-expired-contributors.ts";
import { removeContributor } from "#commands/contributor/remove-contributor.ts";
import { saveContributor } from "#commands/contributor/save-contributor.ts";
import { SYSTEM } from "#access/actor.ts";
import { CONTRIBUTOR_FIELDS, parseContributor, type ContributorTexts } from "#domain/event/contributor.ts";
import { contributors } from "#queries/contributors.ts";
import { registrationOverview } from "#queries/registration-overview.ts";
import { test } from "#tests/support/database.ts";
import { testContext } from "#tests/support/context.ts";
import { openEvent } from "#tests/support/open-event.ts";
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

plain("a name is needed, and an address that mail could reach", () => {
  expect(parseContributor({ ...EMPTY, email: "ada(at)example.se" })).toEqual({
    ok: false,
    refusal: { name: "missing", email: "not-an-email" },
  });
});
