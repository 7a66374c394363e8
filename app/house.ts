import { createHash, randomBytes } from "node:crypto";
import { SYSTEM, VISITOR } from "#access/actor.ts";
import { openIdentityProviders } from "#access/identity-providers.ts";
import { loadInitialRegister } from "#commands/organisation/load-initial-register.ts";
import { openMigrated } from "#db/operations/open-migrated.ts";
import { keepCaughtMail } from "#db/records/caught-mail-record.ts";
import { openMailroom } from "#emails/mailroom.ts";
import { mailroomInThread } from "#emails/mailroom-thread.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import type { ImapServer } from "#domain/values/mail-settings.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import { createHttpServer } from "#http/http-server.ts";
import type { Filler } from "#http/kept/slots.ts";
import { createListener, type Site } from "#http/listener.ts";
import { createMetrics } from "#http/metrics.ts";
import { createLimits } from "#http/rate-limit.ts";
import { createSeatNews } from "#http/seat-news.ts";
import { DEVELOPMENT_POLICY, securityHeaders } from "#http/security-headers.ts";
import { busyThread } from "#http/busy-thread.ts";
import { jobs } from "#jobs/jobs.ts";
import { sleep } from "#jobs/sleep.ts";
import { startWorker } from "#jobs/worker.ts";
import { refusalPage } from "#ui/refusal-page.ts";
import type { SlotName } from "#ui/slot.tsx";
import { readClientSecret } from "./config/client-secret.ts";
import type { ServerSettings } from "./config.ts";
import type { Log } from "./log.ts";

/** Where the pages come from: Remix's build, or Vite while developing. */
export type Pages = Pick<Site, "build" | "files" | "mode"> & {
  /** What a thread runs that renders and sends mail; without it, this thread does. */
  readonly mailThread?: URL;
};

export interface House {
  /** Finishes requests, stops taking jobs, and closes the database. */
  close(): Promise<void>;
}

const WORKER_HANDS = 2;
const FINISHING_LIMIT_MS = 6_000;
const DATABASE_CLOSING_LIMIT_MS = 2_000;

/** Opens the database, brings it up to this version, and starts the worker and the door, in this order. */
export async function openHouse(settings: ServerSettings, { mailThread, ...pages }: Pages, log: Log): Promise<House> {
  const now = () => instant(Date.now());
  const newId = idMaker(randomBytes);
  const { origin, secret, trustProxy, metricsToken, operator, mail } = settings;
  const db = await openMigrated(settings.databaseUrl);
  try {
    // Every installation begins with the same register; what people have changed in it stays.
    await loadInitialRegister({ db, actor: SYSTEM, now, newId });
    const sending = mail.route && { route: mail.route, from: mail.from, origin, dkim: mail.dkim };
    const room = sending && (mailThread ? mailroomInThread(sending, mailThread) : openMailroom(sending));
    const work = jobs(
      room && {
        ...{ room, secret, origin, log, from: mail.from, perMinute: mail.perMinute, operatorContact: operator.contact },
        isBusy: busyThread(),
        keep: (caught) => db.inTransaction((tx) => keepCaughtMail(tx, { ...caught, at: now() })),
      },
      mail.inbox && { server: mail.inbox, id: mailboxId(mail.inbox), hostname: new URL(origin).hostname, log },
    );
    const worker = await startWorker({ db, jobs: work, now, newId, sleep, log, hands: WORKER_HANDS });
    const metrics = createMetrics({ load: () => db.load(), beatAt: () => worker.beatAt(), now });
    const headers = securityHeaders({ origin, ...(pages.mode === "development" && { policy: DEVELOPMENT_POLICY }) });
    const limits = createLimits(now);
    const seatNews = createSeatNews({ changes: () => db.changes(), now });
    const own = {
      origin,
      secret,
      log,
      metrics,
      limits,
      metricsToken,
      operator,
      seatNews,
      identityProviders: openIdentityProviders({ now, readSecret: readClientSecret }),
      mailRoute: mail.route?.kind ?? null,
      mailFrom: mail.from,
    };
    const context = { db, actor: VISITOR, now, newId, ...own };
    const fillers: Record<SlotName, Filler> = {
      "submission-key": () => newSubmissionKey(newId),
      "time-stamp": () => String(now()),
    };
    const site = { ...pages, context, fillers, headers, trustProxy, refusalPage };
    const server = createHttpServer(createListener(site), headers);
    try {
      await server.listen(settings.port, settings.host);
    } catch (error) {
      await worker.stop(FINISHING_LIMIT_MS);
      throw error;
    }
    return {
      async close() {
        // Whoever listens would keep the server open for as long as it waits for what has begun.
        seatNews.close();
        await Promise.allSettled([server.close(FINISHING_LIMIT_MS), worker.stop(FINISHING_LIMIT_MS)]);
        await room?.close();
        // A unit that hangs keeps its connection for itself; the process ends all the same, and the unit with it.
        await Promise.race([db.close(), sleep(DATABASE_CLOSING_LIMIT_MS, new AbortController().signal)]);
      },
    };
  } catch (error) {
    await db.close();
    throw error;
  }
}

/** A mailbox's address may name a person. */
function mailboxId({ host, port, signIn, folder }: ImapServer): string {
  return createHash("sha256")
    .update(JSON.stringify([host, port, signIn.user, folder]))
    .digest("hex")
    .slice(0, 32);
}
