import { describe, expect, test } from "vitest";
import { readReturnedMail } from "#documents/read-returned-mail.ts";

const REPLY = [
  ...["BEGIN:VCALENDAR", "PRODID:-//Exempel//SE", "VERSION:2.0", "METHOD:REPLY", "BEGIN:VEVENT"],
  ...["UID:evt_00000000000000000001@samling", "DTSTAMP:20261122T090000Z", "SEQUENCE:3"],
  ...['ATTENDEE;CN="Andersson; Anna: här";PARTSTAT=ACCEPTED;RSVP=TRUE;X-LONG=', " abc:MAILTO:Anna@Example.SE"],
  ...["SUMMARY:Möte", "END:VEVENT", "END:VCALENDAR", ""],
];

function mailOf(calendar: readonly string[]): string {
  const body = Buffer.from(calendar.join("\r\n")).toString("base64");
  return [
    ...[
      'From: "Anna <x@y.se>, via" <Anna@Example.SE>',
      "Subject: Accepted",
      'Content-Type: multipart/alternative; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain",
    ],
    ...["", "Ja", "--b", 'Content-Type: text/calendar; charset="utf-8"; method=REPLY'],
    ...["Content-Transfer-Encoding: base64", "", body, "--b--", ""],
  ].join("\r\n");
}

function report(status: string, returned: string, action = "failed"): string {
  return [
    ...[
      "From: MAILER-DAEMON@x.se",
      "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
      "",
      "--b",
    ],
    ...["Content-Type: text/plain", "", "It did not work.", "--b", "Content-Type: message/delivery-status", ""],
    ...["Reporting-MTA: dns; mx.x.se", "", `Final-Recipient: rfc822; anna@example.se`, `Action: ${action}`],
    ...[`Status: ${status}`, "Diagnostic-Code: smtp; 550 5.1.1 No such user", "", "--b"],
    ...["Content-Type: text/rfc822-headers", "", returned, "", "--b--", ""],
  ].join("\r\n");
}

describe("an answer by calendar", () => {
  const answer = {
    ...{ kind: "reply", from: "anna@example.se", uid: "evt_00000000000000000001@samling", attendee: "anna@example.se" },
    ...{ name: "Andersson; Anna: här", answer: "accepted", sequence: 3, stampedAt: Date.UTC(2026, 10, 22, 9) },
  };

  test("is who said what of which version, without any organiser", () => {
    expect(readReturnedMail(mailOf(REPLY))).toEqual(answer);
  });

  test("may leave the sequence and the name out, and name each in its own case", () => {
    const plain = REPLY.filter((line) => !/^SEQUENCE|^ATTENDEE| abc/.test(line));
    plain.splice(5, 0, "attendee;partstat=TENTATIVE:mailto:ANNA@example.se");
    expect(readReturnedMail(mailOf(plain))).toEqual({ ...answer, name: null, sequence: null, answer: "tentative" });
  });

  test.each([
    ["another method", REPLY.map((line) => line.replace("METHOD:REPLY", "METHOD:REQUEST"))],
    ["no answer", REPLY.map((line) => line.replace("ACCEPTED", "NEEDS-ACTION"))],
    ["an address with a NUL in it", REPLY.map((line) => line.replace("Anna@", "Anna\0@"))],
    ["no address", REPLY.map((line) => line.replace("MAILTO:Anna@Example.SE", "urn:x"))],
    ["no moment", REPLY.map((line) => line.replace("DTSTAMP:2026", "DTSTAMP:9xxx"))],
    ["no calendar at all", ["hello"]],
  ])("is none with %s", (_, calendar) => {
    expect(readReturnedMail(mailOf(calendar))).toBeNull();
  });
});

describe("a bounce", () => {
  const returned = "Subject: Du har en plats\r\nMessage-ID:\r\n <msg_00000000000000000001@samling.example>";

  test("tells which message failed for good", () => {
    expect(readReturnedMail(report("5.1.1", returned))).toEqual({
      ...{ kind: "bounce", messageIds: ["msg_00000000000000000001@samling.example"], status: "5.1.1" },
    });
  });

  test.each([
    ["a delay", report("4.4.1", returned, "delayed")],
    ["a delivery", report("2.0.0", returned, "delivered")],
    ["one that may end well", report("4.2.2", returned)],
    ["one that names no message", report("5.1.1", "Subject: x")],
    ["a person's own mail", "Subject: Hej\r\n\r\nStatus: 5.1.1\r\nAction: failed\r\nMessage-ID: <a@b>\r\n"],
  ])("is none for %s", (_, source) => {
    expect(readReturnedMail(source)).toBeNull();
  });
});

test("hostile mail is read in little time, to nothing", () => {
  const deep = Array.from(
    { length: 4_000 },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
  );
  const hostile = [
    deep.join(""),
    `Content-Type: multipart/mixed; boundary=b\r\n\r\n${"--b\r\n\r\n".repeat(100_000)}`,
    `Content-Type: text/calendar\r\n\r\n${"BEGIN:VCALENDAR\r\n ".repeat(100_000)}`,
    `Content-Type: text/calendar\r\n\r\nMETHOD:REPLY\r\nATTENDEE${";A=".repeat(300_000)}`,
    `Content-Type: message/delivery-status\r\n\r\n${"Action: failed\r\nStatus: 5.1.1\r\nMessage-ID: <".repeat(20_000)}`,
    `Subject: ${"=?utf-8?q?".repeat(200_000)}`,
    `Content-Type: multipart/mixed; boundary="${"a".repeat(300_000)}`,
    "\0".repeat(300_000),
    "",
  ];
  const startedAt = performance.now();
  expect(hostile.map((source) => readReturnedMail(source))).toEqual(hostile.map(() => null));
  expect(performance.now() - startedAt).toBeLessThan(3_000);
});
