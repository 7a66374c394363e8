import { inflateRawSync } from "node:zlib";

/** The parts of a ZIP that we made ourselves, as texts. */
export function unzipped(bytes: Buffer): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, local] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ];
    const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    parts.set(
      bytes.toString("utf8", at + 46, at + 46 + lengths[0]!),
      (method === 0 ? packed : inflateRawSync(packed)).toString(),
    );
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return parts;
}
