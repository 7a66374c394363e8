import { crc32 } from "node:zlib";

/**
 * Reads a chunk once, and from then on carries the checksum of whatever comes before it over to the two together
 * without reading it again: CRC-32 is linear, so that what n bytes do to it is a matrix of bits (zlib's `crc32_combine`).
 */
export function checksumOver(chunk: Buffer): (before: number) => number {
  const own = crc32(chunk);
  const matrix = zeroBytes(chunk.length);
  return (before) => (times(matrix, before) ^ own) >>> 0;
}

/** Of a few letters, for which a call out of JavaScript would cost more than the work. */
export function asciiChecksum(text: string, before: number): number {
  let sum = ~before;
  for (let index = 0; index < text.length; index++) {
    sum = (sum >>> 8) ^ TABLE[(sum ^ text.charCodeAt(index)) & 0xff]!;
  }
  return ~sum >>> 0;
}

const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ POLYNOMIAL : sum >>> 1;
  return sum;
});

/** What so many bytes of zeros do: by squaring what one bit of zero does. */
function zeroBytes(count: number): Uint32Array {
  let power = Uint32Array.from({ length: 32 }, (_, bit) => (bit === 0 ? POLYNOMIAL : 2 ** (bit - 1)));
  let result = Uint32Array.from({ length: 32 }, (_, bit) => 2 ** bit);
  for (let bits = count * 8; bits > 0; bits = Math.floor(bits / 2)) {
    if (bits % 2 === 1) result = result.map((row) => times(power, row));
    power = power.map((row) => times(power, row));
  }
  return result;
}

function times(matrix: Uint32Array, vector: number): number {
  let sum = 0;
  for (let bit = 0, rest = vector >>> 0; rest !== 0; bit++, rest >>>= 1) if (rest & 1) sum ^= matrix[bit]!;
  return sum >>> 0;
}
