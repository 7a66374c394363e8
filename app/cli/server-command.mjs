/**
 * How the built server is started, here and by `npm start`. What a request makes lives as long as the request does: with
 * two hundred of them at a time, the 16 MB that Node has for such things is full of what is still wanted whenever it is
 * cleared, and is moved about for nothing. It has all 64 MB from the start, not only once it has been short of them: a
 * morning's first second has no time to grow. That costs some 100 MB of memory.
 */
export const NODE_FLAGS = ["--min-semi-space-size=64", "--max-semi-space-size=64"];

export const SERVER_COMMAND = [...NODE_FLAGS, "build/server/index.js"];
