import { constants, crc32, deflateRawSync } from "node:zlib";
import { asciiChecksum, checksumOver } from "./checksum.ts";

/** A chunk made ready once for every answer that it will be part of. */
export interface GzipChunk {
  /** Blocks of DEFLATE that end at a byte and point at nothing before them; the first chunk's begin with the header. */
  readonly deflated: Buffer;
  readonly length: number;
  readonly checksum: (before: number) => number;
}

export function gzipChunks(chunks: readonly Buffer[]): GzipChunk[] {
  return chunks.map((chunk, index) => {
    const blocks =
      chunk.length === 0 ? chunk : deflateRawSync(chunk, { level: 6, finishFlush: constants.Z_FULL_FLUSH });
    const deflated = index === 0 ? Buffer.concat([HEADER, blocks]) : blocks;
    return { deflated, length: chunk.length, checksum: checksumOver(chunk) };
  });
}

/**
 * One gzip member (RFC 1952; browsers stop reading after the first) of chunks that are compressed already, with
 * texts between them as stored blocks (RFC 1951, 3.2.4). What is secret in a page, such as a key, is never
 * compressed together with what a visitor can choose. In parts, to be written one after another: the large ones are the
 * same for every answer, and nobody copies them.
 */
export function joinGzip(chunks: readonly GzipChunk[], texts: readonly string[]): Buffer[] {
  const parts: Buffer[] = [];
  let sum = 0;
  let length = 0;
  for (let index = 0; index < chunks.length; index++) {
    const chunk = chunks[index]!;
    if (chunk.deflated.length > 0) parts.push(chunk.deflated);
    sum = chunk.checksum(sum);
    length += chunk.length;
    const text = texts[index];
    if (text === undefined) continue;
    const block = storedBlock(text);
    const written = block.length - BLOCK_HEAD_LENGTH;
    parts.push(block);
    sum = written === text.length ? asciiChecksum(text, sum) : crc32(text, sum);
    length += written;
  }
  parts.push(trailer(sum, length));
  return parts;
}

/** The same without compression. */
export function joinPlain(chunks: readonly Buffer[], texts: readonly string[]): Buffer[] {
  return chunks.flatMap((chunk, index) => (index < texts.length ? [chunk, Buffer.from(texts[index]!)] : [chunk]));
}

const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const BLOCK_HEAD_LENGTH = 5;
const LONGEST_BLOCK = 0xffff;

/** A stored block that is not the last (RFC 1951, 3.2.4). */
function storedBlock(text: string): Buffer {
  const length = Buffer.byteLength(text);
  if (length > LONGEST_BLOCK) throw new RangeError("a slot's text must fit in one stored block");
  const block = Buffer.allocUnsafe(BLOCK_HEAD_LENGTH + length);
  block[0] = 0;
  block.writeUInt16LE(length, 1);
  block.writeUInt16LE(~length & 0xffff, 3);
  block.write(text, BLOCK_HEAD_LENGTH);
  return block;
}

/** An empty block that is marked as the last, and what gzip ends with. */
function trailer(sum: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(13);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt32LE(0xffff_0000, 1);
  bytes.writeUInt32LE(sum, 5);
  bytes.writeUInt32LE(length % 2 ** 32, 9);
  return bytes;
}
