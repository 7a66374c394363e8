import { generateKeyPairSync } from "node:crypto";
import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { headerOf, readMail } from "#documents/read-mail.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { MessageId } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import type { DkimKey, SmtpServer } from "#domain/values/mail-settings.ts";
import { composeMail } from "#emails/compose-mail.ts";
import { openMailroom } from "#emails/mailroom.ts";
import { render } from "#emails/render.ts";
import type { RenderedMail } from "#emails/rendered-mail.ts";
import { createTransport } from "#emails/transport.ts";
import { madeMessage } from "#tests/support/messages.ts";
import { openSmtpServer } from "#tests/support/smtp-server.ts";

const NAMES = ["auto-submitted", "content-language", "content-type", "date", "from"];
const ALL_NAMES = [...NAMES, "message-id", "mime-version", "subject", "to", "x-auto-response-suppress"];

const FROM = { name: "Samling", address: "no-reply@samling.example" };
const HOUSE = { from: FROM, origin: "https://samling.example:8443", dkim: null };

type Given = { name?: string; email?: string; references?: MessageId } & Partial<RenderedMail>;

function composed({ name = "Anna Andersson", email = "anna@example.se", references, ...rest }: Given = {}) {
  const envelope = { from: FROM, to: email as EmailAddress, writtenAt: instant(1_800_000_000_000) };
  const message = madeMessage("seat", "sv", { facts: { name }, envelope });
  const plain = { subject: "Du har en plats", text: "Hej!\n", html: "<p>Hej!</p>", calendar: null, replyTo: null };
  const mail = { id: "msg_1", message, references: references ?? null } as const;
  return composeMail(mail, { ...plain, ...rest }, "samling.example");
}

async function caught(given: Given = {}, dkim: DkimKey | null = null) {
  const transport = createTransport({ ...HOUSE, route: { kind: "mailbox" }, dkim });
  const delivery = await transport.send(composed(given), new AbortController().signal);
  if (!delivery.sent || !delivery.caught) throw new Error("the mailbox keeps what it is given");
  return delivery.caught;
}

describe("a mail in our own mailbox", () => {
  test("is the whole of what would go over the wire, and both readers read it alike", async () => {
    const text = `Hej Åsa!\n\nEn lång rad: ${"åäö – 🎈 ".repeat(40)}\nhttps://samling.example/anmalan/${"a".repeat(52)}\n= slut.\n`;
    const subject = `Du har en plats: ${"räksmörgås 🎈 ".repeat(6)}`.trim();
    const { source, ...mail } = await caught({ name: "Åsa Öberg 🎈", subject, text });
    expect(mail).toEqual({ email: "anna@example.se", subject });
    const parsed = await simpleParser(source);
    expect([parsed.subject, parsed.text?.trim(), parsed.messageId, parsed.date]).toEqual([
      ...[subject, text.trim(), "<msg_1@samling.example>", new Date(1_800_000_000_000)],
    ]);
    const read = readMail(source);
    expect(read.parts.map(({ type, text: written }) => [type, written.trim()])).toEqual([
      ["text/plain", text.trim()],
      ["text/html", "<p>Hej!</p>"],
    ]);
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

describe("a mail with a calendar part", () => {
  const content = [
    "BEGIN:VCALENDAR",
    "METHOD:REQUEST",
    `SUMMARY:Möte i Växjö, ${"å".repeat(30)}`,
    "END:VCALENDAR",
    "",
  ].join("\r\n");

  test("has text, HTML and the calendar as alternatives, and the calendar as a file, both to the byte", async () => {
    const { source } = await caught({
      calendar: { method: "REQUEST", content },
      replyTo: "anna@exempel.se",
      references: "msg_0",
    });
    const types = [...source.matchAll(/^Content-Type: ([^;\r]+)(?:;[^\r]*?(method=\w+))?/gim)].map(
      ([, type, method]) => [type, method],
    );
    expect(types).toEqual([
      ...[
        ["multipart/mixed", undefined],
        ["multipart/alternative", undefined],
        ["text/plain", undefined],
      ],
      ...[
        ["text/html", undefined],
        ["text/calendar", "method=REQUEST"],
        ["application/ics", undefined],
      ],
    ]);
    const copies = source
      .split(/\r\n--[^\r]+\r\n/)
      .filter((part) => /^Content-Type: (text\/calendar|application\/ics)/i.test(part));
    expect(copies.map((part) => Buffer.from(part.slice(part.indexOf("\r\n\r\n")), "base64").toString())).toEqual([
      content,
      content,
    ]);
    const parsed = await simpleParser(source);
    expect([parsed.replyTo?.text, parsed.references, parsed.inReplyTo]).toEqual([
      ...["anna@exempel.se", "<msg_0@samling.example>", "<msg_0@samling.example>"],
    ]);
  });

  test("is signed with every header that somebody goes by", async () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const given: Given = { calendar: { method: "CANCEL", content }, replyTo: "anna@exempel.se", references: "msg_0" };
    const { source } = await caught(given, { domain: "samling.example", selector: "s1", privateKey: pem });
    const field = /^DKIM-Signature: ((?:[^\r]|\r\n[ \t])*)/m.exec(source)?.[1]?.replace(/\s+/g, "") ?? "";
    expect([/;d=([^;]+)/.exec(field)?.[1], /;s=([^;]+)/.exec(field)?.[1]]).toEqual(["samling.example", "s1"]);
    const signed = /;h=([^;]+)/.exec(field)?.[1]?.split(":").sort();
    const parsed = await simpleParser(source);
    expect(signed).toEqual([...parsed.headers.keys()].filter((name) => name !== "dkim-signature").sort());
  });

  test("sent again is what was sent first, whatever would be written now", async () => {
    const room = openMailroom({ ...HOUSE, route: { kind: "mailbox" } });
    const message = madeMessage("seat", "sv");
    const [fresh] = await room.prepare([{ id: "msg_1", message, calendar: null, references: null }]);
    const [again] = await room.prepare([{ id: "msg_2", message, calendar: content, references: null }]);
    expect(fresh).toEqual({ calendar: render(message).calendar?.content });
    expect(again).toEqual({ calendar: content });
    const sent = await room.send("msg_2", new AbortController().signal);
    expect(sent.sent && sent.caught?.source.includes(Buffer.from(content).toString("base64").slice(0, 76))).toBe(true);
    room.drop(["msg_1"]);
    expect(await room.send("msg_1", new AbortController().signal)).toMatchObject({ sent: false, code: "not-prepared" });
  });
});

describe("a mail to a server", () => {
  const mail = composed();
  const transportTo = (port: number, more: Partial<SmtpServer>) =>
    createTransport({
      ...HOUSE,
      route: { kind: "smtp", host: "127.0.0.1", port, secure: false, requireTls: false, signIn: null, ...more },
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
          ...{ serverAway: true, slowDown: false },
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
