import { constants, brotliCompressSync, crc32, deflateRawSync, gzipSync } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

/** The best of `offered`, which is ordered, that the browser takes (RFC 9110, 12.5.3). */
export function acceptedEncoding(header: string | undefined, offered: readonly Encoding[]): Encoding {
  if (header === undefined || header === "") return "identity";
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

/** A chunk as blocks of DEFLATE that end at a byte and point at nothing before them, to be joined with others. */
export function deflateChunk(chunk: Buffer): Buffer {
  return chunk.length === 0 ? chunk : deflateRawSync(chunk, { level: 6, finishFlush: constants.Z_FULL_FLUSH });
}

/**
 * One gzip member (RFC 1952; browsers stop reading after the first) of chunks that are compressed already with
 * plain texts between them as stored blocks (RFC 1951, 3.2.4). What is secret in a page, such as a key, is never
 * compressed together with what a visitor can choose.
 */
export function joinGzip(chunks: readonly Buffer[], deflated: readonly Buffer[], between: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [GZIP_HEADER];
  let sum = 0;
  let length = 0;
  const count = (plain: Buffer) => {
    sum = crc32(plain, sum);
    length += plain.length;
  };
  chunks.forEach((chunk, index) => {
    parts.push(deflated[index]!);
    count(chunk);
    const text = between[index];
    if (text) {
      parts.push(...storedBlocks(text));
      count(text);
    }
  });
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(sum, 0);
  trailer.writeUInt32LE(length % 2 ** 32, 4);
  return Buffer.concat([...parts, LAST_BLOCK, trailer]);
}

const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** Empty, and marked as the last. */
const LAST_BLOCK = Buffer.from([1, 0, 0, 0xff, 0xff]);
const LONGEST_BLOCK = 0xffff;

function storedBlocks(text: Buffer): Buffer[] {
  const blocks: Buffer[] = [];
  for (let start = 0; start < text.length; start += LONGEST_BLOCK) {
    const piece = text.subarray(start, start + LONGEST_BLOCK);
    const head = Buffer.alloc(5);
    head.writeUInt16LE(piece.length, 1);
    head.writeUInt16LE(~piece.length & 0xffff, 3);
    blocks.push(head, piece);
  }
  return blocks;
}
