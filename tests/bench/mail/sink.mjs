// A mail server that takes everything at once and keeps nothing, in a process of its own: only the sending is measured.
// It prints its port; asked by SIGUSR2 it prints what has come, and by SIGHUP it begins anew after that.
import { createServer } from "node:net";

let count = 0;
let bytes = 0;
let firstAt = 0;
let lastAt = 0;

const server = createServer((socket) => {
  socket.setNoDelay(true);
  socket.on("error", () => socket.destroy());
  socket.write("220 sink ESMTP\r\n");
  let inData = false;
  let kept = "";
  socket.on("data", (chunk) => {
    kept += chunk.toString("latin1");
    for (;;) {
      if (inData) {
        const end = kept.indexOf("\r\n.\r\n");
        if (end === -1) return;
        bytes += end;
        kept = kept.slice(end + 5);
        inData = false;
        if (count === 0) firstAt = performance.now();
        count += 1;
        lastAt = performance.now();
        socket.write("250 taken\r\n");
        continue;
      }
      const end = kept.indexOf("\r\n");
      if (end === -1) return;
      const line = kept.slice(0, end).toUpperCase();
      kept = kept.slice(end + 2);
      if (line.startsWith("EHLO")) socket.write("250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n");
      else if (line === "DATA") {
        inData = true;
        socket.write("354 go on\r\n");
      } else if (line === "QUIT") socket.end("221 bye\r\n");
      else socket.write("250 ok\r\n");
    }
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${JSON.stringify({ port: typeof address === "object" ? address?.port : 0 })}\n`);
});
const tell = () => {
  const perSecond = count > 1 ? (count - 1) / ((lastAt - firstAt) / 1000) : 0;
  process.stdout.write(`${JSON.stringify({ count, bytes, perSecond })}\n`);
};
process.on("SIGUSR2", tell);
process.on("SIGHUP", () => {
  tell();
  count = 0;
  bytes = 0;
});
