import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { COMMAND_LINE } from "#access/actor.ts";
import { openMigrated } from "#db/operations/open-migrated.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { busyEvent } from "#tests/support/busy-event.ts";
import { busyImport } from "#tests/support/busy-import.ts";
import { busyRegister } from "#tests/support/busy-register.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import type { Asks, Made } from "./lists.ts";

export const MANY = "tiotusen";
export const FEW = "tio";

/**
 * An event of ten thousand and one of ten, with what either has had made, and a register with as many roles; who asks for
 * them has signed in.
 */
export async function filledHouse(url: string) {
  const db = await openMigrated(url);
  const ctx = { db, actor: COMMAND_LINE, now: () => instant(Date.now()), newId: idMaker(randomBytes) };
  try {
    const organiser = await signedIn(db, {
      ...{ role: "organiser", organisation: "Länsstyrelsen Exempel" },
      ...{ at: ctx.now(), origin: "http://localhost" },
    });
    const hostId = organiser.organisationId!;
    const keeper = await signedIn(db, { role: "administrator", at: ctx.now(), origin: "http://localhost" });
    const many = { registered: 10_000, organisations: 4_000, invited: 2_000, contributors: 30, mails: 20_000 };
    const few = { registered: 10, organisations: 10, invited: 10, contributors: 10, mails: 20 };
    const made: Record<string, Made> = {};
    for (const [slug, size] of [
      [MANY, many],
      [FEW, few],
    ] as const) {
      const { id } = await busyEvent(ctx, { slug, hostId, ...size });
      const { broadcast } = db.tables;
      const [row] = await db.read((read) =>
        read.select({ id: broadcast.id }).from(broadcast).where(eq(broadcast.eventId, id)).limit(1),
      );
      made[slug] = { broadcastId: row!.id, importId: await busyImport(ctx, id, size.registered) };
    }
    await busyRegister(ctx, { organisations: 4_000, roles: 10_000 });
    const cookies: Readonly<Record<Asks, string>> = {
      organiser: organiser.headers.cookie,
      keeper: keeper.headers.cookie,
    };
    return { cookies, made };
  } finally {
    await db.close();
  }
}
