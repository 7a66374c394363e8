import { expect, test } from "vitest";
import { render } from "#emails/render.ts";
import { calendarPart } from "#emails/calendar-part.ts";
import { approvedMessages } from "#tests/support/messages.ts";

const PAGE = "https://samling.example/evenemang/";

test.each(approvedMessages("sv"))("$name leads to no page of an event that is for the invited alone", ({ message }) => {
  const invited = { ...message, event: { ...message.event, visibility: "invited" as const } };
  const { html, text } = render(invited);
  const written = [html, text, calendarPart(invited)?.content ?? ""].join("\n");
  // An invitation without a token of its own is made up by the gallery alone.
  const expected = message.kind === "invitation" && message.links.invitation === null;
  expect(written.includes(PAGE)).toBe(expected);
});

test("most mail leads to the page of an event that everybody may see", () => {
  const leading = approvedMessages("sv").filter(({ message }) => render(message).text.includes(PAGE));
  expect(leading.length).toBeGreaterThan(10);
});
