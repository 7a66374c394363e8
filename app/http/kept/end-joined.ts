import type { ServerResponse } from "node:http";

/** Room for any page; what is longer gets memory of its own. */
const ROOM = 262_144;

let memory = Buffer.allocUnsafeSlow(ROOM);

/**
 * Ends an answer with parts one after another. Copying a few thousand bytes costs less than handing over each part, and
 * less again into the same memory every time: it is used anew once the system has taken what stood in it, and left to
 * the answer where it has not, as when the reader is slow or an earlier answer is on its way.
 */
export function endJoined(response: ServerResponse, parts: readonly Buffer[]): void {
  let length = 0;
  for (const part of parts) length += part.length;
  if (length > ROOM) return void response.end(Buffer.concat(parts, length));
  let at = 0;
  for (const part of parts) {
    memory.set(part, at);
    at += part.length;
  }
  response.end(memory.subarray(0, length));
  if (response.writableLength > 0) memory = Buffer.allocUnsafeSlow(ROOM);
}
