import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveProgrammeItem } from "#commands/programme/save-programme-item.ts";
import type { CommandContext } from "#commands/context.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { instant } from "#domain/values/instant.ts";
import { paths } from "#app/paths.ts";
import { axeFaults, overflow } from "#tests/support/browser.ts";
import { contributing } from "#tests/support/contributors.ts";
import { draftItem } from "#tests/support/drafts.ts";
import { htmlFaults } from "#tests/support/html-faults.ts";
import { openEvent, person, registered, soon } from "#tests/support/open-event.ts";
import { programmes } from "#tests/support/programme.ts";
import { signedIn, type SignedInSomebody } from "#tests/support/signed-in.ts";
import { openSite, visit, type Site } from "#tests/support/visit.ts";

const HOST = "Länsstyrelsen Kronoberg";
const LONG = `${"Lång".repeat(70)} 👩‍👩‍👧`;
const { date: DATE } = soon();

let site: Site;
let organiser: SignedInSomebody;
let people: Awaited<ReturnType<typeof registered>>;

/** Those states of pages that no address leads to alone, or none that stands in the list of routes. */
beforeAll(async () => {
  site = await openSite({
    env: { SMTP_URL: "mailbox:" },
    tell: async (ctx) => {
      await changedProgramme(ctx);
      await openEvent(ctx, { slug: "utan-vard", invited: { ...soon(), arrangers: [HOST, "Växjö kommun"] } });
    },
  });
  const at = instant(Date.now());
  organiser = await signedIn(site.db, { role: "organiser", organisation: HOST, at, origin: site.server.origin });
}, 300_000);

afterAll(() => site.close());

