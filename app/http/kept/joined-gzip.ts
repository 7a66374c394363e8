import { constants, crc32, deflateRawSync } from "node:zlib";
import { asciiChecksum, checksumOver } from "./checksum.ts";

/**
 * Bytes as a string with one character for each (Latin-1). Node puts head and body of an answer together where both are
 * strings, and writes them in one go; joining them costs nothing before that.
 */
export type Bytes = string;

/** A chunk made ready once for every answer that it will be part of. */
export interface GzipChunk {
  /** Blocks of DEFLATE that end at a byte and point at nothing before them. */
  readonly deflated: Bytes;
  readonly length: number;
  readonly checksum: (before: number) => number;
}

export function gzipChunk(chunk: Buffer): GzipChunk {
  const deflated =
    chunk.length === 0 ? chunk : deflateRawSync(chunk, { level: 6, finishFlush: constants.Z_FULL_FLUSH });
  return { deflated: deflated.toString("latin1"), length: chunk.length, checksum: checksumOver(chunk) };
}

/**
 * One gzip member (RFC 1952; browsers stop reading after the first) of chunks that are compressed already, with
 * texts between them as stored blocks (RFC 1951, 3.2.4). What is secret in a page, such as a key, is never
 * compressed together with what a visitor can choose.
 */
export function joinGzip(chunks: readonly GzipChunk[], texts: readonly string[]): Bytes {
  let joined = HEADER;
  let sum = 0;
  let length = 0;
  for (let index = 0; index < chunks.length; index++) {
    const chunk = chunks[index]!;
    joined += chunk.deflated;
    sum = chunk.checksum(sum);
    length += chunk.length;
    const text = texts[index];
    if (text === undefined) continue;
    const ascii = isAscii(text);
    const bytes = ascii ? text : utf8Bytes(text);
    joined += storedBlock(bytes);
    sum = ascii ? asciiChecksum(text, sum) : crc32(text, sum);
    length += bytes.length;
  }
  return joined + LAST_BLOCK + twoBytes(sum) + twoBytes(sum >>> 16) + twoBytes(length) + twoBytes(length >>> 16);
}

/** The same without compression. */
export function joinPlain(chunks: readonly Bytes[], texts: readonly string[]): Bytes {
  let joined = "";
  for (let index = 0; index < chunks.length; index++) {
    joined += chunks[index]!;
    const text = texts[index];
    if (text !== undefined) joined += isAscii(text) ? text : utf8Bytes(text);
  }
  return joined;
}

const HEADER: Bytes = String.fromCharCode(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
/** Empty, and marked as the last. */
const LAST_BLOCK: Bytes = String.fromCharCode(1, 0, 0, 0xff, 0xff);
const LONGEST_BLOCK = 0xffff;

/** A stored block that is not the last (RFC 1951, 3.2.4). */
function storedBlock(bytes: Bytes): Bytes {
  if (bytes.length > LONGEST_BLOCK) throw new RangeError("a slot's text must fit in one stored block");
  return `\0${twoBytes(bytes.length)}${twoBytes(~bytes.length)}${bytes}`;
}

/** The lower sixteen bits, the smaller byte first. */
function twoBytes(number: number): Bytes {
  return String.fromCharCode(number & 0xff, (number >>> 8) & 0xff);
}

function utf8Bytes(text: string): Bytes {
  return Buffer.from(text).toString("latin1");
}

function isAscii(text: string): boolean {
  return !/[\u0080-\uffff]/.test(text);
}
