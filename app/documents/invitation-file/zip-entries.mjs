import { inflateRawSync } from "node:zlib";

/** What a part of a document may come to when it is unpacked, and all that is read of one. */
const LARGEST_PART = 16 * 1024 * 1024;
const LARGEST_WHOLE = 32 * 1024 * 1024;
const MOST_ENTRIES = 4_000;

/** More is packed into the file than any document holds. */
export class TooMuchInside extends Error {}

/** Signatures and lengths by APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12 and 4.3.16. */
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const LONGEST_COMMENT = 65_557;

/**
 * The parts of a ZIP file by their names, unpacked one by one when they are asked for, within bounds: what the file
 * itself says of its lengths is not believed.
 *
 * @param {Buffer} file
 * @returns {{ exists: (name: string) => boolean, read: (name: string) => Buffer }}
 */
export function zipEntries(file) {
  const places = directoryOf(file);
  let unpacked = 0;
  return {
    exists: (name) => places.has(name),
    read(name) {
      const place = places.get(name);
      if (!place) throw new Error("there is no such part");
      if (file.readUInt32LE(place.at) !== LOCAL_ENTRY) throw new Error("a part does not begin where it should");
      const begins = place.at + 30 + file.readUInt16LE(place.at + 26) + file.readUInt16LE(place.at + 28);
      const packed = file.subarray(begins, begins + place.packed);
      const part = place.method === 0 ? packed : inflated(packed, LARGEST_WHOLE - unpacked);
      unpacked += part.length;
      return part;
    },
  };
}

/**
 * @param {Buffer} packed
 * @param {number} left
 * @returns {Buffer}
 */
function inflated(packed, left) {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, Math.min(LARGEST_PART, left)) });
  } catch (error) {
    if (error instanceof RangeError) throw new TooMuchInside();
    throw error;
  }
}

/**
 * @param {Buffer} file
 * @returns {Map<string, { at: number, packed: number, method: number }>}
 */
function directoryOf(file) {
  let end = file.length - 22;
  const last = Math.max(0, file.length - LONGEST_COMMENT);
  while (end >= last && file.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < last) throw new Error("there is no directory");
  const count = file.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new TooMuchInside();
  /** @type {Map<string, { at: number, packed: number, method: number }>} */
  const places = new Map();
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error("the directory is torn");
    const lengths = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    const [name = 0, extra = 0, comment = 0] = lengths;
    places.set(file.toString("utf8", at + 46, at + 46 + name), {
      at: file.readUInt32LE(at + 42),
      packed: file.readUInt32LE(at + 20),
      method: file.readUInt16LE(at + 10),
    });
    at += 46 + name + extra + comment;
  }
  return places;
}
