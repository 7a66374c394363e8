import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { headerOf, readMail } from "#documents/read-mail.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { instant } from "#domain/values/instant.ts";
import type { SmtpServer } from "#domain/values/mail-settings.ts";
import { createTransport, type OutgoingMail } from "#emails/transport.ts";
import { openSmtpServer } from "#tests/support/smtp-server.ts";

const NAMES = ["auto-submitted", "content-language", "content-transfer-encoding", "content-type", "date", "from"];
const ALL_NAMES = [...NAMES, "message-id", "mime-version", "subject", "to", "x-auto-response-suppress"];

async function caught(given: { name?: string; email?: string } & Partial<Omit<OutgoingMail, "to">> = {}) {
  const { name = "Anna Andersson", email = "anna@example.se", ...rest } = given;
  const kept: { id: string; email: string; subject: string; source: string }[] = [];
  const transport = createTransport({
    route: { kind: "mailbox" },
    from: { name: "Samling", address: "no-reply@samling.example" },
    origin: "https://samling.example:8443",
    keep: async (mail) => void kept.push(mail),
  });
  const mail: OutgoingMail = {
    ...{ id: "msg_1", to: { name, email: email as EmailAddress }, subject: "Du har en plats", text: "Hej!\n" },
    ...{ language: "sv", writtenAt: instant(1_800_000_000_000), ...rest },
  };
  expect(await transport.send(mail, new AbortController().signal)).toEqual({ sent: true });
  return kept[0]!;
}

describe("a mail in our own mailbox", () => {
  test("is the whole of what would go over the wire, and both readers read it alike", async () => {
    const text = `Hej Åsa!\n\nEn lång rad: ${"åäö – 🎈 ".repeat(40)}\nhttps://samling.example/anmalan/${"a".repeat(52)}\n= slut.\n`;
    const subject = `Du har en plats: ${"räksmörgås 🎈 ".repeat(6)}`.trim();
    const { source, ...mail } = await caught({ name: "Åsa Öberg 🎈", subject, text });
    expect(mail).toEqual({ id: "msg_1", email: "anna@example.se", subject });
    const parsed = await simpleParser(source);
    expect([parsed.subject, parsed.text?.trim(), parsed.messageId, parsed.date]).toEqual([
      ...[subject, text.trim(), "<msg_1@samling.example>", new Date(1_800_000_000_000)],
    ]);
    const read = readMail(source);
    expect(read.parts.map(({ type, text: written }) => [type, written.trim()])).toEqual([["text/plain", text.trim()]]);
    expect(headerOf(read, "subject")).toBe(subject);
    expect(read.headers.map(([name]) => name.toLowerCase()).sort()).toEqual(ALL_NAMES);
    expect(source.split("\r\n").filter((line) => Buffer.byteLength(line) > 998 || line.includes("\n"))).toEqual([]);
  });

  test.each([
    ["Anna\r\nBcc: eva@example.se", "Anna Bcc: eva@example.se"],
    ["Anna\nX-Evil: 1\n\nbody", "Anna X-Evil: 1 body"],
    ["Anna\rBcc: b", "Anna Bcc: b"],
    ['An"na, Bo <b', null],
    ['An"na; (Bo)', 'An"na; (Bo)'],
    ["🎈".repeat(300), null],
    ["A".repeat(300), null],
    ["", null],
    ["=?utf-8?q?Bcc?=", null],
  ])("adds no header and no receiver for the name %j", async (name, read) => {
    const { source } = await caught({ name, subject: `Hej ${name}`, text: `${name}\n` });
    const parsed = await simpleParser(source);
    expect([...parsed.headers.keys()].sort()).toEqual(ALL_NAMES);
    const to = [parsed.to].flat().flatMap((each) => each?.value ?? []);
    const shown = read !== null && read.includes("@") ? "" : (read ?? "");
    expect(to).toEqual([{ address: "anna@example.se", name: shown }]);
  });
});

describe("a mail to a server", () => {
  const mail: OutgoingMail = {
    ...{ id: "msg_1", to: { name: "Anna", email: "anna@example.se" as EmailAddress }, subject: "Hej", text: "Hej!\n" },
    ...{ language: "sv", writtenAt: instant(0) },
  };
  const transportTo = (port: number, more: Partial<SmtpServer>) =>
    createTransport({
      route: { kind: "smtp", host: "127.0.0.1", port, secure: false, requireTls: false, signIn: null, ...more },
      from: { name: "Samling", address: "no-reply@samling.example" },
      origin: "https://samling.example",
      keep: async () => undefined,
    });

  test.each([{ requireTls: true }, { secure: true }, { requireTls: true, signIn: { user: "a", password: "b" } }])(
    "is not sent without TLS where it is required: %j",
    async (more) => {
      await using server = await openSmtpServer({});
      const transport = transportTo(server.port, more);
      expect(await transport.send(mail, new AbortController().signal)).toEqual({
        ...{
          sent: false,
          permanent: false,
          serverAway: true,
          code: "secure" in more ? "connection-failed" : "tls-failed",
        },
      });
      transport.close();
      expect(server.caught).toEqual([]);
    },
  );

  test("is given up waiting for when the job must end", async () => {
    await using server = await openSmtpServer({ behaviour: (_, stage) => (stage === "content" ? "silence" : "take") });
    const transport = transportTo(server.port, {});
    const startedAt = Date.now();
    expect(await transport.send(mail, AbortSignal.timeout(300))).toMatchObject({ sent: false, permanent: false });
    expect(Date.now() - startedAt).toBeLessThan(5_000);
    transport.close();
  });
});

describe("a mail read", () => {
  test("is each of its parts, each with its own encoding", () => {
    const source = [
      ...["Subject: =?UTF-8?B?w4U=?= =?UTF-8?Q?sa_=C3?=", " =?UTF-8?Q?=96berg?=", "Content-Type: multipart/mixed;"],
      ...[' boundary="x"', "", "preamble", "--x", "Content-Type: multipart/alternative; boundary=y", "", "--y"],
      ...["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "", "r=C3=A4k="],
      ...["sm=C3=B6rg=C3=A5s", "--y", "Content-Type: text/html", "Content-Transfer-Encoding: base64", "", "PHA+"],
      ...["--y--", "--x", "Content-Type: text/calendar; method=REQUEST", "", "BEGIN:VCALENDAR", "--x--", "epilogue"],
    ].join("\r\n");
    expect(readMail(source)).toEqual({
      headers: [
        ["Subject", "Åsa Öberg"],
        ["Content-Type", 'multipart/mixed; boundary="x"'],
      ],
      parts: [
        { type: "text/plain", text: "räksmörgås" },
        { type: "text/html", text: "<p>" },
        { type: "text/calendar", text: "BEGIN:VCALENDAR" },
      ],
    });
  });
});
