/** Large beside one answer, so that few are made; small beside all memory, for what is sent slowly holds all of it. */
const SLAB = 262_144;

let slab = Buffer.allocUnsafeSlow(SLAB);
let used = 0;

/**
 * Memory for an answer that is put together for one request: `write` is given room for `most` bytes, and tells how many it
 * wrote. Memory of its own for each answer would cost more than all the writing.
 */
export function onSlab(most: number, write: (room: Buffer) => number): Buffer {
  if (most > SLAB / 4) {
    const room = Buffer.allocUnsafeSlow(most);
    return room.subarray(0, write(room));
  }
  if (used + most > SLAB) {
    slab = Buffer.allocUnsafeSlow(SLAB);
    used = 0;
  }
  const room = slab.subarray(used, used + most);
  const written = write(room);
  used += written;
  return room.subarray(0, written);
}
