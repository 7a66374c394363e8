import { setTimeout as wait } from "node:timers/promises";

/** What would have ended the process while `act` ran, and a moment longer. */
export async function unheardFaults(
  event: "unhandledRejection" | "uncaughtException",
  act: () => Promise<void>,
): Promise<unknown[]> {
  const others = process.listeners(event as "uncaughtException");
  const heard: unknown[] = [];
  process.removeAllListeners(event).on(event as "uncaughtException", (fault) => heard.push(fault));
  try {
    await act();
    await wait(20);
  } finally {
    process.removeAllListeners(event);
    for (const other of others) process.on(event as "uncaughtException", other);
  }
  return heard;
}
