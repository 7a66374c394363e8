import { performance } from "node:perf_hooks";

/** Tells whether this thread has been at work for most of the time since it was last asked. */
export function busyThread(): () => boolean {
  let before = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    return utilization > BUSY;
  };
}

const BUSY = 0.7;
