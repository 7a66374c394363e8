// A thread that dies with the mail that it is to send.
import { parentPort } from "node:worker_threads";

parentPort?.on("message", (asked) => {
  if ("prepare" in asked) {
    const value = asked.prepare.map(() => ({ calendar: null }));
    parentPort?.postMessage({ call: asked.call, value });
  }
  if ("send" in asked) process.exit(1);
});
