import { describe, expect } from "vitest";
import { LANGUAGES } from "#domain/values/language.ts";
import Example, { headers as exampleHeaders, loader as exampleLoader } from "#routes/dev-mail/example.tsx";
import { loader as htmlLoader } from "#routes/dev-mail/example-html.ts";
import Gallery, { headers as galleryHeaders, loader as galleryLoader } from "#routes/dev-mail/gallery.tsx";
import { MAIL_NAMES } from "#routes/dev-mail/invented-mail.ts";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { htmlFaults } from "#tests/support/html-faults.ts";

const routes = {
  "/dev/mail/gallery": { loader: galleryLoader, headers: galleryHeaders, default: Gallery },
  "/dev/mail/gallery/:language/:name": { loader: exampleLoader, headers: exampleHeaders, default: Example },
  "/dev/mail/gallery/:language/:name/html": { loader: htmlLoader },
};

describe("the gallery of mail", () => {
  test("leads to each example in each language", async ({ db }) => {
    await using door = await openDoor({ db, routes, mailRoute: "mailbox" });
    const { body } = await door.send("/dev/mail/gallery");
    const paths = LANGUAGES.flatMap((language) => MAIL_NAMES.map((name) => `/dev/mail/gallery/${language}/${name}`));
    expect([...body.matchAll(/href="(\/dev\/mail\/gallery\/[^"]+)"/g)].map(([, path]) => path)).toEqual(paths);
    for (const path of paths) {
      const page = await door.send(path);
      // The door's own page has no head.
      const faults = (await htmlFaults(page.body)).filter((fault) => !fault.includes("<head>"));
      expect([path, page.status, faults]).toEqual([path, 200, []]);
    }
    expect((await door.send("/dev/mail/gallery/sv/x")).status).toBe(404);
    expect((await door.send("/dev/mail/gallery/de/seat")).status).toBe(404);
  });

  test("shows a mail's HTML in a frame that runs nothing, and its calendar part in words", async ({ db }) => {
    await using door = await openDoor({ db, routes, mailRoute: "mailbox" });
    const page = await door.send("/dev/mail/gallery/sv/event-changed");
    expect(page.headers["content-security-policy"]).toContain("frame-src 'self'");
    expect(page.body).toMatch(
      /<iframe [^>]*src="\/dev\/mail\/gallery\/sv\/event-changed\/html"[^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/,
    );
    for (const words of ["ändrar den post", "måndag 31 maj 2027 kl. 9.00–16.30", "REQUEST, SEQUENCE 1"])
      expect(page.body).toContain(words);
    const html = await door.send("/dev/mail/gallery/sv/event-changed/html");
    expect(html.headers["content-security-policy"]).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; " +
        "sandbox allow-popups allow-popups-to-escape-sandbox",
    );
    expect([html.headers["x-frame-options"], html.headers["cache-control"]]).toEqual(["SAMEORIGIN", "no-store"]);
    const cancelled = await door.send("/dev/mail/gallery/en/event-cancelled");
    expect(cancelled.body).toContain("tar bort posten");
    expect((await door.send("/dev/mail/gallery/sv/reminder")).body).not.toContain("I kalendern");
  });

  test("is nowhere but in the demo and where one develops", async ({ db }) => {
    await using door = await openDoor({ db, routes, mailRoute: "smtp" });
    for (const path of ["/dev/mail/gallery", "/dev/mail/gallery/sv/seat", "/dev/mail/gallery/sv/seat/html"])
      expect((await door.send(path)).status).toBe(404);
  });
});
