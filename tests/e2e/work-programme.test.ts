import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setItemSeats } from "#commands/registration/set-item-seats.ts";
import type { CommandContext } from "#commands/context.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { instant } from "#domain/values/instant.ts";
import { axeFaults, overflow } from "#tests/support/browser.ts";
import { draftItem } from "#tests/support/drafts.ts";
import { htmlFaults } from "#tests/support/html-faults.ts";
import { openEvent, person, registered, soon } from "#tests/support/open-event.ts";
import { added, itemContent, programmes } from "#tests/support/programme.ts";
import { signedIn, type SignedInSomebody } from "#tests/support/signed-in.ts";
import { openSite, visit, type Site } from "#tests/support/visit.ts";

const { date: DATE } = soon();
const ALL = ["med-skript", "utan-skript", "tillsammans", "tangentbord", "platser", "levande"];

let site: Site;
let anna: SignedInSomebody;
let bo: SignedInSomebody;

beforeAll(async () => {
  site = await openSite({
    tell: async (ctx) => {
      for (const slug of ALL) await prepared(ctx, slug);
      await parallel(ctx);
    },
  });
  const at = { role: "organiser", organisation: "Länsstyrelsen Kronoberg", at: instant(Date.now()) } as const;
  anna = await signedIn(site.db, { ...at, name: "Anna Ek", origin: site.server.origin });
  bo = await signedIn(site.db, { ...at, name: "Bo Al", origin: site.server.origin });
});

afterAll(() => site.close());

async function prepared(ctx: CommandContext, slug: string) {
  const item = (title: string, start: string) => draftItem({ title, start: start as ClockTime, date: DATE! });
  const programme = [item("Tal", "09:00"), item("Verkstad", "10:00"), item("Panel", "11:00")];
  await openEvent(ctx, { slug, invited: { ...soon(), programme } });
  if (slug !== "platser") return;
  const { named } = await programmes(ctx.db, slug);
  const pool = await setItemSeats(ctx, { itemId: named("Verkstad").id, seats: 10 });
  if (pool.ok) await registered(ctx, [person("Cilla", { items: [pool.value] }), person("David")], { slug });
}

/** Three talks at once, each on a track of its own. */
async function parallel(ctx: CommandContext) {
  await openEvent(ctx, { slug: "spar", invited: { ...soon(), programme: [] } });
  for (const [track, place] of [
    ["Spår A", "Sal 1"],
    ["Spår B", "Sal 2"],
    ["Spår C", "Sal 3"],
  ] as const) {
    await added(
      ctx,
      "spar",
      itemContent(`Tal i ${track}`, "10:00", { date: DATE!, end: "11:00" as ClockTime, track, place }),
    );
  }
}

const address = (slug: string) => `/arbete/evenemang/${slug}/program`;

async function work(path: string, { scripts = true, as = anna, width = 1280 } = {}) {
  const visited = await visit(site, "/robots.txt", { scripts, width });
  await visited.page.context().addCookies([as.cookie]);
  await visited.page.goto(site.server.origin + path);
  return visited;
}

/** Axe, HTML, and no page wider than a phone. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults = [...(await axeFaults(page)), ...(await htmlFaults(await page.content()))];
  await page.setViewportSize({ width: 320, height: 800 });
  const tooWide = (await overflow(page)) > 0 ? ["wider than the window"] : [];
  const onPhone = await axeFaults(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  return [...faults, ...onPhone, ...tooWide];
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).click();
const titles = (page: Page) => page.locator("main ol h3").allTextContents();
/** What visitors see. */
async function publicTitles(slug: string) {
  const { page, done } = await visit(site, `/evenemang/${slug}`, { scripts: false });
  const seen = await page.locator("ol.programme h3").allTextContents();
  await done();
  return seen;
}

