import { afterAll, beforeAll, expect, test } from "vitest";
import { readAloud } from "#tests/support/read-aloud.ts";
import { openSite, visit, type Site } from "#tests/support/visit.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

/**
 * The files beside this one have been read by a person, who found that they make sense from beginning to end. After a
 * change of the page: run with -u, and read them again before they are kept.
 */
test.each([
  ["event.sv", "/evenemang/narkotikakonferens-2022"],
  ["event.en", "/en/events/narkotikakonferens-2022"],
  ["accessibility.sv", "/tillganglighet"],
])("%s is read in the order that was found good", async (name, path) => {
  const { page, done } = await visit(site, path);
  // The host's port and the day of deletion are other ones each time.
  const read = (await readAloud(page))
    .replaceAll(new URL(site.server.origin).host, "HOST")
    .replace(/den \d+ \S+ \d{4} om du skickar i dag/, "den DAY om du skickar i dag");
  await expect(read).toMatchFileSnapshot(`read-aloud/${name}.txt`);
  await done();
});
