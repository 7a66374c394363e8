/** Large beside one answer, so that few are made; small beside all memory, for what is sent slowly holds all of it. */
const SLAB = 262_144;

let slab = Buffer.allocUnsafeSlow(SLAB);
let used = 0;

/**
 * Memory for an answer that is put together for one request. `write` may write at most so many bytes from `start` on, and
 * tells where it ended. Memory of its own for each answer would cost more than all the writing.
 */
export function onSlab(most: number, write: (bytes: Buffer, start: number) => number): Buffer {
  if (most > SLAB / 4) {
    const own = Buffer.allocUnsafeSlow(most);
    return own.subarray(0, write(own, 0));
  }
  if (used + most > SLAB) {
    slab = Buffer.allocUnsafeSlow(SLAB);
    used = 0;
  }
  const start = used;
  used = write(slab, start);
  return slab.subarray(start, used);
}
