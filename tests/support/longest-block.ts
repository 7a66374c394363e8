import { performance } from "node:perf_hooks";

/** Does some work, and tells how long the event loop was once held up meanwhile. */
export async function longestBlock<Value>(work: () => Promise<Value>): Promise<{ value: Value; longestMs: number }> {
  let last = performance.now();
  let longestMs = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - last);
    last = now;
  }, 1);
  try {
    return { value: await work(), longestMs };
  } finally {
    clearInterval(timer);
  }
}
