import { expect, test } from "vitest";
import { replyTo } from "#emails/reply-to.ts";
import { madeMessage } from "#tests/support/messages.ts";

test.each([
  ["Eva Ek, eva.ek@lansstyrelsen.example, 010-123 45 67", null, "eva.ek@lansstyrelsen.example"],
  ["Eva Ek, 010-123 45 67", "info@kommun.example", "info@kommun.example"],
  ["Eva Ek, 010-123 45 67", "https://kommun.example/kontakt", null],
  ["", null, null],
  ["a@example.se\r\nBcc: b@example.se", null, "a@example.se"],
  ["En @ två @@ x@y", "info@kommun.example", "info@kommun.example"],
])("with the contact %j and the operator's %j, answers go to %j", (text, operatorContact, expected) => {
  const contacts = text === "" ? [] : [{ language: "sv" as const, text }];
  expect(replyTo(madeMessage("seat", "en", { event: { contacts }, envelope: { operatorContact } }))).toBe(expected);
});
