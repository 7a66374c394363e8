import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import routeList from "#app/routes.ts";
import { paths } from "#app/paths.ts";
import { instant } from "#domain/values/instant.ts";
import { axeFaults, overflow } from "#tests/support/browser.ts";
import { everyRole } from "#tests/support/every-role.ts";
import { htmlFaults } from "#tests/support/html-faults.ts";
import { withLinkHolders } from "#tests/support/link-holders.ts";
import { madeByOrganisers } from "#tests/support/made-by-organisers.ts";
import { soon } from "#tests/support/open-event.ts";
import { signedIn, type SignedInSomebody } from "#tests/support/signed-in.ts";
import { openSite, visit, type Site } from "#tests/support/visit.ts";

let site: Site;
let somebody: SignedInSomebody;
const filled: Record<string, string> = {};
let message = "";
let tokens: Awaited<ReturnType<typeof withLinkHolders>>["tokens"];

beforeAll(async () => {
  site = await openSite({
    tell: async (ctx) => {
      const world = await everyRole(ctx, { slug: "varje-sida", when: soon() });
      // By the server's own clock: a list and an import are gone after a day.
      const made = await madeByOrganisers({ ...ctx, now: () => instant(Date.now()) }, world);
      // With the server's own secret.
      tokens = (await withLinkHolders(ctx, world)).tokens;
      const viewer = world.actorOf("viewer");
      Object.assign(filled, {
        ...{
          slug: "varje-sida",
          id: world.registrationId,
          org: world.host,
          draft: made.draftId,
          allotment: made.allotmentId,
        },
        ...{ import: made.importId, export: made.exportId, account: viewer.kind === "account" ? viewer.accountId : "" },
      });
      message = made.broadcastId;
    },
  });
  const now = { at: instant(Date.now()), origin: site.server.origin };
  somebody = await signedIn(site.db, { role: "administrator", secondFactor: true, ...now });
  // A long list is shown to whoever asked for it alone.
  await site.db.inTransaction((tx) => tx.update(tx.tables.listExport).set({ requestedBy: somebody.accountId }));
}, 300_000);

afterAll(() => site.close());

/** Where this world has no page for whoever has signed in: other tests look at what needs somebody's own link or the demo. */
const NO_PAGE_HERE = [
  ...["archive/route", "dev-mail/example", "dev-mail/gallery", "dev-mail/mail", "dev-mail/route", "dev-sign-in/route"],
  ...["door/route", "event/invited", "join/route", "not-found/route", "own-registration/route", "receipt/route"],
  ...[
    "series/route",
    "sign-in/begin-sign-on",
    "sign-in/code",
    "sign-in/link",
    "sign-in/route",
    "sign-in/sign-on-failed",
  ],
].map((name) => `routes/${name}.tsx`);

function addressOf(file: string, path: string): string {
  const known: Readonly<Record<string, string>> =
    file === "routes/work-message/route.tsx" ? { ...filled, id: message } : filled;
  const at = path.replace("*", "finns-inte").replace(/:(\w+)\??/g, (_, name: string) => known[name] ?? "x");
  return at.startsWith("/") ? at : `/${at}`;
}

interface Shown {
  readonly file: string;
  readonly address: string;
  readonly html: string;
}

/** Each page of the product, as whoever may see most of it sees it; and the route files that gave none. */
async function everyPage() {
  const pages: Shown[] = [];
  const without = new Set<string>();
  // The editor has its script where an item is open.
  const editor = routeList.filter(({ file }) => file === "routes/work-programme/route.tsx");
  const kept = routeList.filter(({ file }) => file === "routes/work-kept/route.tsx");
  const asked = [
    ...routeList,
    ...editor.map(({ file, path }) => ({ file, path: `${path}?item=new` })),
    // Seats that are to be kept, beside those that are.
    ...kept.map(({ file, path }) => ({ file, path: path?.replace("/:allotment?", "") })),
  ];
  for (const { file, path = "" } of asked) {
    const address = addressOf(file, path);
    const headers = { cookie: somebody.headers.cookie };
    const answer = await fetch(site.server.origin + address, { headers, redirect: "manual" });
    const isPage = answer.status === 200 && (answer.headers.get("content-type") ?? "").startsWith("text/html");
    if (isPage) pages.push({ file, address, html: await answer.text() });
    else {
      await answer.body?.cancel();
      // What is no component makes no page.
      if (file.endsWith(".tsx")) without.add(file);
    }
  }
  return { pages, without: [...without].sort() };
}

