import { constants, brotliCompressSync, gzipSync } from "node:zlib";

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
