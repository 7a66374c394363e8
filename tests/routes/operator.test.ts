import { expect } from "vitest";
import type { Operator } from "#domain/values/operator.ts";
import * as accessibility from "#routes/accessibility/route.tsx";
import * as privacy from "#routes/privacy/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";

const PAGES = ["/tillganglighet", "/personuppgifter", "/en/accessibility", "/en/privacy"];

const statement = { default: accessibility.default, loader: accessibility.loader };
const rights = { default: privacy.default, loader: privacy.loader };

const routes = {
  "/tillganglighet": statement,
  "/personuppgifter": rights,
  "/en/accessibility": statement,
  "/en/privacy": rights,
};

const OPERATOR = { name: "Länsstyrelsen <Exempel>", contact: "webb@exempel.se" };

async function bodies(db: Parameters<typeof openDoor>[0]["db"], operator: Operator): Promise<string[]> {
  await using door = await openDoor({ db, routes, operator });
  const answers = await Promise.all(PAGES.map((path) => door.send(path)));
  return answers.map(({ body }) => body);
}

test("the statement and the privacy page say who runs the website, and how to reach them", async ({ db }) => {
  const [swedish, privacyPage, ...english] = await bodies(db, OPERATOR);
  for (const body of [swedish, privacyPage]) {
    expect(body).toContain("<p>Länsstyrelsen &lt;Exempel&gt; driver webbplatsen och svarar för den.</p>");
    expect(body).toContain('<a href="mailto:webb@exempel.se">webb@exempel.se</a>');
  }
  for (const body of english) expect(body).toContain("<p>Länsstyrelsen &lt;Exempel&gt; runs the website and answers");
});

test("a page to turn to is a link", async ({ db }) => {
  for (const body of await bodies(db, { name: null, contact: "https://exempel.se/kontakt" })) {
    expect(body).toContain('<a href="https://exempel.se/kontakt">https://exempel.se/kontakt</a>');
  }
});

test("where nobody has named themselves, the pages say so", async ({ db }) => {
  const [swedish, privacyPage, ...english] = await bodies(db, { name: null, contact: null });
  for (const body of [swedish, privacyPage]) {
    expect(body).toContain("men har inte angett vem den är");
    expect(body).toContain("Någon kontaktuppgift är inte angiven");
  }
  for (const body of english) {
    expect(body).toContain("has not said who that is");
    expect(body).toContain("No contact details have been given");
  }
});
