import { describe, expect, test } from "vitest";
import { openedParameters, sealedSearch } from "#http/sealed-search.ts";

const SECRET = "0123456789012345678901234567890123";
const opened = (query: string, secret = SECRET) => openedParameters(secret, new URLSearchParams(query)).get("q");

describe("what people are searched by", () => {
  test.each(["Åsa Öberg", "anna.ek@example.se", "a", "🎈 ".repeat(100)])("comes back from an address: %s", (text) => {
    const sealed = sealedSearch(SECRET, text);
    expect(opened(`q=${sealed}`)).toBe(text);
    expect(sealed).toMatch(/^s\.[\w-]+$/);
  });

  test("can't be read in it, nor how the words begin", () => {
    const [one, other] = [sealedSearch(SECRET, "Anna Andersson"), sealedSearch(SECRET, "Anna Bengtsson")];
    const bytes = Buffer.from(one.slice(2), "base64url").toString("latin1");
    expect(bytes).not.toContain("Anna");
    expect(one.slice(0, 20)).not.toBe(other.slice(0, 20));
  });

  test("has one address, and none where nothing is searched for", () => {
    expect(sealedSearch(SECRET, "Anna")).toBe(sealedSearch(SECRET, "Anna"));
    expect(sealedSearch(SECRET, "")).toBe("");
    expect(opened("")).toBeNull();
  });

  test("is nothing where it was sealed with another secret, changed or cut", () => {
    const sealed = sealedSearch(SECRET, "Anna Andersson");
    const last = sealed.endsWith("A") ? "B" : "A";
    const other = "abcdefabcdefabcdefabcdefabcdefabcdef";
    const tried = [
      opened(`q=${sealed}`, other),
      ...[sealed.slice(0, -4), `${sealed.slice(0, -3)}${last}AA`, "s.AAAA"].map((each) => opened(`q=${each}`)),
    ];
    expect(tried).toEqual(["", "", "", ""]);
  });

  test("is taken as written where nobody sealed it, and other parameters always are", () => {
    expect(opened("q=Anna+Ek")).toBe("Anna Ek");
    const sealed = sealedSearch(SECRET, "Anna");
    expect(openedParameters(SECRET, new URLSearchParams({ kind: sealed })).get("kind")).toBe(sealed);
  });
});
