import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SettingsFault, projectRoot, readDatabaseSettings, readServerSettings } from "#app/config.ts";

const SECRET = "0123456789abcdef0123456789abcdef";

const FAULT_OF: Record<string, string> = {
  SECRET: "secret-missing",
  PORT: "port",
  ORIGIN: "origin",
  TRUST_PROXY: "true-or-false",
  METRICS_TOKEN: "token-malformed",
  OPERATOR: "operator-name",
  OPERATOR_CONTACT: "operator-contact",
  SMTP_URL: "mail-server",
  MAIL_FROM: "mail-sender",
  MAIL_PER_MINUTE: "mail-per-minute",
  IMAP_URL: "mailbox-server",
  DKIM_DOMAIN: "dkim-domain",
  DKIM_SELECTOR: "dkim-selector",
  DKIM_KEY_FILE: "dkim-key-file",
};

function faults(environment: Record<string, string>): Record<string, string> {
  try {
    readServerSettings(environment);
  } catch (error) {
    if (!(error instanceof SettingsFault)) throw error;
    return Object.fromEntries(error.faults.map(({ variable, fault }) => [variable, fault]));
  }
  return {};
}

const NO_MORE = { dkim: null, perMinute: null, inbox: null };

describe("settings", () => {
  test("have defaults for all but the secret", () => {
    expect(readServerSettings({ SECRET })).toEqual({
      databaseUrl: `sqlite:${join(projectRoot(), "data", "samling.db")}`,
      origin: "http://localhost:3000",
      secret: SECRET,
      host: "127.0.0.1",
      port: 3000,
      trustProxy: false,
      metricsToken: null,
      operator: { name: null, contact: null },
      mail: { route: null, from: { name: "Samling", address: "no-reply@localhost" }, ...NO_MORE },
    });
  });

  test("are what is written", () => {
    const written = {
      ...{ SECRET, ORIGIN: "https://samling.example.se", HOST: "::1", PORT: "8080", TRUST_PROXY: "true" },
      ...{ DATABASE_URL: "postgres://samling@db/samling", METRICS_TOKEN: "0123456789abcdef" },
      ...{ OPERATOR: " Länsstyrelsen i Exempel län ", OPERATOR_CONTACT: "webb@exempel.se" },
      ...{ SMTP_URL: "mailbox:", MAIL_FROM: "evenemang@exempel.se" },
    };
    expect(readServerSettings(written)).toEqual({
      ...{ databaseUrl: written.DATABASE_URL, origin: written.ORIGIN, secret: SECRET, host: "::1", port: 8080 },
      ...{ trustProxy: true, metricsToken: written.METRICS_TOKEN },
      operator: { name: "Länsstyrelsen i Exempel län", contact: "webb@exempel.se" },
      mail: { route: { kind: "mailbox" }, from: { name: null, address: "evenemang@exempel.se" }, ...NO_MORE },
    });
  });

  test.each([
    ["https://Samling.Example.SE", "https://samling.example.se"],
    ["https://samling.example.se:443", "https://samling.example.se"],
    ["http://samling.example.se:8080", "http://samling.example.se:8080"],
    ["https://möte.example.se", "https://xn--mte-sna.example.se"],
  ])("the origin %s is written as browsers do", (written, origin) => {
    expect(readServerSettings({ SECRET, ORIGIN: written }).origin).toBe(origin);
  });

  test.each(["webb@växjö.se", "https://exempel.se/kontakt?om=webben#oss"])("%s is a contact", (contact) => {
    expect(readServerSettings({ SECRET, OPERATOR_CONTACT: contact }).operator).toEqual({ name: null, contact });
  });

  test.each([
    ["smtp://post.exempel.se", { host: "post.exempel.se", port: 587, secure: false, requireTls: false, signIn: null }],
    ["smtps://post.exempel.se/", { host: "post.exempel.se", port: 465, secure: true, requireTls: false, signIn: null }],
    ["smtp://[::1]:2525", { host: "::1", port: 2525, secure: false, requireTls: false, signIn: null }],
    ["smtp://relay?requireTLS", { host: "relay", port: 587, secure: false, requireTls: true, signIn: null }],
    // A password goes unprotected to nobody but this machine.
    [
      "smtp://anna%40exempel.se:p%3Aw@relay:25",
      {
        host: "relay",
        port: 25,
        secure: false,
        requireTls: true,
        signIn: { user: "anna@exempel.se", password: "p:w" },
      },
    ],
    [
      "smtp://a:b@127.0.0.1:25",
      { host: "127.0.0.1", port: 25, secure: false, requireTls: false, signIn: { user: "a", password: "b" } },
    ],
  ])("%s is a mail server", (written, server) => {
    expect(readServerSettings({ SECRET, SMTP_URL: written }).mail.route).toEqual({ kind: "smtp", ...server });
  });

  test.each([
    ["Samling <no-reply@växjö.se>", { name: "Samling", address: "no-reply@växjö.se" }],
    ['"Länsstyrelsen, Kronoberg" <a@exempel.se>', { name: "Länsstyrelsen, Kronoberg", address: "a@exempel.se" }],
  ])("%s is a sender", (written, from) => {
    expect(readServerSettings({ SECRET, MAIL_FROM: written }).mail.from).toEqual(from);
  });

  test.each([
    [
      "imaps://anna%40exempel.se:p%2Fw@post.exempel.se/Svar%20in",
      { host: "post.exempel.se", port: 993, secure: true, requireTls: false, folder: "Svar in" },
    ],
    [
      "imap://anna%40exempel.se:p%2Fw@post.exempel.se:1143",
      { host: "post.exempel.se", port: 1143, secure: false, requireTls: true, folder: "INBOX" },
    ],
    [
      "imap://anna%40exempel.se:p%2Fw@127.0.0.1/",
      { host: "127.0.0.1", port: 143, secure: false, requireTls: false, folder: "INBOX" },
    ],
  ])("%s is a mailbox, whose password goes unprotected to nobody but this machine", (written, inbox) => {
    const signIn = { user: "anna@exempel.se", password: "p/w" };
    expect(readServerSettings({ SECRET, IMAP_URL: written }).mail.inbox).toEqual({ ...inbox, signIn });
  });

  test("mail is signed with an RSA key from a file, and with no other", () => {
    const folder = mkdtempSync(join(tmpdir(), "samling-keys-"));
    const written = (name: string, pem: string | Buffer) => {
      writeFileSync(join(folder, name), pem);
      return join(folder, name);
    };
    const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" });
    const other = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });
    const given = {
      SECRET,
      MAIL_FROM: "evenemang@exempel.se",
      MAIL_PER_MINUTE: "30",
      DKIM_KEY_FILE: written("rsa", rsa),
    };
    expect(readServerSettings(given).mail).toMatchObject({
      ...{ perMinute: 30, dkim: { domain: "exempel.se", selector: "samling", privateKey: rsa } },
    });
    const named = { ...given, DKIM_DOMAIN: "post.exempel.se", DKIM_SELECTOR: "s1" };
    expect(readServerSettings(named).mail.dkim).toMatchObject({ domain: "post.exempel.se", selector: "s1" });
    for (const file of [written("other", other), written("none", "x"), join(folder, "missing")]) {
      expect(faults({ SECRET, DKIM_KEY_FILE: file })).toEqual({ DKIM_KEY_FILE: "dkim-key-file" });
    }
    rmSync(folder, { recursive: true });
  });

  test("mail comes from where the site is, unless somebody says otherwise", () => {
    expect(readServerSettings({ SECRET, ORIGIN: "https://möte.example.se" }).mail.from).toEqual({
      name: "Samling",
      address: "no-reply@xn--mte-sna.example.se",
    });
  });

  test("that are set but empty count as not set", () => {
    expect(readServerSettings({ SECRET, PORT: "", ORIGIN: "", DATABASE_URL: "", TRUST_PROXY: "" }).port).toBe(3000);
    expect(Object.keys(faults({ SECRET: "" }))).toEqual(["SECRET"]);
  });

  test("are told all their faults at once, each with its variable", () => {
    const environment = {
      ...{ SECRET: "short", ORIGIN: "samling.example.se", PORT: "0", TRUST_PROXY: "yes", DATABASE_URL: "mysql://x" },
    };
    expect(faults(environment)).toEqual({
      DATABASE_URL: "postgres-address",
      ORIGIN: "origin",
      SECRET: "secret-short",
      PORT: "port",
      TRUST_PROXY: "true-or-false",
    });
  });

  test.each([
    ["SECRET", undefined],
    ["PORT", "many"],
    ["PORT", "80.5"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["ORIGIN", "https://samling.example.se/"],
    ["ORIGIN", "https://samling.example.se/path"],
    ["ORIGIN", "https://samling.example.se?"],
    ["ORIGIN", "ftp://samling.example.se"],
    ["ORIGIN", "https://user@samling.example.se"],
    ["ORIGIN", "https://samling example.se"],
    ["ORIGIN", "https://%"],
    ["ORIGIN", "https://samling.example.se:99999"],
    ["TRUST_PROXY", "1"],
    ["METRICS_TOKEN", "short"],
    ["METRICS_TOKEN", "with a space in it"],
    ["OPERATOR", " "],
    ["OPERATOR", "two\nlines"],
    ["OPERATOR", "x".repeat(201)],
    ["OPERATOR_CONTACT", "0470-860 00"],
    ["OPERATOR_CONTACT", "webb@exempel"],
    ["OPERATOR_CONTACT", "http://exempel.se/kontakt"],
    ["OPERATOR_CONTACT", "javascript:alert(1)//a@exempel.se"],
    ["OPERATOR_CONTACT", "https://user:word@exempel.se/"],
    ["OPERATOR_CONTACT", "https://"],
    ["SMTP_URL", "post.exempel.se"],
    ["SMTP_URL", "smtp://"],
    ["SMTP_URL", "smtp://host:0"],
    ["SMTP_URL", "smtp://host:99999"],
    ["SMTP_URL", "smtp://host?pool=true"],
    ["SMTP_URL", "smtp://user@host"],
    ["SMTP_URL", "smtp://a:%zz@host"],
    ["SMTP_URL", "mailbox:other"],
    ["MAIL_FROM", "Samling"],
    ["MAIL_FROM", "Samling <no-reply>"],
    ["MAIL_FROM", "Samling <a@exempel.se>\r\nBcc: <b@exempel.se>"],
    ["MAIL_FROM", "a@exempel.se, b@exempel.se"],
  ])("a faulty %s (%s) is named", (variable, value) => {
    const { [variable]: fault, ...others } = faults({
      SECRET,
      ...(value === undefined ? {} : { [variable]: value }),
      ...(variable === "SECRET" && { SECRET: "" }),
    });
    expect(fault).toBe(FAULT_OF[variable]);
    expect(others).toEqual({});
  });

  test("of the database are read without those of the server", () => {
    expect(readDatabaseSettings({ DATA_DIR: "/var/lib/samling" }).databaseUrl).toBe(
      "sqlite:/var/lib/samling/samling.db",
    );
    expect(readDatabaseSettings({ DATABASE_URL: "postgresql://db/x", PORT: "x" }).databaseUrl).toBe(
      "postgresql://db/x",
    );
  });

  test("never show the secret in a fault", () => {
    expect(JSON.stringify(faults({ SECRET: "hunter2" }))).not.toContain("hunter2");
  });
});
