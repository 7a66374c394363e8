import { SYSTEM } from "#access/actor.ts";
import type { Database } from "#db/index.ts";
import { openMailroom } from "#emails/mailroom.ts";
import { deliverOutbox } from "#jobs/deliver-outbox.ts";
import { testContext } from "./context.ts";
import { readableLog } from "./log.ts";

export const SECRET = "of-no-worth-outside-the-tests-000000";
const ORIGIN = "https://samling.example";
const SENDER = { from: { name: "Samling", address: "no-reply@samling.example" }, operatorContact: null };

/** The job with a clock of the test's own, sending to that port. */
export function postOffice(db: Database, port: number, { perMinute = null }: { perMinute?: number | null } = {}) {
  const ctx = testContext(db, { actor: SYSTEM });
  const log = readableLog();
  const route = { kind: "smtp", host: "127.0.0.1", port, secure: false, requireTls: false, signIn: null } as const;
  const room = openMailroom({ route, origin: ORIGIN, dkim: null, from: SENDER.from });
  const keep = async () => undefined;
  const job = deliverOutbox({ room, keep, perMinute, secret: SECRET, origin: ORIGIN, ...SENDER, log });
  return {
    ctx,
    log,
    job,
    run: (signal = new AbortController().signal) => job.run({ ...ctx, signal }),
    hasWork: () => db.read((read) => job.hasWork!(read, ctx.now())),
    [Symbol.asyncDispose]: () => room.close(),
  };
}
