import { constants, brotliCompressSync, crc32, deflateRawSync, gzipSync } from "node:zlib";
import { checksumOver } from "./checksum.ts";

export type Encoding = "br" | "gzip" | "identity";

/** The best of `offered`, which is ordered, that the browser takes (RFC 9110, 12.5.3). */
export function acceptedEncoding(header: string | undefined, offered: readonly Encoding[]): Encoding {
  if (header === undefined || header === "" || offered.length === 0) return "identity";
  // What every browser of today says, which needs no reading.
  if (header === "gzip, deflate, br, zstd" || header === "gzip, deflate, br") return offered[0]!;
  const weights = new Map<string, boolean>();
  for (const part of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";");
    weights.set(name.trim(), !parameters.some((parameter) => /^\s*q\s*=\s*0(\.0*)?\s*$/.test(parameter)));
  }
  return offered.find((encoding) => weights.get(encoding) ?? weights.get("*") ?? false) ?? "identity";
}

/** Text of a kind that compression makes smaller; pictures and PDF are compressed already. */
export function isCompressible(contentType: string): boolean {
  return /^(text\/|image\/svg\+xml|application\/([\w.-]+\+)?(json|xml|javascript))/i.test(contentType);
}

/** Made while somebody waits: beyond quality 6, pages of ours take ten times as long to become a tenth smaller. */
export function compress(encoding: Exclude<Encoding, "identity">, body: Buffer): Buffer {
  if (encoding === "gzip") return gzipSync(body, { level: 6 });
  return brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}

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
 * One gzip member (RFC 1952; browsers stop reading after the first) of chunks that are compressed already with
 * plain texts between them as stored blocks (RFC 1951, 3.2.4). What is secret in a page, such as a key, is never
 * compressed together with what a visitor can choose.
 */
export function joinGzip(chunks: readonly GzipChunk[], between: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [GZIP_HEADER];
  let sum = 0;
  let length = 0;
  chunks.forEach((chunk, index) => {
    parts.push(chunk.deflated);
    sum = chunk.checksum(sum);
    length += chunk.length;
    const text = between[index];
    if (!text) return;
    addStored(parts, text);
    sum = crc32(text, sum);
    length += text.length;
  });
  const end = Buffer.allocUnsafe(LAST_BLOCK.length + 8);
  LAST_BLOCK.copy(end);
  end.writeUInt32LE(sum, LAST_BLOCK.length);
  end.writeUInt32LE(length % 2 ** 32, LAST_BLOCK.length + 4);
  parts.push(end);
  return Buffer.concat(parts);
}

const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** Empty, and marked as the last. */
const LAST_BLOCK = Buffer.from([1, 0, 0, 0xff, 0xff]);
const LONGEST_BLOCK = 0xffff;

function addStored(parts: Buffer[], text: Buffer): void {
  for (let start = 0; start < text.length; start += LONGEST_BLOCK) {
    const piece = text.subarray(start, start + LONGEST_BLOCK);
    const head = Buffer.allocUnsafe(5);
    head[0] = 0;
    head.writeUInt16LE(piece.length, 1);
    head.writeUInt16LE(~piece.length & 0xffff, 3);
    parts.push(head, piece);
  }
}
