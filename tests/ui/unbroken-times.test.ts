import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { UnbrokenTimes } from "#ui/unbroken-times.tsx";

test.each([
  ["kl. 9.00–15.30", 'kl. <span class="clock">9.00–15.30</span>'],
  [
    "Nu 09:00–16:30, förut 9.00–10.00.",
    'Nu <span class="clock">09:00–16:30</span>, förut <span class="clock">9.00–10.00</span>.',
  ],
  ["14–15 november 2023 kl. 9.00", "14–15 november 2023 kl. 9.00"],
  ["", ""],
])("a range of times stands on one line in %j", (text, html) => {
  expect(renderToStaticMarkup(createElement(UnbrokenTimes, { text }))).toBe(html);
});