/** A programme that is to be released, with two items at once, of which those who come and its contributors are to be told. */
async function changedProgramme(ctx: CommandContext) {
  const item = (title: string, start: string) => draftItem({ title, start: start as ClockTime, date: DATE! });
  const programme = [item("Inledning", "09:00"), item("Verkstad", "10:00")];
  await openEvent(ctx, {
    ...{ slug: "tillstand", host: HOST, invited: { ...soon(), arrangers: [HOST], programme } },
    ...{ capacities: { "on-site": 20, digital: null }, rules: { asksAccessNeeds: true, asksDiet: true } },
  });
  people = await registered(ctx, [person("Anna"), person(LONG, { email: person("Lång").email })], {
    slug: "tillstand",
  });
  await contributing(ctx, "tillstand", { name: "Sven Talare", email: "sven@example.se" });
  await contributing(ctx, "tillstand", { name: "Maria Moderator", role: "moderator" });
  const { named } = await programmes(ctx.db, "tillstand");
  const { id, version, ...content } = named("Verkstad");
  const saved = await saveProgrammeItem(ctx, {
    ...{ slug: "tillstand", item: { id, version } },
    content: { ...content, start: "09:00" as ClockTime, place: "Stora salen" },
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
}

async function work(path: string) {
  const visited = await visit(site, "/robots.txt");
  await visited.page.context().addCookies([organiser.cookie]);
  await visited.page.goto(site.server.origin + path);
  return visited;
}

/** Axe in either light, HTML, and no page wider than a phone. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults = [...(await axeFaults(page)), ...(await htmlFaults(await page.content()))];
  await page.setViewportSize({ width: 320, height: 800 });
  await page.emulateMedia({ colorScheme: "dark" });
  const tooWide = (await overflow(page)) > 0 ? ["wider than the window"] : [];
  const onPhone = await axeFaults(page);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
  return [...faults, ...onPhone, ...tooWide];
}

test("what an address leads to beside the pages themselves", { timeout: 120_000 }, async () => {
  const facts = paths.workEvent("sv", "utan-vard", "facts");
  const states = [
    facts,
    `${paths.workEvent("sv", "tillstand", "programme")}?view=review`,
    `${paths.workEvent("en", "tillstand", "programme")}?view=review`,
    `${paths.workEvent("sv", "tillstand")}?whole=organisation`,
    paths.workParticipant("sv", "tillstand", people[1]!),
    paths.workEvent("sv", "finns-inte"),
    paths.workPeople("en"),
  ];
  const { page, done } = await work("/arbete");
  const found: Record<string, string[]> = {};
  for (const path of states) {
    await page.goto(site.server.origin + path);
    await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
    found[path] = await faultsOf(page);
  }
  expect(found).toEqual(Object.fromEntries(states.map((path) => [path, []])));
  // Who answers for it is asked before everything else, for those who register are to be told.
  await page.goto(site.server.origin + facts);
  expect(await page.locator("main h2").first().textContent()).toBe("Ange vem som är personuppgiftsansvarig");
  await done();
});

test("what a press shows before it is done", { timeout: 120_000 }, async () => {
  const { page, done } = await work("/arbete");
  const facts = site.server.origin + paths.workEvent("sv", "tillstand", "facts");
  await page.goto(facts);
  await page.fill("[name=move-startsOn]", "2099-02-03");
  await page.locator("button[value=show-move]").press("Enter");
  await page.getByRole("button", { name: /^Flytta och meddela 3 personer$/ }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.goto(facts);
  await page.locator('button[value="show-state:cancel"]').press("Enter");
  await page.getByRole("button", { name: "Ställ in evenemanget" }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await done();
});

test("no panel touches what is above it, and a mark stands by the first line of what it is for", async () => {
  const { page, done } = await work(`${paths.workEvent("sv", "tillstand", "programme")}?view=review`);
  await page.setViewportSize({ width: 320, height: 800 });
  const gaps = () =>
    page.locator("main .panel, main form.form, main fieldset + p").evaluateAll((parts) =>
      parts.map((part) => {
        const above = part.previousElementSibling;
        return above ? part.getBoundingClientRect().top - above.getBoundingClientRect().bottom : Infinity;
      }),
    );
  const between = await gaps();
  expect(between.length).toBeGreaterThan(2);
  expect(between.filter((gap) => gap < 8)).toEqual([]);
  const offsets = await page.locator(".choice").evaluateAll((choices) =>
    choices.map((choice) => {
      const [mark, words] = [choice.querySelector("input")!, choice.querySelector("span")!];
      return Math.abs(mark.getBoundingClientRect().top - words.getBoundingClientRect().top) < 8;
    }),
  );
  expect(offsets).toEqual([true, true]);
  await page.goto(site.server.origin + paths.workEvent("sv", "tillstand", "contributors"));
  expect((await gaps()).filter((gap) => gap < 8)).toEqual([]);
  await done();
});

test("the mailed link, in the browser that asked and in another", { timeout: 60_000 }, async () => {
  const { origin } = site.server;
  const asking = await visit(site, paths.signIn("sv"));
  await asking.page.fill("[name=email]", "olle.pahittad@example.se");
  await asking.page.keyboard.press("Enter");
  await asking.page.waitForURL(/\/logga-in\/kod$/);
  const link = await mailedLink(asking.page);
  await asking.page.goto(origin + link);
  expect(await asking.page.textContent("main button")).toBe("Logga in");
  expect(await faultsOf(asking.page)).toEqual([]);
  const another = await visit(site, link);
  expect(await another.page.textContent("h1")).toBe("Öppna länken där du började");
  expect(await faultsOf(another.page)).toEqual([]);
  await another.page.getByRole("button", { name: "Begär en ny kod" }).press("Enter");
  await another.page.waitForURL(/\/logga-in$/);
  await asking.page.getByRole("button", { name: "Logga in" }).press("Enter");
  await asking.page.waitForURL(/\/arbete$/);
  await asking.page.goto(origin + link);
  expect(await asking.page.textContent("h1")).toBe("Länken gäller inte längre");
  expect(await faultsOf(asking.page)).toEqual([]);
  await asking.done();
  await another.done();
});

async function mailedLink(page: Page): Promise<string> {
  const { request } = page.context();
  const { origin } = site.server;
  for (let tries = 0; tries < 60; tries++) {
    const list = await (await request.get(`${origin}/dev/mail`)).text();
    for (const [, address] of list.matchAll(/href="(\/dev\/mail\/msg_\w+)"/g)) {
      const letter = await (await request.get(`${origin}${address}/html`)).text();
      const link = /\/logga-in\/lank\/[\w-]+/.exec(letter)?.[0];
      if (link) return link;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("no mail came to sign in with");
}
