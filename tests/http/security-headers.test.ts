import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { test } from "#tests/support/database.ts";
import { openDoor, type Answer } from "#tests/support/door.ts";

const POLICY =
  "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; frame-src 'none'; object-src 'none'";
const ALWAYS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": expect.stringMatching(/camera=\(\).*geolocation=\(\).*microphone=\(\)/) as string,
};

const routes = {
  "/": { default: () => "page" },
  "/hydrating": { default: () => "page", handle: { hydrate: true }, loader: () => ({ kept: "<b>" }) },
  "/stricter": { loader: () => new Response("", { headers: { "Referrer-Policy": "no-referrer" } }) },
  "/fault": {
    default: () => "page",
    loader: () => {
      throw new Error();
    },
  },
};

describe("security headers", () => {
  test("are on every answer: pages, files, refusals, faults and what is no request", async ({ db }) => {
    const files = mkdtempSync(join(tmpdir(), "samling-files-"));
    writeFileSync(join(files, "icon.svg"), "<svg/>");
    await using door = await openDoor({ db, routes, files });
    const seen: [number, string][] = [];
    for (const path of ["/", "/icon.svg", "/none.svg", "/fault", "/en/", "/%ff", "/_root.data"]) {
      const answer = await door.send(path);
      expect(answer.headers).toMatchObject({ ...ALWAYS, "content-security-policy": POLICY });
      expect(answer.headers).not.toHaveProperty("x-powered-by");
      seen.push([answer.status, path]);
    }
    expect(seen.map(([status]) => status)).toEqual([200, 200, 404, 500, 308, 400, 200]);
    const refused = await door.send("/", { method: "POST" });
    expect([refused.status, refused.headers["content-security-policy"]]).toEqual([403, POLICY]);
    const nonsense = await door.sendRaw("nonsense\r\n\r\n");
    expect(nonsense).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(nonsense).toContain(`Content-Security-Policy: ${POLICY}\r\n`);
    const tooLong = await door.sendRaw(`GET / HTTP/1.1\r\nHost: a\r\nCookie: ${"a".repeat(20_000)}\r\n\r\n`);
    expect(tooLong).toMatch(/^HTTP\/1\.1 431 /);
  });

  test("bind browsers to TLS only where people use TLS", async ({ db }) => {
    await using secure = await openDoor({ db, routes });
    await using plain = await openDoor({ db, routes, origin: "http://localhost:3000" });
    expect((await secure.send("/")).headers["strict-transport-security"]).toMatch(/^max-age=31536000/);
    expect((await plain.send("/")).headers).not.toHaveProperty("strict-transport-security");
  });

  test("may be stricter where a page says so", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    expect((await door.send("/stricter")).headers["referrer-policy"]).toBe("no-referrer");
  });
});

describe("a page that does not hydrate", () => {
  test("has no script, no nonce, and nothing behind its end", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const { body, headers } = await door.send("/");
    expect(body).toBe('<!doctype html><html lang="sv"><body>page</body></html>');
    expect(headers["content-security-policy"]).not.toContain("nonce");
  });
});

describe("a page that hydrates", () => {
  test("has a nonce of its own for each answer, on each of its scripts, and its data", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const answers = [await door.send("/hydrating"), await door.send("/hydrating")];
    const nonces = answers.map(nonceOf);
    expect(new Set(nonces).size).toBe(2);
    answers.forEach(({ body }, index) => {
      const scripts = body.match(/<script[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(2);
      for (const script of scripts) expect(script).toContain(`nonce="${nonces[index]}"`);
      expect(body).toContain("streamController.enqueue(");
      expect(body).toContain("streamController.close()");
      expect(body).not.toContain("<b>");
    });
  });
});

function nonceOf({ headers }: Answer): string {
  const [, nonce] = /script-src 'self' 'nonce-([\w+/=]{24})'/.exec(String(headers["content-security-policy"])) ?? [];
  return nonce ?? "none";
}

describe("files", () => {
  test("are sent in the form that the build has laid beside them, and that the browser takes", async ({ db }) => {
    const files = mkdtempSync(join(tmpdir(), "samling-files-"));
    mkdirSync(join(files, "assets"));
    for (const form of ["", ".br", ".gz"]) writeFileSync(join(files, `assets/a-1.css${form}`), `plain${form}`);
    writeFileSync(join(files, "icon.svg"), "<svg/>");
    await using door = await openDoor({ db, routes, files });
    for (const [accepted, encoding, body] of [
      ["gzip, deflate, br, zstd", "br", "plain.br"],
      ["gzip", "gzip", "plain.gz"],
      ["br;q=0, gzip;q=0", undefined, "plain"],
      [undefined, undefined, "plain"],
    ] as const) {
      const headers = accepted === undefined ? {} : { "accept-encoding": accepted };
      const answer = await door.send("/assets/a-1.css", { headers });
      expect([accepted, answer.body, answer.headers["content-encoding"]]).toEqual([accepted, body, encoding]);
      expect(answer.headers).toMatchObject({
        "content-type": "text/css",
        "cache-control": "public, max-age=31536000, immutable",
        vary: "Accept-Encoding",
      });
      const again = await door.send("/assets/a-1.css", {
        headers: { ...headers, "if-none-match": String(answer.headers.etag) },
      });
      expect([again.status, again.headers.vary]).toEqual([304, "Accept-Encoding"]);
      expect((await door.send("/icon.svg", { headers })).body).toBe("<svg/>");
      expect((await door.send("/none.css", { headers })).headers).not.toHaveProperty("vary");
    }
  });

  test("are kept for a year where their names change with them, and dotfiles are none", async ({ db }) => {
    const files = mkdtempSync(join(tmpdir(), "samling-files-"));
    for (const folder of ["assets", ".vite"]) mkdirSync(join(files, folder));
    for (const file of ["assets/a-1.css", "icon.svg", ".env", ".vite/manifest.json"])
      writeFileSync(join(files, file), "text");
    await using door = await openDoor({ db, routes, files });
    const kept = await door.send("/assets/a-1.css");
    expect(kept.headers).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-type": "text/css",
    });
    const other = await door.send("/icon.svg");
    expect(other.headers["cache-control"]).toBe("public, max-age=3600");
    const etag = String(other.headers.etag);
    expect((await door.send("/icon.svg", { headers: { "if-none-match": etag } })).status).toBe(304);
    for (const range of ["bytes=9-1", "bytes=-2", "bytes=0-0,2-2", "nonsense"]) {
      const { status, body } = await door.send("/icon.svg", { headers: { range } });
      expect([status, body]).toEqual([200, "text"]);
    }
    for (const path of [
      "/.env",
      "/.vite/manifest.json",
      "/assets/../.env",
      "/assets/%2e%2e/.env",
      "/assets",
      "/x.css",
    ]) {
      expect([path, (await door.send(path)).status]).toEqual([path, 404]);
    }
    const posted = await door.send("/icon.svg", { method: "POST", headers: { "sec-fetch-site": "same-origin" } });
    expect(posted.status).toBe(405);
    expect((await door.requests(3))[0]).toMatchObject({ route: "(file)" });
  });
});
