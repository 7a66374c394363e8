import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { isOfWork } from "#ui/is-of-work.ts";
import { WorkError } from "#ui/work-error.tsx";

test("a page of the workspace that is not found leads back into it, and asks nobody to sign in", () => {
  const page = renderToStaticMarkup(createElement(WorkError, { language: "sv", status: 404 }));
  const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, to]) => to);
  expect(links).toEqual(["#main", "/arbete", "/arbete", "/arbete"]);
  expect(page).toContain("Sidan finns inte");
});

test.each([
  ["/arbete", "sv", true],
  ["/arbete/evenemang/finns-inte", "sv", true],
  ["/en/work/events/none", "en", true],
  ["/arbetet", "sv", false],
  ["/evenemang/finns-inte", "sv", false],
] as const)("%s is of the workspace: %s %s", (pathname, language, expected) => {
  expect(isOfWork(pathname, language)).toBe(expected);
});