describe.each([
  ["with JavaScript", "med-skript", true],
  ["without JavaScript", "utan-skript", false],
])("%s", (_, slug, scripts) => {
  test("an organiser adds, changes, orders, moves and removes items, and releases the programme", async () => {
    const { page, done } = await work(address(slug), { scripts });
    if (scripts) expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("link", { name: /^Lägg till en punkt/ }).click();
    await page.fill("#title", "Avslutning");
    await page.fill("#start", "12:00");
    await page.fill("#speakers", "Åsa Ek, utredare, Polisen");
    await press(page, "Spara punkten");
    expect(await page.textContent("[role=status]")).toContain("Punkten är sparad.");
    expect(await titles(page)).toEqual(["Tal", "Verkstad", "Panel", "Avslutning"]);

    await follow(page, "Ändra Tal");
    if (scripts) expect(await faultsOf(page)).toEqual([]);
    await page.fill("#end", "kl 8");
    await press(page, "Spara punkten");
    expect(await page.textContent("#end-fault")).toContain("Punkten slutar innan den börjar.");
    expect(await page.inputValue("#end")).toBe("08.00");
    if (scripts) expect(await faultsOf(page)).toEqual([]);
    await page.fill("#end", "09:50");
    await press(page, "Spara punkten");

    await follow(page, "Ändra Tal");
    await page.fill("#minutes", "10");
    await press(page, "Flytta");
    expect(await page.textContent("[role=status]")).toContain("3 punkter är flyttade.");
    await press(page, "Flytta upp Panel");
    expect(await titles(page)).toEqual(["Tal", "Panel", "Verkstad", "Avslutning"]);
    await press(page, "Flytta ner Panel");
    await follow(page, "Ändra Panel");
    await press(page, "Ta bort punkten");
    expect(await titles(page)).toEqual(["Tal", "Verkstad", "Avslutning"]);
    await press(page, "Ta tillbaka Panel");
    expect(await titles(page)).toEqual(["Tal", "Verkstad", "Panel", "Avslutning"]);
    // Nobody else sees anything yet (S4).
    expect(await publicTitles(slug)).toEqual(["Tal", "Verkstad", "Panel"]);

    await follow(page, "Granska och släpp");
    if (scripts) expect(await faultsOf(page)).toEqual([]);
    expect(await page.textContent("main")).toContain("Verkstad");
    await press(page, "Släpp programmet");
    expect(await page.textContent("[role=status]")).toContain("Programmet är släppt.");
    expect(await publicTitles(slug)).toEqual(["Tal", "Verkstad", "Panel", "Avslutning"]);
    expect(await page.textContent("main")).toContain("Alla ser programmet som det står här.");
    await done();
  });
});

test("clashes are told as one types, by the server's words", async () => {
  const { page, done } = await work(address("levande"));
  await follow(page, "Ändra Tal");
  const told = page.locator("[data-clashes]");
  expect(await told.textContent()).toBe("Punkten krockar inte med något.");
  await page.fill("#place", "Sal 1");
  await page.fill("#end", "10:30");
  await page.fill("#speakers", "Åsa Ek, utredare");
  await press(page, "Spara punkten");
  await follow(page, "Ändra Verkstad");
  await page.fill("#place", "sal 1");
  await page.fill("#moderators", "åsa ek");
  const lines = [
    "Åsa Ek är på två ställen samtidigt: ”Tal” (9.00) och ”Verkstad” (10.00).",
    "Sal 1 används av två punkter samtidigt: ”Tal” (9.00) och ”Verkstad” (10.00).",
  ];
  await expect.poll(() => told.locator("p").allTextContents()).toEqual(lines);
  await page.fill("#start", "10:30");
  await expect.poll(() => told.textContent()).toBe("Punkten krockar inte med något.");
  await page.fill("#start", "10:00");
  await press(page, "Spara punkten");
  expect(await page.locator("[aria-labelledby=warnings] li").allTextContents()).toEqual(lines);
  expect(await faultsOf(page)).toEqual([]);
  await done();
});

test("all is done by keyboard", async () => {
  const { page, done } = await work(address("tangentbord"));
  /** Tabs on until a control of that name has the focus, as somebody does who sees no pointer. */
  const tabTo = async (name: string) => {
    for (let tabs = 0; tabs < 80; tabs++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(
        () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
      );
      if (focused.trim() === name) return;
    }
    throw new Error(`${name} is not reached`);
  };
  await tabTo("Flytta upp Panel");
  await page.keyboard.press("Enter");
  await page.waitForURL(/done=moved/);
  expect(await titles(page)).toEqual(["Tal", "Panel", "Verkstad"]);
  await tabTo("Ändra Tal");
  await page.keyboard.press("Enter");
  await page.waitForURL(/item=/);
  await page.keyboard.press("End");
  await page.keyboard.type(" och svar");
  await page.keyboard.press("Enter");
  await page.waitForURL(/done=saved/);
  expect(await titles(page)).toEqual(["Tal och svar", "Panel", "Verkstad"]);
  await done();
});

