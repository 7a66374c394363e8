// Asks for one page over and over, on connections that stay open, and tells what it saw. In a process of its own, so
// that only the asking itself competes with the server.
import { connect } from "node:net";

const [, , portGiven = "", path = "/", connectionsGiven = "", secondsGiven = ""] = process.argv;
const NOTHING = Buffer.alloc(0);
const ENOUGH_MS = Number(secondsGiven) * 1000;
const asking = Buffer.from(
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n\r\n`,
);
/** @type {number[]} */
const times = [];
let failures = 0;
const began = performance.now();
await Promise.all(Array.from({ length: Number(connectionsGiven) }, askOverAndOver));
const perSecond = times.length / ((performance.now() - began) / 1000);
times.sort((a, b) => a - b);
const at = (/** @type {number} */ share) => times[Math.floor(share * (times.length - 1))] ?? Number.NaN;
process.stdout.write(`${JSON.stringify({ perSecond, p50Ms: at(0.5), p99Ms: at(0.99), failures })}\n`);

function askOverAndOver() {
  return new Promise((resolve) => {
    const socket = connect(Number(portGiven), "127.0.0.1");
    let askedAt = 0;
    let missing = -1;
    /** @type {Buffer} */
    let before = NOTHING;
    const ask = () => {
      if (performance.now() - began > ENOUGH_MS) return socket.end();
      askedAt = performance.now();
      socket.write(asking);
    };
    socket.setNoDelay(true);
    socket.on("connect", ask);
    socket.on("data", (data) => {
      if (missing === -1) {
        const all = before.length === 0 ? data : Buffer.concat([before, data]);
        const end = all.indexOf("\r\n\r\n");
        if (end === -1) return void (before = all);
        before = NOTHING;
        const head = all.toString("latin1", 0, end);
        if (!head.startsWith("HTTP/1.1 200 ")) failures += 1;
        missing = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0) - (all.length - end - 4);
      } else {
        missing -= data.length;
      }
      if (missing > 0) return;
      missing = -1;
      times.push(performance.now() - askedAt);
      ask();
    });
    socket.on("error", () => (failures += 1));
    socket.on("close", resolve);
  });
}
