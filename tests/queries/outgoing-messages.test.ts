import { describe, expect } from "vitest";
import { eq } from "drizzle-orm";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import { outgoingMessageEvents } from "#queries/outgoing-messages.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent } from "#tests/support/open-event.ts";

describe("an event that a message is about", () => {
  test("has the text of the confirmation in each language that it is written in", async ({ db }) => {
    const ctx = testContext(db);
    const { id, slug } = await openEvent(ctx);
    const texts = async (rules: { confirmationText?: string | null; otherConfirmationText?: string | null }) => {
      await setRegistrationRules(ctx, { slug, rules, capacities: {} });
      return (await outgoingMessageEvents(ctx, [id])).get(id)?.confirmationTexts;
    };
    const swedish = { language: "sv", text: "Ta med legitimation." };
    const english = { language: "en", text: "Bring a proof of who you are." };
    expect(await texts({})).toEqual([]);
    expect(await texts({ confirmationText: swedish.text })).toEqual([swedish]);
    expect(await texts({ otherConfirmationText: english.text })).toEqual([swedish, english]);
    expect(await texts({ confirmationText: null })).toEqual([english]);
    await db.inTransaction(async (tx) => {
      await tx.update(tx.tables.event).set({ language: "en" }).where(eq(tx.tables.event.id, id));
    });
    expect(await texts({ confirmationText: english.text, otherConfirmationText: swedish.text })).toEqual([
      english,
      swedish,
    ]);
  });
});
