import { crc32, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checksumOver } from "#http/kept/checksum.ts";
import { gzipChunk, joinGzip } from "#http/kept/encoding.ts";

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
    const parts = fc
      .array(
        fc.tuple(
          bytes,
          fc.oneof(
            bytes,
            fc.integer({ min: 65_530, max: 140_000 }).map((n) => Buffer.alloc(n, "a")),
          ),
        ),
        {
          minLength: 1,
          maxLength: 5,
        },
      )
      .map((pairs) => ({ chunks: pairs.map(([chunk]) => chunk), texts: pairs.slice(1).map(([, text]) => text) }));
    fc.assert(
      fc.property(parts, ({ chunks, texts }) => {
        const whole = Buffer.concat(chunks.flatMap((chunk, index) => [chunk, ...texts.slice(index, index + 1)]));
        expect(gunzipSync(joinGzip(chunks.map(gzipChunk), texts)).equals(whole)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
