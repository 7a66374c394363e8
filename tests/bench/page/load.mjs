// Asks for one page over and over, on connections that stay open, and tells what it saw. In a process of its own, so
// that only the asking itself competes with the server.
import { connect } from "node:net";

const [, , portGiven = "", path = "/", connectionsGiven = "", secondsGiven = ""] = process.argv;
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
    const memory = Buffer.allocUnsafeSlow(262_144);
    let askedAt = 0;
    let seen = 0;
    const ask = () => {
      if (performance.now() - began > ENOUGH_MS) return socket.end();
      askedAt = performance.now();
      seen = 0;
      socket.write(asking);
    };
    const read = (/** @type {number} */ count, /** @type {Uint8Array} */ bytes) => {
      // An answer begins on memory of its own; what comes later of it is only counted.
      if (seen === 0) {
        const head = Buffer.from(bytes.buffer, bytes.byteOffset, count);
        const end = head.indexOf("\r\n\r\n");
        if (end === -1) throw new Error("the head of an answer came in parts");
        if (head.toString("latin1", 0, 13) !== "HTTP/1.1 200 ") failures += 1;
        const length = head.indexOf("content-length: ");
        seen = -(end + 4 + Number.parseInt(head.toString("latin1", length + 16, length + 24), 10));
      }
      seen += count;
      if (seen < 0) return true;
      times.push(performance.now() - askedAt);
      ask();
      return true;
    };
    const socket = connect({ port: Number(portGiven), host: "127.0.0.1", onread: { buffer: memory, callback: read } });
    socket.setNoDelay(true);
    socket.on("connect", ask);
    socket.on("error", () => (failures += 1));
    socket.on("close", resolve);
  });
}
