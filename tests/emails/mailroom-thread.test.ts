import { expect, test } from "vitest";
import { mailroomInThread } from "#emails/mailroom-thread.ts";
import { render } from "#emails/render.ts";
import { madeMessage } from "#tests/support/messages.ts";
import { openSmtpServer } from "#tests/support/smtp-server.ts";

const never = new AbortController().signal;
const message = madeMessage("seat", "sv");
const mail = (number: number) => ({ id: `msg_${number}`, message, calendar: null, references: null }) as const;

function roomFor(port: number, script: string) {
  const route = { kind: "smtp", host: "127.0.0.1", port, secure: false, requireTls: false, signIn: null } as const;
  const house = { route, from: message.envelope.from, origin: "https://samling.example", dkim: null };
  return mailroomInThread(house, new URL(`../support/${script}`, import.meta.url));
}

test("a mailroom in a thread writes and sends what one beside it would", async () => {
  await using server = await openSmtpServer({});
  const room = roomFor(server.port, "mailroom-worker.mjs");
  const rendered = render(message);
  expect(await room.prepare([mail(1), mail(2)])).toEqual(Array(2).fill({ calendar: rendered.calendar?.content }));
  room.drop(["msg_2"]);
  expect(await room.send("msg_1", never)).toEqual({ sent: true });
  expect(await room.send("msg_2", never)).toMatchObject({ sent: false, code: "not-prepared" });
  expect(server.caught.map(({ parsed }) => [parsed.messageId, parsed.subject])).toEqual([
    ["<msg_1@samling.example>", rendered.subject],
  ]);
  server.behave((_, stage) => (stage === "content" ? "silence" : "take"));
  await room.prepare([mail(3)]);
  expect(await room.send("msg_3", AbortSignal.timeout(500))).toMatchObject({ sent: false, code: "answer-lost" });
  const closedAt = performance.now();
  await room.close();
  expect(performance.now() - closedAt).toBeLessThan(3_000);
  await room.close();
});

test("a thread that dies is started again, and what it was sending may have arrived", async () => {
  const room = roomFor(1, "dying-mailroom.mjs");
  for (let time = 0; time < 2; time++) {
    expect(await room.prepare([mail(1)])).toEqual([{ calendar: null }]);
    expect(await room.send("msg_1", never)).toMatchObject({ sent: false, permanent: false, code: "answer-lost" });
  }
  await room.close();
});
