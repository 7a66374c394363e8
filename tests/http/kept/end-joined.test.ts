import { createServer, type Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { endJoined } from "#http/kept/end-joined.ts";

/** Answers `/LETTER/LENGTH` with so many of the letter, between brackets. */
const server: Server = createServer((request, response) => {
  const [, letter = "", length = "0"] = (request.url ?? "").split("/");
  endJoined(response, [Buffer.from("["), Buffer.alloc(Number(length), letter), Buffer.from("]")]);
});

afterEach(() => void server.close());

async function port(): Promise<number> {
  if (!server.listening) await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

const LETTERS = "abcdefghij";
const bodies = (answers: string) => answers.match(/\[[^\]]*\]/g);
const asked = (letter: string, length: number, last: boolean) =>
  `GET /${letter}/${length} HTTP/1.1\r\nHost: x\r\n${last ? "Connection: close\r\n" : ""}\r\n`;

describe("an answer that is joined", () => {
  test.each([10, 5_000, 200_000, 400_000])(
    "is whole for each of many who read slowly, %i bytes each, asked for in one go",
    async (length) => {
      const to = await port();
      const expected = [...LETTERS].map((letter) => `[${letter.repeat(length)}]`);
      const readers = await Promise.all(
        Array.from({ length: 4 }, async () => {
          const socket = connect(to, "127.0.0.1");
          socket.pause();
          socket.write([...LETTERS].map((letter, index) => asked(letter, length, index === 9)).join(""));
          await wait(50);
          return bodies(await text(socket));
        }),
      );
      for (const read of readers) expect(read).toEqual(expected);
    },
  );
});