test("every page has no fault, on a phone and on a desk, in either language", { timeout: 600_000 }, async () => {
  const { pages, without } = await everyPage();
  expect(without).toEqual(NO_PAGE_HERE);
  const { page, done } = await visit(site, "/robots.txt");
  await page.context().addCookies([somebody.cookie]);
  const faults: string[] = [];
  for (const { address } of pages) {
    await page.goto(site.server.origin + address);
    faults.push(...(await faultsOf(page)).map((fault) => `${address}: ${fault}`));
  }
  expect(faults).toEqual([]);
  await done();
});

/** As the README states it, in bytes before they are packed; every other page has none. */
const MOST_SCRIPT: Readonly<Record<string, number>> = {
  "routes/work-programme/route.tsx": 9_900,
  "routes/work-participants/route.tsx": 6_400,
  "routes/work-passkey/route.tsx": 1_950,
  "routes/work-messages/route.tsx": 1_800,
  "routes/event/route.tsx": 1_500,
  "routes/event/invited.tsx": 1_500,
  "routes/own-registration/route.tsx": 1_500,
  "routes/work-add-participant/route.tsx": 1_500,
  "routes/work-organisations/route.tsx": 1_500,
  "routes/work-participant/route.tsx": 1_500,
  "routes/work-message/route.tsx": 1_000,
  "routes/work-new/route.tsx": 600,
};
/** While the list is written or the import runs; neither does here. */
const MOST_WHILE_WAITING = 1_200;
const WHILE_WAITING = ["routes/work-import/import.tsx", "routes/work-lists/export.tsx"];

/** What a link of one's own opens, and what is for those who have not signed in. */
async function pagesWithoutSession(): Promise<Shown[]> {
  const asked = [
    ["routes/own-registration/route.tsx", paths.ownRegistration("sv", tokens["own link"])],
    ["routes/join/route.tsx", paths.join("sv", tokens["own way in"])],
    ["routes/event/invited.tsx", paths.invited("sv", tokens["invitee's link"])],
    ["routes/door/route.tsx", paths.door("sv", tokens["door host"])],
    ["routes/sign-in/route.tsx", paths.signIn("sv")],
    ["routes/archive/route.tsx", "/arkiv"],
    ["routes/not-found/route.tsx", "/finns-inte"],
  ] as const;
  return Promise.all(
    asked.map(async ([file, address]) => {
      const answer = await fetch(site.server.origin + address);
      expect([file, answer.status]).toEqual([file, file.includes("not-found") ? 404 : 200]);
      return { file, address, html: await answer.text() };
    }),
  );
}

test("no page hydrates, and its scripts are few", { timeout: 60_000 }, async () => {
  const sizes = new Map<string, number>();
  const sizeOf = async (src: string) => {
    const known = sizes.get(src) ?? (await (await fetch(site.server.origin + src)).arrayBuffer()).byteLength;
    sizes.set(src, known);
    return known;
  };
  const tooMuch: string[] = [];
  const withScripts = new Set<string>();
  for (const { file, address, html } of [...(await everyPage()).pages, ...(await pagesWithoutSession())]) {
    const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, src = ""]) => src);
    let bytes = 0;
    for (const src of scripts) bytes += await sizeOf(src);
    if (scripts.length > 0) withScripts.add(file);
    const most = MOST_SCRIPT[file] ?? (WHILE_WAITING.includes(file) ? MOST_WHILE_WAITING : 0);
    if (bytes > most) tooMuch.push(`${address}: ${bytes}`);
    if (/__remixContext|rel="modulepreload"/.test(html)) tooMuch.push(`${address} hydrates`);
  }
  expect(tooMuch).toEqual([]);
  // Else a page was not measured with what it has.
  expect([...withScripts].sort()).toEqual(Object.keys(MOST_SCRIPT).sort());
});

async function faultsOf(page: Page): Promise<string[]> {
  const faults = [...(await axeFaults(page)), ...(await htmlFaults(await page.content()))];
  await page.setViewportSize({ width: 320, height: 800 });
  const onPhone = await axeFaults(page);
  const tooWide = (await overflow(page)) > 0 ? ["wider than the window"] : [];
  await page.setViewportSize({ width: 1280, height: 900 });
  return [...faults, ...onPhone, ...tooWide];
}
