import { describe, expect } from "vitest";
import { keepSeats } from "#commands/registration/keep-seats.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import { registrationOverview } from "#queries/registration-overview.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { everyRole, type RoleTried } from "#tests/support/every-role.ts";

describe("an overview of an event's registration", () => {
  test("gives what opens something to those who run it alone", async ({ db }) => {
    const ctx = testContext(db);
    const world = await everyRole(ctx);
    const { slug } = world.event;
    const [meetingUrl, confirmationText] = ["https://mote.example/hemligt", "Kod till dörren: hemligt"];
    const rules = { meetingUrl, confirmationText, otherConfirmationText: "The code of the door: secret" };
    expect(await setRegistrationRules(world.ctx, { slug, rules, capacities: { "on-site": 5 } })).toMatchObject({
      ok: true,
    });
    const kept = { slug, mode: "on-site", seats: 1, until: null } as const;
    const code = { by: "code", code: "hemligt" } as const;
    expect(await keepSeats(world.ctx, { ...kept, name: "Talare", rule: code })).toMatchObject({ ok: true });
    const kinds = { by: "organisation-kind", kinds: ["municipality"] } as const;
    expect(await keepSeats(world.ctx, { ...kept, name: "Kommuner", rule: kinds })).toMatchObject({ ok: true });

    const shownTo = async (role: RoleTried) => {
      const overview = await registrationOverview({ ...ctx, actor: world.actorOf(role) }, slug);
      if (!overview.ok) throw new Error(overview.refusal);
      const { standing, allotments } = overview.value;
      return { rules: standing!.rules, kept: allotments.map(({ name, rule }) => ({ name, rule })) };
    };
    const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);
    for (const role of ["installation", "administrator", "organiser"] as const) {
      const { rules: shown, kept: allotments } = await shownTo(role);
      expect(shown, role).toMatchObject(rules);
      expect(allotments.toSorted(byName), role).toEqual([
        { name: "Kommuner", rule: kinds },
        { name: "Talare", rule: code },
      ]);
    }
    for (const role of ["viewer", "coordinator", "co-organiser", "co-organiser with names", "arranger"] as const) {
      const { rules: shown, kept: allotments } = await shownTo(role);
      expect(shown, role).toMatchObject({
        ...{ meetingUrl: null, confirmationText: null, otherConfirmationText: null },
      });
      expect(allotments.toSorted(byName), role).toEqual([
        { name: "Kommuner", rule: kinds },
        { name: "Talare", rule: { by: "code", code: "" } },
      ]);
    }
  });
});
