import { crc32, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checksumOver } from "#http/kept/checksum.ts";
import { gzipChunks, joinGzip, joinPlain } from "#http/kept/joined-gzip.ts";

const bytes = fc.uint8Array({ maxLength: 3_000 }).map((array) => Buffer.from(array));

describe("a checksum that is carried on", () => {
  test("is the one of both together", () => {
    fc.assert(
      fc.property(bytes, bytes, (before, chunk) => {
        expect(checksumOver(chunk)(crc32(before))).toBe(crc32(Buffer.concat([before, chunk])));
      }),
    );
  });

  test("is right for a long chunk too", () => {
    const chunk = Buffer.alloc(5_000_001, "räksmörgås");
    expect(checksumOver(chunk)(crc32("before"))).toBe(crc32(Buffer.concat([Buffer.from("before"), chunk])));
  });
});

describe("gzip that is joined", () => {
  test("unpacks to the chunks with the texts between them, in any lengths", () => {
    const short = fc.string({ unit: "grapheme", maxLength: 200 });
    const long = fc.integer({ min: 1, max: 7_281 }).map((length) => "å€a".repeat(length));
    const pairs = fc.array(fc.tuple(bytes, fc.oneof(short, long)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(pairs, (given) => {
        const chunks = given.map(([chunk]) => chunk);
        const texts = given.slice(1).map(([, text]) => text);
        const whole = Buffer.concat(chunks.flatMap((chunk, index) => [chunk, Buffer.from(texts[index] ?? "")]));
        expect(unpacked(joinGzip(gzipChunks(chunks), texts)).equals(whole)).toBe(true);
        expect(Buffer.concat(joinPlain(chunks, texts)).equals(whole)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("takes no text that would need a second block", () => {
    expect(() => joinGzip(gzipChunks([Buffer.from("a")]), ["a".repeat(65_536)])).toThrow(RangeError);
  });
});

function unpacked(parts: readonly Buffer[]): Buffer {
  return gunzipSync(Buffer.concat(parts));
}
