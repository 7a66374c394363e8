import { describe, expect } from "vitest";
import { addInvitees } from "#commands/invitee/add-invitees.ts";
import { invite } from "#commands/invitee/invite.ts";
import { readInvitees } from "#domain/event/invitee.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { failedMessages } from "#queries/failed-messages.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";

const slug = "traff";

describe("mail that has failed", () => {
  test.for([
    ["anna.ek@example.se", "Anna.Ek@example.se"],
    ["örjan@växjö.example", "Örjan@Växjö.example"],
  ] as const)("to %s names nobody who registered as %s with protected data", async ([invited, registering], { db }) => {
    const ctx = testContext(db);
    await openEvent(ctx, {});
    const list = `Anna Ek; ${invited}\nBo Berg; bo@example.se`;
    await addInvitees(ctx, { slug, people: readInvitees(list).people, language: "sv" });
    await invite(ctx, { slug, whom: "new" });
    const { message } = db.tables;
    await db.inTransaction((tx) => tx.update(message).set({ failedAt: ctx.now(), lastFailure: "550" }));
    await registered(ctx, [person("Anna Ek", { email: registering as EmailAddress, protected: true })]);
    for (const of of [{ slug }, { slug: null }]) {
      const failed = await failedMessages(ctx, of);
      const told = failed.ok && failed.value.map(({ email, protected: hidden }) => [email, hidden]);
      expect(told && new Set(told.map(String))).toEqual(new Set([",true", "bo@example.se,false"]));
    }
  });
});
