/**
 * How the built server is started, here and by `npm start`. What a request makes lives as long as the request does: with
 * two hundred of them at a time, the 16 MB that Node has for such things is full of what is still wanted whenever it is
 * cleared, and is moved about for nothing. More of it costs up to three times as much memory, where it is used.
 */
export const NODE_FLAGS = ["--max-semi-space-size=64"];

export const SERVER_COMMAND = [...NODE_FLAGS, "build/server/index.js"];
