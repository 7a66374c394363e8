import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { southernConference2022 } from "#demo/southern-conference-2022.ts";
import { instant } from "#domain/values/instant.ts";
import { signedIn, type SignedInSomebody } from "#tests/support/signed-in.ts";
import { openSite, visit, type Site } from "#tests/support/visit.ts";

/** What is typed and what is pressed, Tab left out. */
const MOST_ACTS = 7;
const MOST_TABS = 120;

let site: Site;
let organiser: SignedInSomebody;

beforeAll(async () => {
  site = await openSite();
  organiser = await signedIn(site.db, {
    ...{ role: "organiser", organisation: "Länsstyrelsen Kronoberg", name: "Ottilia Organisatör" },
    ...{ at: instant(Date.now()), origin: site.server.origin },
  });
});

afterAll(() => site.close());

/** Somebody with a keyboard and nothing else. */
function keyboardOn(page: Page) {
  const counted = { acts: 0, tabs: 0 };
  const focused = page.locator("*:focus");
  const tab = async () => {
    counted.tabs += 1;
    await page.keyboard.press("Tab");
  };
  const name = async () => {
    if ((await focused.count()) === 0) return "";
    const given = [await focused.getAttribute("id"), (await focused.textContent())?.trim()];
    return given.filter((each) => (each ?? "") !== "").join(" ");
  };
  return {
    counted,
    tab,
    name,
    /** Tabs on until what has the focus is called so. */
    async tabTo(wanted: string, most = MOST_TABS) {
      for (let tabs = 0; tabs < most; tabs += 1) {
        await tab();
        if ((await name()).split(" ")[0] === wanted || (await name()).endsWith(wanted)) return;
      }
      throw new Error(`${wanted} is not reached: ${await name()} is`);
    },
    async press(key: string) {
      counted.acts += 1;
      await page.keyboard.press(key);
    },
    async type(text: string) {
      counted.acts += 1;
      await page.keyboard.type(text);
    },
    async paste(text: string) {
      counted.acts += 1;
      await page.keyboard.insertText(text);
    },
  };
}

describe.each([
  ["with JavaScript", true, 2027],
  ["without JavaScript", false, 2028],
])("%s, by keyboard alone", (_, scripts, year) => {
  test("a conference of 300 seats and online is published from its pasted invitation", async () => {
    const { page, done } = await visit(site, "/robots.txt", { scripts });
    await page.context().addCookies([organiser.cookie]);
    await page.goto(`${site.server.origin}/arbete/nytt`);
    const keyboard = keyboardOn(page);
    const hidden: string[] = [];

    await keyboard.tabTo("innehållet", 1);
    await keyboard.press("Enter");
    await keyboard.tabTo("text", 2);
    await keyboard.paste(southernConference2022.replace("31 maj 2022", "31 maj"));
    await keyboard.tabTo("year", 3);
    await keyboard.type(String(year));
    await keyboard.tabTo("inbjudan", 1);
    await keyboard.press("Enter");
    await page.waitForURL(/dft_/);

    // What was skipped once stays skipped, for the place in the page comes along. Whatever has the focus is seen, and not
    // behind the buttons that stay at the bottom.
    for (let reached = false; !reached; ) {
      await keyboard.tab();
      reached = (await keyboard.name()).split(" ")[0] === "onSiteSeats";
      if (scripts) hidden.push(...(await unseen(page)));
      if (keyboard.counted.tabs > MOST_TABS) throw new Error("the seats are not reached");
    }
    await keyboard.type("300");
    await keyboard.tabTo("Publicera");
    if (scripts) hidden.push(...(await unseen(page)));
    await keyboard.press("Enter");
    await page.waitForURL(/arbete\/evenemang\//);

    expect(hidden).toEqual([]);
    expect(keyboard.counted.acts).toBeLessThanOrEqual(MOST_ACTS);
    expect(keyboard.counted.tabs).toBeLessThanOrEqual(MOST_TABS);
    const slug = /evenemang\/([^/?]+)/.exec(page.url())?.[1] ?? "";
    await page.goto(`${site.server.origin}/evenemang/${slug}`);
    expect(await page.textContent("main")).toContain("På plats: 300 av 300 platser kvar");
    expect(await page.textContent("main")).toContain("Digitalt: plats för alla");
    await done();
  });
});

/** What has the focus and no outline, or stands all behind something else (WCAG 2.4.7, 2.4.11). */
async function unseen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return [];
    const name = focused.id || (focused.textContent ?? "").trim().slice(0, 40);
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    const { left, right, top, bottom } = focused.getBoundingClientRect();
    const seen = [0.05, 0.25, 0.5, 0.75, 0.95].some((part) => {
      const at = document.elementFromPoint((left + right) / 2, top + (bottom - top) * part);
      return at !== null && (focused.contains(at) || at.contains(focused) || at.closest("label") !== null);
    });
    return [
      ...(outlineStyle === "none" || outlineWidth === "0px" ? [`${name} has no outline`] : []),
      ...(seen ? [] : [`${name} is behind something`]),
    ];
  });
}
