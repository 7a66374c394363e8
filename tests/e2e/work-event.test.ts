import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { southernConference2022 } from "#demo/southern-conference-2022.ts";
import { personalToken } from "#access/personal-link.ts";
import { instant } from "#domain/values/instant.ts";
import { axeFaults, overflow } from "#tests/support/browser.ts";
import { docxOf, paragraphs } from "#tests/support/docx.ts";
import { SECRET } from "#tests/support/door.ts";
import { htmlFaults } from "#tests/support/html-faults.ts";
import { openEvent, soon } from "#tests/support/open-event.ts";
import { signedIn, type SignedInSomebody } from "#tests/support/signed-in.ts";
import { openSite, visit, type Site } from "#tests/support/visit.ts";

/** As such an invitation mostly is: without a year. */
const INVITATION = southernConference2022.replace("31 maj 2022", "31 maj");
/** What is filled in and what is pressed, each counted: five minutes leave time to read. */
const MOST_CLICKS = 5;

let site: Site;
let organiser: SignedInSomebody;

beforeAll(async () => {
  site = await openSite({
    tell: async (ctx) => {
      for (const slug of ["flyttas", "anmals", "fragas", "samtidigt", "inbjuds"])
        await openEvent(ctx, { slug, invited: soon() });
    },
  });
  organiser = await signedIn(site.db, {
    ...{ role: "organiser", organisation: "Länsstyrelsen Kronoberg", name: "Ottilia Organisatör" },
    ...{ at: instant(Date.now()), origin: site.server.origin },
  });
});

afterAll(() => site.close());

async function work(path: string, { scripts = true, asked = organiser } = {}) {
  const visited = await visit(site, "/robots.txt", { scripts });
  await visited.page.context().addCookies([asked.cookie]);
  await visited.page.goto(site.server.origin + path);
  return visited;
}

