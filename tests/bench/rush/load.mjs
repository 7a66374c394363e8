// Sends forms as a browser does, each once, on connections that stay open, from as many addresses, and tells what it
// saw. Redirects are not followed. In a process of its own, so that only the sending itself competes with the server.
import { connect } from "node:net";
import { readFileSync } from "node:fs";

const [, , portGiven = "", file = "", connectionsGiven = ""] = process.argv;
/** @type {{ path: string, bodies: string[], origin: string }} */
const { path, bodies, origin } = JSON.parse(readFileSync(file, "utf8"));
const requests = bodies.map((body) =>
  Buffer.from(
    `POST ${path} HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nOrigin: ${origin}\r\nSec-Fetch-Site: same-origin\r\n` +
      "Accept: text/html\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n" +
      `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  ),
);
/** @type {number[]} */
const times = [];
/** @type {Record<string, number>} */
const statuses = {};
let next = 0;
const began = performance.now();
await Promise.all(Array.from({ length: Number(connectionsGiven) }, (_, index) => sendOnAndOn(index)));
const perSecond = times.length / ((performance.now() - began) / 1000);
times.sort((a, b) => a - b);
const at = (/** @type {number} */ share) => times[Math.floor(share * (times.length - 1))] ?? Number.NaN;
process.stdout.write(`${JSON.stringify({ perSecond, p50Ms: at(0.5), p99Ms: at(0.99), statuses })}\n`);

/** @param {number} index */
function sendOnAndOn(index) {
  return new Promise((resolve, reject) => {
    const localAddress = `127.1.${Math.floor(index / 250)}.${(index % 250) + 1}`;
    const socket = connect({ port: Number(portGiven), host: "127.0.0.1", localAddress });
    let sentAt = 0;
    /** @type {Buffer} */
    let seen = Buffer.alloc(0);
    const send = () => {
      const request = requests[next++];
      if (!request) return socket.end();
      sentAt = performance.now();
      seen = Buffer.alloc(0);
      socket.write(request);
    };
    socket.setNoDelay(true);
    socket.on("connect", send);
    socket.on("data", (data) => {
      seen = seen.length === 0 ? data : Buffer.concat([seen, data]);
      const end = seen.indexOf("\r\n\r\n");
      if (end === -1) return;
      const head = seen.toString("latin1", 0, end);
      const length = /content-length: (\d+)/i.exec(head);
      const chunked = /transfer-encoding: chunked/i.test(head);
      if (length && seen.length < end + 4 + Number(length[1])) return;
      if (chunked && !seen.subarray(-5).equals(Buffer.from("0\r\n\r\n"))) return;
      times.push(performance.now() - sentAt);
      const status = head.slice(9, 12);
      statuses[status] = (statuses[status] ?? 0) + 1;
      send();
    });
    socket.on("error", reject);
    socket.on("close", resolve);
  });
}
