import { describe, expect, test } from "vitest";
import type { AccountId } from "#domain/values/identifiers.ts";
import { openedParameters, sealedSearch, type Searching } from "#http/sealed-search.ts";

const SECRET = "0123456789012345678901234567890123";
const actor = { kind: "account", accountId: "acc_one" as AccountId, roles: [] } as const;
const HERE: Searching = { secret: SECRET, actor, list: "participants traff" };
const opened = (query: string, at = HERE) => openedParameters(at, new URLSearchParams(query)).get("q");

describe("what people are searched by", () => {
  test.each(["Åsa Öberg", "anna.ek@example.se", "a", "🎈 ".repeat(100)])("comes back from an address: %s", (text) => {
    const sealed = sealedSearch(HERE, text);
    expect(opened(`q=${sealed}`)).toBe(text);
    expect(sealed).toMatch(/^s\.[\w-]+$/);
  });

  test("can't be read in it, nor how the words begin", () => {
    const [one, other] = [sealedSearch(HERE, "Anna Andersson"), sealedSearch(HERE, "Anna Bengtsson")];
    const bytes = Buffer.from(one.slice(2), "base64url").toString("latin1");
    expect(bytes).not.toContain("Anna");
    expect(one.slice(0, 20)).not.toBe(other.slice(0, 20));
  });

  test("has one address, and none where nothing is searched for", () => {
    expect(sealedSearch(HERE, "Anna")).toBe(sealedSearch(HERE, "Anna"));
    expect(sealedSearch(HERE, "")).toBe("");
    expect(opened("")).toBeNull();
  });

  test("is nothing where it was sealed with another secret, changed or cut", () => {
    const sealed = sealedSearch(HERE, "Anna Andersson");
    const last = sealed.endsWith("A") ? "B" : "A";
    const other = "abcdefabcdefabcdefabcdefabcdefabcdef";
    const tried = [
      opened(`q=${sealed}`, { ...HERE, secret: other }),
      ...[sealed.slice(0, -4), `${sealed.slice(0, -3)}${last}AA`, "s.AAAA"].map((each) => opened(`q=${each}`)),
    ];
    expect(tried).toEqual(["", "", "", ""]);
  });

  test("opens in its own list and for whoever searched alone, and looks like no other's", () => {
    const sealed = sealedSearch(HERE, "Anna Andersson");
    const somebody = { ...actor, accountId: "acc_two" as AccountId };
    const elsewhere = [{ list: "participants annan" }, { list: "invited traff" }, { actor: somebody }];
    const tried = elsewhere.map((other) => ({ ...HERE, ...other }));
    expect(tried.map((other) => opened(`q=${sealed}`, other))).toEqual(["", "", ""]);
    const alike = new Set([HERE, ...tried].map((other) => sealedSearch(other, "Anna Andersson").slice(0, 18)));
    expect(alike.size).toBe(4);
    // With other roles one is still oneself.
    expect(opened(`q=${sealed}`, { ...HERE, actor: { ...actor, roles: [] } })).toBe("Anna Andersson");
  });

  test("is taken as written where nobody sealed it, and other parameters always are", () => {
    expect(opened("q=Anna+Ek")).toBe("Anna Ek");
    const sealed = sealedSearch(HERE, "Anna");
    expect(openedParameters(HERE, new URLSearchParams({ kind: sealed })).get("kind")).toBe(sealed);
  });
});
