import { asc } from "drizzle-orm";
import { describe, expect } from "vitest";
import { publishInvitation } from "#commands/event/publish-invitation.ts";
import { mergeOrganisations } from "#commands/organisation/merge-organisations.ts";
import type { Database } from "#db/index.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import { eventCounties, inCounty } from "#queries/event-counties.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { draftEvent } from "#tests/support/drafts.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";

const KRONOBERG = "07" as CountyCode;
const HALLAND = "13" as CountyCode;

describe("the counties of events", () => {
  test("are those of its known arrangers, each once, whoever else arranges it", async ({ db }) => {
    const ctx = testContext(db);
    await addedOrganisation(ctx, "Länsstyrelsen Kronoberg", { county: KRONOBERG });
    await addedOrganisation(ctx, "Föreningen Halland", { county: HALLAND });
    await addedOrganisation(ctx, "Föreningen Växjö", { county: KRONOBERG });
    await addedOrganisation(ctx, "Rikets förening");
    const arranged = {
      tillsammans: ["Föreningen Halland", "Länsstyrelsen Kronoberg", "Föreningen Växjö", "Rikets förening"],
      ensam: ["Länsstyrelsen Kronoberg"],
      rikets: ["Rikets förening"],
      okand: ["Någon som registret inte känner"],
    };
    for (const [slug, arrangers] of Object.entries(arranged)) {
      await publishInvitation(ctx, { draft: draftEvent({ arrangers }), slug });
    }
    expect(await slugsIn(db, KRONOBERG)).toEqual(["ensam", "tillsammans"]);
    expect(await slugsIn(db, HALLAND)).toEqual(["tillsammans"]);
    expect(await slugsIn(db, "01" as CountyCode)).toEqual([]);
    expect(await countiesBySlug(db)).toEqual({ ensam: [KRONOBERG], tillsammans: [KRONOBERG, HALLAND] });
  });

  test("follow the organisation that stands for a merged one", async ({ db }) => {
    const ctx = testContext(db);
    const merged = await addedOrganisation(ctx, "Föreningen Exempel i Halland", { county: HALLAND });
    const survivor = await addedOrganisation(ctx, "Föreningen Exempel", { county: KRONOBERG });
    await publishInvitation(ctx, { draft: draftEvent({ arrangers: ["Föreningen Exempel i Halland"] }), slug: "fore" });
    expect(await slugsIn(db, HALLAND)).toEqual(["fore"]);
    const done = await mergeOrganisations(ctx, { merged, survivor });
    expect(done.ok).toBe(true);
    expect([await slugsIn(db, HALLAND), await slugsIn(db, KRONOBERG)]).toEqual([[], ["fore"]]);
    expect(await countiesBySlug(db)).toEqual({ fore: [KRONOBERG] });
  });
});

function slugsIn(db: Database, county: CountyCode): Promise<string[]> {
  return db.read(async (read) => {
    const { event } = read.tables;
    const rows = await read
      .select({ slug: event.slug })
      .from(event)
      .where(inCounty(read, county))
      .orderBy(asc(event.slug));
    return rows.map(({ slug }) => slug);
  });
}

function countiesBySlug(db: Database): Promise<Record<string, CountyCode[]>> {
  return db.read(async (read) => {
    const { event } = read.tables;
    const events = await read.select({ id: event.id, slug: event.slug }).from(event);
    const counties = await eventCounties(
      read,
      events.map(({ id }) => id),
    );
    return Object.fromEntries(
      events.flatMap(({ id, slug }) => {
        const own = counties.get(id);
        return own === undefined ? [] : [[slug, own]];
      }),
    );
  });
}
