import { constants, setPriority } from "node:os";
import { Worker, parentPort, workerData } from "node:worker_threads";
import { invariant } from "#domain/invariant.ts";
import type { MessageId } from "#domain/values/identifiers.ts";
import { ANSWER_LOST } from "./delivery-failure.ts";
import { openMailroom, type Mailroom, type Prepared } from "./mailroom.ts";
import type { Delivery, MailHouse, OutgoingMail } from "./outgoing-mail.ts";

type Asked =
  | { readonly call: number; readonly prepare: readonly OutgoingMail[] }
  | { readonly call: number; readonly send: MessageId }
  | { readonly abort: number }
  | { readonly drop: readonly MessageId[] }
  | { readonly close: true };

interface Answer {
  readonly call: number;
  readonly value: readonly Prepared[] | Delivery;
}

/** The thread ended while it was asked. */
export class MailroomLost extends Error {
  override readonly name = "MailroomLost";
}

/**
 * A mailroom in a thread of its own, so that rendering, signing and sending make no visitor wait. It starts when it is
 * first asked, and anew where it has died: whoever waited is told so, and asks again.
 */
export function mailroomInThread(house: MailHouse, script: URL): Mailroom {
  const waiting = new Map<number, { resolve: (value: Answer["value"]) => void; reject: (reason: unknown) => void }>();
  let worker: Worker | null = null;
  let calls = 0;

  function started(): Worker {
    if (worker) return worker;
    const begun = new Worker(script, { workerData: house, env: { NODE_ENV: "production" } });
    begun.unref();
    begun.on("message", ({ call, value }: Answer) => {
      waiting.get(call)?.resolve(value);
      waiting.delete(call);
    });
    const lose = (cause?: unknown) => {
      if (worker !== begun) return;
      worker = null;
      for (const { reject } of waiting.values()) reject(new MailroomLost("the thread ended", { cause }));
      waiting.clear();
    };
    begun.on("error", lose);
    begun.on("exit", () => lose());
    return (worker = begun);
  }

  function ask(asked: Asked): void {
    started().postMessage(asked);
  }

  function asked(call: number, what: Asked): Promise<Answer["value"]> {
    return new Promise((resolve, reject) => {
      ask(what);
      waiting.set(call, { resolve, reject });
    });
  }

  return {
    async prepare(mails) {
      const call = ++calls;
      return (await asked(call, { call, prepare: mails })) as readonly Prepared[];
    },
    async send(id, signal) {
      const call = ++calls;
      const abort = () => worker?.postMessage({ abort: call } satisfies Asked);
      signal.addEventListener("abort", abort, { once: true });
      try {
        return (await asked(call, { call, send: id })) as Delivery;
      } catch (error) {
        if (error instanceof MailroomLost) return THREAD_LOST;
        throw error;
      } finally {
        signal.removeEventListener("abort", abort);
      }
    },
    drop: (ids) => void worker?.postMessage({ drop: ids } satisfies Asked),
    async close() {
      const ending = worker;
      if (ending === null) return;
      const ended = new Promise((resolve) => ending.once("exit", resolve));
      ending.postMessage({ close: true } satisfies Asked);
      const limit = setTimeout(() => void ending.terminate(), CLOSING_LIMIT_MS);
      await ended;
      clearTimeout(limit);
    },
  };
}

/** The thread's own side: answers until it is told to close. */
export function serveMailroom(): void {
  // On Linux a thread has a priority of its own: whoever waits for a page comes first.
  if (process.platform === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const port = parentPort;
  invariant(port !== null, "the mailroom is served in a thread");
  const room = openMailroom(workerData as MailHouse);
  const sending = new Map<number, AbortController>();
  port.on("message", (asked: Asked) => void serve(asked));

  async function serve(asked: Asked): Promise<void> {
    if ("prepare" in asked) return answer({ call: asked.call, value: await room.prepare(asked.prepare) });
    if ("abort" in asked) return sending.get(asked.abort)?.abort();
    if ("drop" in asked) return room.drop(asked.drop);
    if ("close" in asked) {
      await room.close();
      return port?.close();
    }
    const abort = new AbortController();
    sending.set(asked.call, abort);
    const value = await room.send(asked.send, abort.signal);
    sending.delete(asked.call);
    answer({ call: asked.call, value });
  }

  function answer(given: Answer): void {
    port?.postMessage(given);
  }
}

/** What was under way may have reached the server: it goes again under its own Message-ID. */
const THREAD_LOST: Delivery = {
  ...{ sent: false, permanent: false, serverAway: false, slowDown: false },
  code: ANSWER_LOST,
};
const CLOSING_LIMIT_MS = 2_000;
