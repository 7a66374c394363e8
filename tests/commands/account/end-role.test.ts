import { describe, expect } from "vitest";
import { endRole } from "#commands/account/end-role.ts";
import { giveRole } from "#commands/account/give-role.ts";
import { mergeOrganisations } from "#commands/organisation/merge-organisations.ts";
import { heldMembership, rolesHeldBy } from "#db/records/account-record.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { peopleOfWork } from "#queries/people-of-work.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { signedIn, type SignedInSomebody } from "#tests/support/signed-in.ts";

describe("ending a role", () => {
  for (const organisation of ["Länsstyrelsen Testlän", null]) {
    test(`two administrators of ${organisation ?? "the installation"} who end each other's at once leave one`, async ({
      db,
    }) => {
      const ctx = testContext(db);
      const role = "administrator";
      const ada = await signedIn(db, { role, organisation });
      const bo = await signedIn(db, { role, organisation: ada.organisationId });
      const organisationId = ada.organisationId;
      const membershipOf = async ({ accountId }: SignedInSomebody) =>
        (await db.read((read) => heldMembership(read, { accountId, organisationId, role })))!;
      const [adas, bos] = [await membershipOf(ada), await membershipOf(bo)];
      const outcomes = await Promise.all([
        endRole({ ...ctx, actor: ada.actor }, { membershipId: bos }),
        endRole({ ...ctx, actor: bo.actor }, { membershipId: adas }),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes).toContainEqual({ ok: false, refusal: "no-such-role" });
      const left = await db.read((read) =>
        Promise.all([ada, bo].map(({ accountId }) => heldMembership(read, { accountId, organisationId, role }))),
      );
      expect(left.filter((id) => id !== null)).toHaveLength(1);
    });
  }

  test("takes it from its holder in what they have begun already, and nobody ends the one that lets them", async ({
    db,
  }) => {
    const ctx = testContext(db);
    const ada = await signedIn(db, { role: "administrator", organisation: "Länsstyrelsen Testlän" });
    const organisationId = ada.organisationId!;
    const membershipId = (await db.read((read) =>
      heldMembership(read, { accountId: ada.accountId, organisationId, role: "administrator" }),
    ))!;
    const asAda = { ...ctx, actor: ada.actor };
    const wish = { name: null, language: "sv", organisationId, role: "viewer" } as const;
    expect(await endRole(asAda, { membershipId })).toEqual({ ok: false, refusal: "own-role" });
    expect(await giveRole(asAda, { ...wish, email: "ny@example.se" as EmailAddress })).toMatchObject({ ok: true });
    expect(await endRole(ctx, { membershipId })).toMatchObject({ ok: true });
    const refused = { ok: false, refusal: "not-allowed" };
    expect(await giveRole(asAda, { ...wish, email: "annan@example.se" as EmailAddress })).toEqual(refused);
  });

  test("ends it whole where it was held in two organisations that were merged, of which one row is shown", async ({
    db,
  }) => {
    const ctx = testContext(db);
    const role = "organiser";
    const eva = await signedIn(db, { role, organisation: "Testlunds komun", email: "eva@example.se" });
    const { organisationId: survivor } = await signedIn(db, {
      ...{ role, organisation: "Testlunds kommun", email: "eva@example.se" },
    });
    await mergeOrganisations(ctx, { merged: eva.organisationId!, survivor: survivor! });
    const shown = async () => {
      const found = await peopleOfWork(ctx, { searched: "eva@example.se", page: 1 });
      return found.ok ? found.value.organisations.flatMap(({ people }) => people) : [];
    };
    const [only, ...others] = await shown();
    expect(others).toEqual([]);
    expect(await endRole(ctx, { membershipId: only!.membershipId })).toMatchObject({ ok: true });
    expect(await db.read((read) => rolesHeldBy(read, eva.accountId))).toEqual([]);
    expect(await shown()).toEqual([]);
  });
});
