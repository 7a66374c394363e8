import { describe, expect } from "vitest";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";

const page = { default: () => "page" };
const routes = {
  "/": page,
  "/in-frames": { ...page, handle: { embeddable: true } },
  "/in-frames-and-kept": { ...page, handle: { embeddable: true, kept: {} } },
};

describe("a page that says so", () => {
  test.for(["/in-frames", "/in-frames-and-kept"])("%s may stand in a frame of any site", async (path, { db }) => {
    await using door = await openDoor({ db, routes });
    const own = await door.send("/");
    const framed = await door.send(path);
    expect(framed.status).toBe(200);
    expect(framed.headers).not.toHaveProperty("x-frame-options");
    expect(framed.headers["content-security-policy"]).toBe(
      String(own.headers["content-security-policy"]).replace("frame-ancestors 'none'", "frame-ancestors *"),
    );
    expect(framed.headers["content-security-policy"]).toContain("frame-ancestors *");
    expect(framed.headers["cross-origin-resource-policy"]).toBe("cross-origin");
    expect(framed.headers).not.toHaveProperty("set-cookie");
    for (const name of ["x-content-type-options", "referrer-policy", "permissions-policy", "strict-transport-security"])
      expect(framed.headers[name]).toBe(own.headers[name]);
  });

  test("is alone in that", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    await door.send("/in-frames-and-kept");
    for (const path of ["/", "/nej", "/in-frames/nej", "/in-frames.data"]) {
      const { headers } = await door.send(path);
      const policy = String(headers["content-security-policy"]);
      expect([path, headers["x-frame-options"], policy.includes("frame-ancestors 'none'")]).toEqual([
        path,
        "DENY",
        true,
      ]);
    }
  });
});
