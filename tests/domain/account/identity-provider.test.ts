import { expect, test } from "vitest";
import { parseIssuer, parseMailDomain, parseSecretPlace, speaksFor } from "#domain/account/identity-provider.ts";
import { parseEmailAddress } from "#domain/values/email-address.ts";

test("an issuer is an address of https, but on this machine", () => {
  const outcome = (written: string) => {
    const parsed = parseIssuer(written);
    return parsed.ok ? "ok" : parsed.refusal;
  };
  expect(
    [
      ...["https://idp.example.se", "https://idp.example.se:8443/realms/lan", "http://localhost:8080/realms/lan"],
      ...["http://127.0.0.1:1", "http://[::1]:1", "http://idp.example.se", "http://localhost.example.se"],
      ...["https://idp.example.se/?a=1", "https://idp.example.se/#a", "https://eva@idp.example.se", "ftp://x", ""],
    ].map(outcome),
  ).toEqual([
    ...["ok", "ok", "ok", "ok", "ok"],
    ...["not-https", "not-https", "malformed", "malformed", "malformed", "malformed", "malformed"],
  ]);
});

test("a secret stands in the environment or a file, and is none of the server's own", () => {
  expect(
    ["env:KRONOBERG_SECRET", "file:/etc/samling/secret", "file:C:\\secret", "env:SECRET", "env:DATABASE_URL"].map(
      parseSecretPlace,
    ),
  ).toEqual([
    { kind: "env", name: "KRONOBERG_SECRET" },
    { kind: "file", path: "/etc/samling/secret" },
    { kind: "file", path: "C:\\secret" },
    null,
    null,
  ]);
  expect(["the secret", "env:", "env:a b", "file:secret", "file:../secret", "http://x"].map(parseSecretPlace)).toEqual(
    Array(6).fill(null),
  );
});

test("a provider speaks for the addresses of its domains, and of none below or like them", () => {
  const domains = ["Example.SE", "@växjö.example"].map(parseMailDomain);
  expect(domains).toEqual(["example.se", "växjö.example"]);
  expect(["example", "a b.se", "*.example.se", ""].map(parseMailDomain)).toEqual([null, null, null, null]);
  const provider = { domains: ["example.se", "växjö.example"] };
  const speaks = (written: string) => speaksFor(provider, parseEmailAddress(written)!);
  expect(["Eva@EXAMPLE.se", "eva@VÄXJÖ.example"].map(speaks)).toEqual([true, true]);
  expect(["eva@under.example.se", "eva@notexample.se", "eva@example.se.evil.org"].map(speaks)).toEqual([
    ...[false, false, false],
  ]);
});