test("two at once: the second is told what the first has saved, and keeps what they wrote (S8)", async () => {
  const first = await work(address("tillsammans"));
  const second = await work(address("tillsammans"), { as: bo });
  for (const { page } of [first, second]) await follow(page, "Ändra Tal");
  await first.page.fill("#place", "Sal 2");
  await press(first.page, "Spara punkten");
  await second.page.fill("#place", "Sal 9");
  await second.page.fill("#description", "Bos beskrivning");
  await press(second.page, "Spara punkten");
  const sides = second.page.locator("[aria-labelledby=sides]");
  expect(await sides.textContent()).toContain("Anna Ek ändrade punkten medan du skrev");
  expect(await sides.locator("legend").allTextContents()).toEqual(["Sal eller plats"]);
  expect(await sides.locator("label").allTextContents()).toEqual(["Mitt: Sal 9", "Den andras: Sal 2"]);
  expect(await second.page.inputValue("#place")).toBe("Sal 9");
  expect(await faultsOf(second.page)).toEqual([]);
  expect((await programmes(site.db, "tillsammans")).named("Tal").place).toBe("Sal 2");
  await second.page.check("input[value=theirs]");
  await press(second.page, "Spara punkten");
  const talk = (await programmes(site.db, "tillsammans")).named("Tal");
  expect([talk.place, talk.texts[0]?.text.description]).toEqual(["Sal 2", "Bos beskrivning"]);

  // The first removes what the second has open.
  for (const { page } of [first, second]) {
    await page.goto(site.server.origin + address("tillsammans"));
    await follow(page, "Ändra Panel");
  }
  await press(first.page, "Ta bort punkten");
  await second.page.fill("#title", "Panel om allt");
  await press(second.page, "Spara punkten");
  expect(await second.page.textContent("#conflict")).toBe("Anna Ek tog bort punkten medan du skrev");
  expect(await faultsOf(second.page)).toEqual([]);
  await press(second.page, "Spara punkten");
  expect(await titles(second.page)).toEqual(["Tal", "Verkstad", "Panel om allt"]);
  await first.done();
  await second.done();
});

test("an item that people have chosen goes when somebody has seen whose seats go with it", async () => {
  const { page, done } = await work(address("platser"));
  await follow(page, "Ändra Verkstad");
  expect(await page.textContent("main")).toContain("1 person har valt punkten.");
  await press(page, "Ta bort punkten");
  await follow(page, "Granska och släpp");
  expect(await page.textContent("[aria-labelledby=seats-gone]")).toContain("Verkstad: 1 har plats.");
  expect(await page.locator("fieldset label").allTextContents()).toEqual([
    "1 som har valt en punkt som ändras",
    "Alla: 2 med plats eller på väntelistan",
  ]);
  // What is removed may concern anybody who comes.
  expect(await page.isChecked("[name=tell][value=all]")).toBe(true);
  await page.check("[name=tell][value=choosers]");
  expect(await faultsOf(page)).toEqual([]);
  await press(page, "Släpp programmet");
  expect(await page.textContent("#seats-fault")).toContain("Kryssa i att platserna får försvinna");
  await page.check("#seats");
  await press(page, "Släpp programmet");
  expect(await page.textContent("[role=status]")).toContain("1 person får ett meddelande.");
  await done();
});

test.for([true, false])("parallel tracks stand one under the other on a phone (S7), scripts: %s", async (scripts) => {
  const release = await work(`${address("spar")}?view=review`);
  if ((await release.page.getByRole("button", { name: "Släpp programmet" }).count()) > 0)
    await press(release.page, "Släpp programmet");
  await release.done();
  const { page, done } = await visit(site, "/evenemang/spar", { scripts, width: 320 });
  const items = page.locator("ol.programme > li");
  expect(await items.count()).toBe(3);
  const texts = await items.allTextContents();
  expect(texts.map((text) => /Spår ([ABC]) · Sal (\d)/.exec(text)?.slice(1).join())).toEqual(["A,1", "B,2", "C,3"]);
  expect(texts.every((text) => text.includes("10.00–11.00"))).toBe(true);
  const boxes = await items.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
  expect(boxes.every(({ left, right }) => left >= 0 && right <= 320)).toBe(true);
  expect(boxes.slice(1).every(({ top }, index) => top >= boxes[index]!.bottom - 1)).toBe(true);
  expect(await overflow(page)).toBe(0);
  await done();
});
