import { expect, test } from "vitest";
import { refusalPage } from "#ui/refusal-page.ts";

test.each([
  ["/evenemang/traff", "/", "Visa alla evenemang"],
  ["/en/events/traff", "/en", "Show all events"],
  ["/arbete/evenemang/traff/uppgifter", "/arbete", "Till översikten"],
  ["/en/work/events/traff/facts", "/en/work", "To the overview"],
])("what is refused at %s leads back to %s", (pathname, to, words) => {
  expect(/<a href="([^"]*)">([^<]*)<\/a>/.exec(refusalPage(403, pathname))?.slice(1)).toEqual([to, words]);
});
