import { describe, expect } from "vitest";
import { shareEvent } from "#commands/event/share-event.ts";
import { mergeOrganisations } from "#commands/organisation/merge-organisations.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { eventSharing } from "#queries/event-sharing.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";

const slug = "traff";

describe("an event that organisations share which are merged afterwards", () => {
  test("is shared with the one that remains as one, and no longer at all once that is ended", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx, { slug });
    const merged = await addedOrganisation(ctx, "Testlunds komun");
    const survivor = await addedOrganisation(ctx, "Testlunds kommun");
    await shareEvent(ctx, { slug, organisationId: survivor, sees: "numbers" });
    await shareEvent(ctx, { slug, organisationId: merged, sees: "names" });
    await mergeOrganisations(ctx, { merged, survivor });
    const rights = () => db.read((read) => eventAccess(read, { slug })).then((access) => access!.coOrganisers);
    const shown = () => eventSharing(ctx, slug);

    expect(await shown()).toMatchObject([{ organisationId: survivor, name: "Testlunds kommun", seesNames: true }]);
    expect(await shareEvent(ctx, { slug, organisationId: survivor, sees: "numbers" })).toMatchObject({ ok: true });
    expect(await rights()).toEqual([{ organisationId: survivor, seesNames: false }]);
    // By the id that was, too: it stands for the one that remains.
    expect(await shareEvent(ctx, { slug, organisationId: merged, sees: "nothing" })).toMatchObject({ ok: true });
    expect(await rights()).toEqual([]);
    expect(await shown()).toEqual([]);
  });

  test("is ended by one press where each of the two had a row of its own", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx, { slug });
    const merged = await addedOrganisation(ctx, "Testlunds komun");
    const survivor = await addedOrganisation(ctx, "Testlunds kommun");
    for (const organisationId of [merged, survivor]) await shareEvent(ctx, { slug, organisationId, sees: "names" });
    await mergeOrganisations(ctx, { merged, survivor });
    await shareEvent(ctx, { slug, organisationId: survivor, sees: "nothing" });
    expect(await db.read((read) => eventAccess(read, { slug }))).toMatchObject({ coOrganisers: [] });
  });
});
