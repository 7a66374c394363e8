import { expect, test } from "vitest";
import { checkedNote, noteFaults } from "#domain/registration/organiser-note.ts";

test("a message that lacks both its subject and its text is told so at once", () => {
  expect(noteFaults({ subject: " ", text: "\u0007" })).toEqual(["subject-malformed", "text-malformed"]);
  expect(noteFaults({ subject: "Om lunchen", text: "x".repeat(10_001) })).toEqual(["text-malformed"]);
  expect(checkedNote({ subject: " ", text: "" })).toEqual({ ok: false, refusal: "subject-malformed" });
  expect(checkedNote({ subject: " Om\nlunchen ", text: "Klockan\r\ntolv. " })).toEqual({
    ok: true,
    value: { subject: "Om lunchen", text: "Klockan\ntolv." },
  });
});
