import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { COMMAND_LINE } from "#access/actor.ts";
import { openMigrated } from "#db/operations/open-migrated.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { busyEvent } from "#tests/support/busy-event.ts";
import { signedIn } from "#tests/support/signed-in.ts";

export const MANY = "tiotusen";
export const FEW = "tio";

/** An event of ten thousand and one of ten, an organiser of both who has signed in, and a long message of each. */
export async function filledHouse(url: string) {
  const db = await openMigrated(url);
  const ctx = { db, actor: COMMAND_LINE, now: () => instant(Date.now()), newId: idMaker(randomBytes) };
  try {
    const organiser = await signedIn(db, {
      ...{ role: "organiser", organisation: "Länsstyrelsen Exempel" },
      ...{ at: ctx.now(), origin: "http://localhost" },
    });
    const hostId = organiser.organisationId!;
    const many = { registered: 10_000, invited: 2_000, contributors: 30, mails: 20_000 };
    const few = { registered: 10, invited: 10, contributors: 10, mails: 20 };
    const broadcastId: Record<string, string> = {};
    for (const [slug, size] of [
      [MANY, many],
      [FEW, few],
    ] as const) {
      const { id } = await busyEvent(ctx, { slug, hostId, ...size });
      const { broadcast } = db.tables;
      const [row] = await db.read((read) =>
        read.select({ id: broadcast.id }).from(broadcast).where(eq(broadcast.eventId, id)).limit(1),
      );
      broadcastId[slug] = row!.id;
    }
    return { headers: { cookie: organiser.headers.cookie }, broadcastId };
  } finally {
    await db.close();
  }
}
