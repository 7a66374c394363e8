import { constants, crc32, deflateRawSync } from "node:zlib";
import { checksumOver } from "./checksum.ts";
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
  for (const text of texts) {
    most += longestInBytes(text) + BLOCK_HEAD_LENGTH * (1 + Math.ceil(longestInBytes(text) / LONGEST_BLOCK));
  }
  return onSlab(most, (room) => {
    let end = HEADER.copy(room);
    let sum = 0;
    let length = 0;
    for (let index = 0; index < chunks.length; index++) {
      const chunk = chunks[index]!;
      end += chunk.deflated.copy(room, end);
      sum = chunk.checksum(sum);
      length += chunk.length;
      const text = texts[index];
      if (text === undefined) continue;
      const stored = store(text, room, end, sum);
      end = stored.end;
      sum = stored.sum;
      length += stored.length;
    }
    end += LAST_BLOCK.copy(room, end);
    room.writeUInt32LE(sum, end);
    room.writeUInt32LE(length % 2 ** 32, end + 4);
    return end + TRAILER_LENGTH;
  });
}

/** The same without compression. */
export function joinPlain(chunks: readonly Buffer[], texts: readonly string[]): Buffer {
  let most = 0;
  for (const chunk of chunks) most += chunk.length;
  for (const text of texts) most += longestInBytes(text);
  return onSlab(most, (room) => {
    let end = 0;
    for (let index = 0; index < chunks.length; index++) {
      end += chunks[index]!.copy(room, end);
      if (index < texts.length) end += room.write(texts[index]!, end);
    }
    return end;
  });
}

const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const BLOCK_HEAD_LENGTH = 5;
const LONGEST_BLOCK = 0xffff;
/** Empty, and marked as the last. */
const LAST_BLOCK = Buffer.from([1, 0, 0, 0xff, 0xff]);
const TRAILER_LENGTH = 8;

function store(text: string, room: Buffer, at: number, sum: number): { end: number; sum: number; length: number } {
  if (longestInBytes(text) <= LONGEST_BLOCK) {
    const start = at + BLOCK_HEAD_LENGTH;
    const length = room.write(text, start);
    writeBlockHead(room, at, length);
    return { end: start + length, sum: crc32(room.subarray(start, start + length), sum), length };
  }
  const bytes = Buffer.from(text);
  let end = at;
  for (let start = 0; start < bytes.length; start += LONGEST_BLOCK) {
    const length = bytes.copy(room, end + BLOCK_HEAD_LENGTH, start, start + LONGEST_BLOCK);
    writeBlockHead(room, end, length);
    end += BLOCK_HEAD_LENGTH + length;
  }
  return { end, sum: crc32(bytes, sum), length: bytes.length };
}

function writeBlockHead(room: Buffer, at: number, length: number): void {
  room[at] = 0;
  room.writeUInt16LE(length, at + 1);
  room.writeUInt16LE(~length & 0xffff, at + 3);
}

/** UTF-8 has at most three bytes for each unit of a string. */
function longestInBytes(text: string): number {
  return 3 * text.length;
}