/** Axe, HTML, and no page wider than a phone. Where no script runs there is nobody to ask, and the page is the same. */
async function faultsOf(page: Page, scripts = true): Promise<string[]> {
  if (!scripts) return [];
  const faults = [...(await axeFaults(page)), ...(await htmlFaults(await page.content()))];
  await page.setViewportSize({ width: 320, height: 800 });
  const tooWide = (await overflow(page)) > 0 ? ["wider than the window"] : [];
  const onPhone = await axeFaults(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  return [...faults, ...onPhone, ...tooWide];
}

describe.each([
  ["with JavaScript", true, "2027-05-31"],
  ["without JavaScript", false, "2028-05-31"],
])("%s, a new user", (_, scripts, date) => {
  test("publishes a conference of 300 seats and online from a pasted invitation, in few clicks", async () => {
    const begun = performance.now();
    const { page, done } = await work("/arbete/nytt", { scripts });
    let clicks = 0;
    const press = async (name: string) => {
      clicks += 1;
      await page.getByRole("button", { name, exact: true }).click();
    };
    const type = async (label: string, text: string) => {
      clicks += 1;
      await page.getByLabel(label, { exact: false }).first().fill(text);
    };
    expect(await faultsOf(page, scripts)).toEqual([]);
    await type("Inbjudans text", INVITATION);
    await press("Läs inbjudan");
    expect(await page.textContent(".source")).toContain("datumet saknar årtal.");
    expect(await page.inputValue("#title")).toBe("Narkotikakonferens med fokus på - narkotika i lokalsamhället");
    expect(await faultsOf(page, scripts)).toEqual([]);
    // The year that comes next is proposed, and another one is typed.
    if (date.startsWith("2027")) {
      clicks += 1;
      await page.getByLabel("Året är 2027").check();
    } else {
      await type("Datum", date);
    }
    await type("Platser på plats", "300");
    await press("Publicera");
    await page.waitForURL(/arbete\/evenemang\//);
    expect(await page.textContent(".notice[role=status]")).toContain("Evenemanget är publicerat.");
    expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
    expect(performance.now() - begun).toBeLessThan(5 * 60_000);
    const slug = /evenemang\/([^/?]+)/.exec(page.url())?.[1] ?? "";
    await page.goto(`${site.server.origin}/evenemang/${slug}`);
    expect(await page.textContent("h1")).toBe("Narkotikakonferens med fokus på - narkotika i lokalsamhället");
    expect(await page.textContent("main")).toContain("På plats: 300 av 300 platser kvar");
    expect(await page.locator("ol.programme > li, .programme .item").count()).toBeGreaterThanOrEqual(14);
    await done();
  });
});

test("what was wrong is told at its field, and nothing that was typed or pasted is lost", async () => {
  const { page, done } = await work("/arbete/nytt");
  await page.getByRole("button", { name: "Läs inbjudan" }).click();
  expect(await page.textContent(".notice.warn")).toContain("Klistra in inbjudans text, eller välj en fil.");
  await page.fill("#text", INVITATION);
  await page.getByRole("button", { name: "Läs inbjudan" }).click();
  await page.fill("#cost", "200 kr");
  await page.fill("#startsOn", "");
  await page.getByRole("button", { name: "Publicera", exact: true }).click();
  expect(await page.textContent(".notice.warn")).toContain("Datum behöver fyllas i.");
  expect(await page.inputValue("#cost")).toBe("200 kr");
  await page.getByRole("button", { name: "Spara utkastet", exact: true }).last().click();
  await page.waitForURL(/done=saved/);
  await page.reload();
  expect(await page.inputValue("#cost")).toBe("200 kr");
  expect(await page.textContent(".source-text")).toContain("Socioekonomiska skillnader");
  await done();
});

test("a Word document is read, the line that is unsure leads to its field, and all is done by keyboard", async () => {
  const { page, done } = await work("/arbete/nytt");
  const buffer = docxOf(paragraphs(INVITATION));
  const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  await page.setInputFiles("#file", { name: "inbjudan.docx", mimeType, buffer });
  await page.focus("#file");
  for (let step = 0; step < 3 && (await focused(page)) !== "Läs inbjudan"; step += 1) await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Läs inbjudan");
  await page.keyboard.press("Enter");
  await page.waitForURL(/dft_/);
  const unsure = page.locator('.source a[href="#startsOn"]');
  await unsure.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("startsOn");
  await page.fill("#startsOn", "2029-05-31");
  await page.keyboard.press("Enter");
  await page.waitForURL(/done=saved/);
  expect(await page.inputValue("#startsOn")).toBe("2029-05-31");
  await page.getByRole("button", { name: "Skapa utan att publicera" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/uppgifter/);
  expect(await page.textContent("main")).toContain("Evenemanget är ett utkast");
  await page.getByRole("link", { name: "Förhandsvisa sidan" }).click();
  expect(await page.textContent("main")).toContain("Förhandsvisning");
  const visitor = await visit(site, new URL(page.url()).pathname);
  expect(await visitor.page.textContent("h1")).toBe("Sidan finns inte");
  await visitor.done();
  await done();
});

test("an event is moved and cancelled once what happens has been seen, and copied without its cancelling", async () => {
  const { page, done } = await work("/arbete/evenemang/flyttas/uppgifter");
  expect(await faultsOf(page)).toEqual([]);
  await page.fill("#move-venueName", "Stora salen");
  await page.getByRole("button", { name: "Visa vad som händer", exact: true }).click();
  expect(await page.textContent("#move")).toContain("Ingen får något meddelande.");
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Flytta", exact: true }).click();
  expect(await page.textContent(".notice")).toContain("Evenemanget är flyttat.");
  expect(await page.inputValue("#move-venueName")).toBe("Stora salen");
  await page.getByRole("button", { name: /Ställ in$/ }).click();
  await page.getByRole("button", { name: "Ställ in evenemanget" }).click();
  expect(await page.textContent(".notice")).toContain("Evenemanget är inställt.");
  await page.fill("#copyStartsOn", "2030-01-15");
  await page.getByRole("button", { name: "Kopiera evenemanget" }).click();
  expect(await page.textContent("main")).toContain("Evenemanget är ett utkast");
  expect(await page.inputValue("#move-startsOn")).toBe("2030-01-15");
  await done();
});

test("an event's tabs leave most of a phone's screen to the page, and are large enough to be hit", async () => {
  const { page, done } = await work("/arbete/evenemang/anmals/anmalan");
  await page.setViewportSize({ width: 320, height: 640 });
  const tabs = page.locator(".tabs a");
  const heights = await tabs.evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  expect((await page.locator(".tabs").boundingBox())!.height).toBeLessThan(640 / 5);
  expect(await tabs.evaluateAll((all) => all.every((tab) => tab.getBoundingClientRect().right <= 320))).toBe(true);
  await done();
});

test("registration is set on one page: seats, a question, seats for a group", async () => {
  const { page, done } = await work("/arbete/evenemang/anmals/anmalan");
  expect(await faultsOf(page)).toEqual([]);
  await page.fill("#seats-on-site", "40");
  await page.check("#takes-digital");
  await page.check("#asksDiet");
  await page.fill("#meetingUrl", "mote.example");
  await page.getByRole("button", { name: "Spara inställningarna" }).click();
  expect(await page.textContent(".notice.warn")).toContain("Ange mötets länk med https://");
  expect(await faultsOf(page)).toEqual([]);
  await page.fill("#meetingUrl", "https://mote.example/1");
  await page.getByRole("button", { name: "Spara inställningarna" }).click();
  expect(await page.textContent(".notice")).toContain("Inställningarna är sparade.");
  await page.fill("#question-1-label", "Hur reser du?");
  await page.selectOption("#question-1-kind", "choice");
  await page.fill("#question-1-options", "Tåg\nBil");
  for (const folded of await page.locator("summary", { hasText: "Skriv på engelska också" }).all())
    await folded.click();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Spara frågorna" }).click();
  await page.getByRole("link", { name: "Håll platser åt en grupp" }).click();
  await page.fill("#name", "Kommuner");
  await page.fill("#seats", "5");
  await page.getByLabel("De som anger en kod").check();
  await page.fill("#code", "kommun");
  await page.getByRole("button", { name: "Håll platserna" }).click();
  expect(await page.textContent("#kept table")).toContain("0 av 5 tagna");
  expect(await faultsOf(page)).toEqual([]);
  await page.goto(`${site.server.origin}/evenemang/anmals`);
  expect(await page.textContent("main")).toContain("Hur reser du?");
  expect(await page.textContent("main")).toContain("Digitalt: plats för alla");
  await done();
});

test.for([true, false])(
  "of two who change the same facts each keeps theirs, and is asked, scripts: %s",
  async (scripts) => {
    const [first, second] = [
      await work("/arbete/evenemang/samtidigt/uppgifter"),
      await work("/arbete/evenemang/samtidigt/uppgifter", { scripts }),
    ];
    const [amount, mine] = scripts ? ["100 kr", "200 kr"] : ["150 kr", "250 kr"];
    await first.page.fill("#cost", amount);
    await first.page.fill("#audience", `Poliser för ${amount}`);
    await first.page.getByRole("button", { name: "Spara uppgifterna" }).click();
    await second.page.fill("#contact", `Ada Exempel ${amount}`);
    await second.page.fill("#cost", mine);
    await second.page.getByRole("button", { name: "Spara uppgifterna" }).click();
    const asked = second.page.locator("[aria-labelledby=sides]");
    expect(await asked.textContent()).toContain("Någon annan har ändrat samma sak");
    expect(await asked.textContent()).toContain("Det du inte har rört står som den andra sparade det: Målgrupp.");
    expect(await asked.locator("label").allTextContents()).toEqual([`Mitt: ${mine}`, `Den andras: ${amount}`]);
    if (scripts)
      expect(await second.page.evaluate(() => document.activeElement?.getAttribute("aria-labelledby"))).toBe("sides");
    expect(await faultsOf(second.page, scripts)).toEqual([]);
    await second.page.check("input[value=mine]");
    await second.page.getByRole("button", { name: "Spara uppgifterna" }).click();
    expect(await second.page.textContent(".notice")).toContain("Uppgifterna är sparade.");
    const kept = ["#cost", "#contact", "#audience"].map((field) => second.page.inputValue(field));
    expect(await Promise.all(kept)).toEqual([mine, `Ada Exempel ${amount}`, `Poliser för ${amount}`]);
    await first.done();
    await second.done();
  },
);

test("the words in English stand on the same page, and what is empty there is shown in Swedish", async () => {
  const { page, done } = await work("/arbete/evenemang/anmals/uppgifter");
  await page.fill("#cost", "300 kr");
  await page.getByText("Skriv på engelska också").click();
  await page.fill("#title-en", "A meeting in English");
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Spara uppgifterna" }).click();
  await page.goto(`${site.server.origin}/en/events/anmals`);
  expect(await page.textContent("h1")).toBe("A meeting in English");
  expect(await page.locator("[lang=sv]", { hasText: "300 kr" }).count()).toBe(1);
  await done();
});

test("without scripts, a question and the text of the confirmation are written in both languages, and asked in English", async () => {
  const { page, done } = await work("/arbete/evenemang/fragas/anmalan", { scripts: false });
  await page.fill("#confirmationText", "Ta med legitimation.");
  await page.locator("summary", { hasText: "Skriv på engelska också" }).first().click();
  await page.fill("#otherConfirmationText", "Bring a proof of who you are.");
  await page.getByRole("button", { name: "Spara inställningarna" }).click();
  expect(await page.textContent(".notice")).toContain("Inställningarna är sparade.");
  expect(await page.inputValue("#otherConfirmationText")).toBe("Bring a proof of who you are.");
  await page.fill("#question-1-label", "Hur reser du?");
  await page.selectOption("#question-1-kind", "choice");
  await page.fill("#question-1-options", "Tåg\nBil");
  await page.locator("#questions summary", { hasText: "Skriv på engelska också" }).click();
  await page.fill("#question-1-otherLabel", "How do you travel?");
  await page.fill("#question-1-otherOptions", "Train\nCar");
  await page.getByRole("button", { name: "Spara frågorna" }).click();
  expect(await page.textContent(".notice")).toContain("Frågorna är sparade.");
  await page.goto(`${site.server.origin}/en/events/fragas`);
  const asked = page.locator("fieldset", { hasText: "How do you travel?" }).last();
  expect(await asked.locator("label").allTextContents()).toEqual(["Train ", "Car "]);
  expect(await page.textContent("main")).not.toContain("Hur reser du?");
  await page.fill("#name-1", "Alva Ek");
  await page.fill("#email-1", "alva@example.se");
  await asked.getByLabel("Car").check();
  await page.getByRole("button", { name: "Send the registration" }).click();
  expect(await page.textContent("main")).toContain("Alva Ek");
  await page.locator("a[href^='/en/registration/']").first().click();
  expect(await page.textContent("main")).toContain("How do you travel?");
  expect(await page.getByLabel("Car").isChecked()).toBe(true);
  await done();
});

test("people are invited from a list, answer by their own links, and their answers are shown", async () => {
  const { page, done } = await work("/arbete/evenemang/inbjuds/inbjudna");
  await page.fill("#list", "Ada Ek; ada@example.se; Länsstyrelsen Kronoberg\nBo Al\tbo@example.se\nrad utan adress");
  await page.getByRole("button", { name: "Lägg till på listan" }).click();
  expect(await page.textContent(".notice[role=status]")).toContain("2 personer är tillagda.");
  expect(await page.inputValue("#list")).toBe("rad utan adress");
  await page.getByRole("button", { name: "Bjud in 2 personer" }).click();
  expect(await page.textContent(".notice")).toContain("Inbjudningarna är på väg.");
  expect(await faultsOf(page)).toEqual([]);

  const tokens = await invitationTokens();
  const ada = await visit(site, `/inbjuden/${tokens["Ada Ek"]}`);
  expect(await ada.page.textContent(".notice")).toContain("Hej Ada Ek! Du är inbjuden");
  expect(await ada.page.inputValue("#email-1")).toBe("ada@example.se");
  expect(await faultsOf(ada.page)).toEqual([]);
  await ada.page.locator(".actions button").first().click();
  expect(await ada.page.textContent("main")).toContain("Du har en plats i lokalen.");
  await ada.done();

  const bo = await visit(site, `/inbjuden/${tokens["Bo Al"]}`, { scripts: false });
  await bo.page.getByRole("button", { name: "Jag kommer inte" }).click();
  expect(await bo.page.textContent(".notice")).toContain("Du har svarat att du inte kommer.");
  await bo.done();

  await page.reload();
  expect(await page.locator("tbody tr").allTextContents()).toEqual([
    expect.stringContaining("kommer på plats"),
    expect.stringContaining("kommer inte"),
  ]);
  await done();
});

test("speakers and staff are written down with what they need, and changed", async () => {
  const { page, done } = await work("/arbete/evenemang/inbjuds/medverkande");
  await page.fill("#email-", "ada(at)example.se");
  await page.getByRole("button", { name: "Spara" }).click();
  expect(await page.textContent(".notice.warn")).toContain("Namn behöver fyllas i.");
  await page.fill("#name-", "Ada Ek");
  await page.fill("#email-", "ada@example.se");
  await page.fill("#diet-", "vegan");
  await page.getByRole("button", { name: "Spara" }).click();
  expect(await page.textContent(".notice")).toContain("Uppgifterna är sparade.");
  expect(await faultsOf(page)).toEqual([]);
  await page.locator("summary", { hasText: "Ada Ek Talare" }).click();
  expect(await page.locator("textarea[name^=diet-ctb]").inputValue()).toBe("vegan");
  await page.locator("summary", { hasText: "Ta bort" }).click();
  await page.getByRole("button", { name: "Ta bort personen" }).click();
  expect(await page.textContent(".empty")).toContain("Ingen är uppskriven än.");
  await done();
});

test("who has no role there finds no page", async () => {
  const stranger = await signedIn(site.db, {
    ...{ role: "organiser", organisation: "Region Exempel", at: instant(Date.now()), origin: site.server.origin },
  });
  for (const path of ["/arbete/evenemang/flyttas/uppgifter", "/arbete/evenemang/flyttas/anmalan"]) {
    const { page, done } = await work(path, { asked: stranger });
    expect(await page.textContent("h1")).toBe("Sidan finns inte");
    await done();
  }
});

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
}

async function invitationTokens(): Promise<Readonly<Record<string, string>>> {
  const people = await site.db.read((read) => {
    const { id, name } = read.tables.invitee;
    return read.select({ id, name }).from(read.tables.invitee);
  });
  const entries = people.map(({ id, name }) => [name, personalToken(SECRET, "invitation", { id, generation: 0 })]);
  return Object.fromEntries(entries) as Record<string, string>;
}
