// Loaded before the built server: counts the statements that it sends, and tells those since it was last asked, at a port of its own.
import { createServer } from "node:http";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
let sent = 0;

for (const name of ["better-sqlite3", "better-sqlite3-13"]) {
  try {
    count(require(name).prototype, "prepare");
  } catch {
    // The line of the driver that this Node does not have.
  }
}
count(require("pg").Client.prototype, "query");

createServer((_, answer) => {
  answer.end(String(sent));
  sent = 0;
})
  .listen(Number(process.env.COUNTER_PORT), "127.0.0.1")
  .unref();

/** @param {any} prototype @param {string} method */
function count(prototype, method) {
  const real = prototype[method];
  prototype[method] = /** @this {unknown} @param {unknown[]} given */ function (...given) {
    sent += 1;
    return real.apply(this, given);
  };
}
