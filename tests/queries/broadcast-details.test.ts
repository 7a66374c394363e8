import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { SYSTEM } from "#access/actor.ts";
import { sendMessage } from "#commands/broadcast/send-message.ts";
import { correctPerson } from "#commands/registration/correct-person.ts";
import { handOver } from "#commands/registration/hand-over.ts";
import type { Database } from "#db/index.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { spreadBroadcasts } from "#jobs/spread-broadcasts.ts";
import { broadcastDetails } from "#queries/broadcast-details.ts";
import { test } from "#tests/support/database.ts";
import { gathering } from "#tests/support/gathering.ts";
import { asParticipant, person } from "#tests/support/open-event.ts";

const SHARED = "kansliet@example.se" as EmailAddress;

/** A message to Alva, to Bo and Dan of one mailbox, and to Eva with protected data, which arrived with nobody. */
async function sentInVain(db: Database) {
  const event = await gathering(db, { capacities: { "on-site": 5 } });
  const { ctx, slug, idOf } = event;
  await event.come("Alva", person("Bo", { email: SHARED }), person("Dan", { email: SHARED }));
  await event.come(person("Eva", { protected: true }));
  ctx.moveClock(60_000);
  const note = { subject: "Praktiskt", text: "Kom i tid." };
  const sent = await sendMessage(ctx, { slug, note, receivers: { standing: "all", mode: null } } as never);
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal));
  await spreadBroadcasts.run({ ...ctx, actor: SYSTEM, signal: new AbortController().signal });
  const { message } = db.tables;
  await db.inTransaction((tx) =>
    tx.update(message).set({ failedAt: ctx.now(), lastFailure: "550" }).where(eq(message.kind, "from-organiser")),
  );
  const result = async () => {
    const details = await broadcastDetails(ctx, { slug, id: sent.value.id, state: null, page: 1 });
    return details?.mails.map(({ name, protected: isProtected }) => (isProtected ? "protected" : name)).sort();
  };
  const hands = (name: string, to: { readonly name: string; readonly email: EmailAddress }) =>
    handOver(asParticipant(ctx, idOf(name)), { registrationId: idOf(name), ...to });
  return { ctx, idOf, result, hands };
}

test("what became of a message names whom it was written to, also once their seats are others'", async ({ db }) => {
  const { result, hands } = await sentInVain(db);
  const written = ["Alva", "Bo", "Dan", "protected"];
  expect(await result()).toEqual(written);
  const cilla = { name: "Cilla", email: "cilla@example.se" as EmailAddress };
  expect((await hands("Alva", cilla)).ok).toBe(true);
  expect((await hands("Bo", { name: "Frida", email: SHARED })).ok).toBe(true);
  expect((await hands("Eva", { name: "Gun", email: "gun@example.se" as EmailAddress })).ok).toBe(true);
  expect(await result()).toEqual(written);
});

test("and by the name that was put right, where the address is still theirs", async ({ db }) => {
  const { ctx, idOf, result } = await sentInVain(db);
  const email = "alva@example.se" as EmailAddress;
  const corrected = await correctPerson(ctx, { registrationId: idOf("Alva"), name: "ALVA", email });
  expect(corrected.ok).toBe(true);
  expect(await result()).toEqual(["ALVA", "Bo", "Dan", "protected"]);
});
