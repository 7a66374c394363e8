/** Waits so long, or until the signal is aborted, whichever comes first; never throws. */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export const sleep: Sleep = (milliseconds, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(wake, milliseconds);
    signal.addEventListener("abort", wake, { once: true });
    function wake() {
      clearTimeout(timer);
      signal.removeEventListener("abort", wake);
      resolve();
    }
  });
