import { constants, crc32, deflateRawSync } from "node:zlib";
import { asciiChecksum, checksumOver } from "./checksum.ts";
import { onSlab } from "./slab.ts";

/** A chunk made ready once for every answer that it will be part of. */
export interface GzipChunk {
  /** Blocks of DEFLATE that end at a byte and point at nothing before them. */
  readonly deflated: Buffer;
  readonly length: number;
  readonly checksum: (before: number) => number;
}

export function gzipChunk(chunk: Buffer): GzipChunk {
  const deflated =
    chunk.length === 0 ? chunk : deflateRawSync(chunk, { level: 6, finishFlush: constants.Z_FULL_FLUSH });
  return { deflated, length: chunk.length, checksum: checksumOver(chunk) };
}

/**
 * One gzip member (RFC 1952; browsers stop reading after the first) of chunks that are compressed already, with
 * texts between them as stored blocks (RFC 1951, 3.2.4). What is secret in a page, such as a key, is never
 * compressed together with what a visitor can choose.
 */
export function joinGzip(chunks: readonly GzipChunk[], texts: readonly string[]): Buffer {
  let most = HEADER.length + LAST_BLOCK.length + TRAILER_LENGTH;
  for (const { deflated } of chunks) most += deflated.length;
  for (const text of texts) most += longestInBytes(text) + BLOCK_HEAD_LENGTH;
  return onSlab(most, (bytes, start) => {
    let end = start + HEADER.copy(bytes, start);
    let sum = 0;
    let length = 0;
    for (let index = 0; index < chunks.length; index++) {
      const chunk = chunks[index]!;
      end += chunk.deflated.copy(bytes, end);
      sum = chunk.checksum(sum);
      length += chunk.length;
      const text = texts[index];
      if (text === undefined) continue;
      const written = bytes.write(text, end + BLOCK_HEAD_LENGTH);
      writeBlockHead(bytes, end, written);
      end += BLOCK_HEAD_LENGTH + written;
      sum = written === text.length ? asciiChecksum(text, sum) : crc32(bytes.subarray(end - written, end), sum);
      length += written;
    }
    end += LAST_BLOCK.copy(bytes, end);
    bytes.writeUInt32LE(sum, end);
    bytes.writeUInt32LE(length % 2 ** 32, end + 4);
    return end + TRAILER_LENGTH;
  });
}

/** The same without compression. */
export function joinPlain(chunks: readonly Buffer[], texts: readonly string[]): Buffer {
  let most = 0;
  for (const chunk of chunks) most += chunk.length;
  for (const text of texts) most += longestInBytes(text);
  return onSlab(most, (bytes, start) => {
    let end = start;
    for (let index = 0; index < chunks.length; index++) {
      end += chunks[index]!.copy(bytes, end);
      if (index < texts.length) end += bytes.write(texts[index]!, end);
    }
    return end;
  });
}

const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const BLOCK_HEAD_LENGTH = 5;
/** Empty, and marked as the last. */
const LAST_BLOCK = Buffer.from([1, 0, 0, 0xff, 0xff]);
const TRAILER_LENGTH = 8;
const LONGEST_TEXT = 0xffff / 3;

/** The head of a stored block that is not the last (RFC 1951, 3.2.4). */
function writeBlockHead(bytes: Buffer, at: number, length: number): void {
  bytes[at] = 0;
  bytes.writeUInt16LE(length, at + 1);
  bytes.writeUInt16LE(~length & 0xffff, at + 3);
}

/** UTF-8 has at most three bytes for each unit of a string. */
function longestInBytes(text: string): number {
  if (text.length > LONGEST_TEXT) throw new RangeError("a slot's text must fit in one stored block");
  return 3 * text.length;
}
