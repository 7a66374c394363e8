import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { VISITOR } from "#access/actor.ts";
import { createLog, gatherLines } from "#app/log.ts";
import { openDatabase } from "#db/index.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { createHttpServer } from "#http/http-server.ts";
import { createListener } from "#http/listener.ts";
import { createMetrics } from "#http/metrics.ts";
import { createLimits } from "#http/rate-limit.ts";
import { createSeatNews } from "#http/seat-news.ts";
import { securityHeaders } from "#http/security-headers.ts";
import { madeUpBuild } from "#tests/support/made-up-build.tsx";
import { refusalPage } from "#ui/refusal-page.ts";
import { Slot, useSlot } from "#ui/slot.tsx";

/** The product's edge, from the socket to the log, before one page that has three slots and is as large as a real one. */
const [, , databaseUrl = "", port = "", file = ""] = process.argv;
const text = readFileSync(file, "utf8");
const db = openDatabase(databaseUrl);
const now = () => instant(Date.now());
const startedAt = now();
const newId = idMaker(randomBytes);
const lines = gatherLines((written) => process.stdout.write(written));
const log = createLog({ write: lines.write, now });
const origin = `http://localhost:${port}`;
const headers = securityHeaders({ origin });
const metrics = createMetrics({ load: () => db.load(), beatAt: () => startedAt, now });

function Page() {
  return (
    <main>
      <input type="hidden" name="submission" value={useSlot("submission-key")} readOnly />
      <div dangerouslySetInnerHTML={{ __html: text }} />
      <p>
        <Slot name="time-stamp" of="evt_1" />
      </p>
      <input type="hidden" name="shown" value={useSlot("time-stamp")} readOnly />
    </main>
  );
}

const listener = createListener({
  build: () => madeUpBuildOnce,
  files: (_request, _response, next) => next(),
  context: {
    db,
    actor: VISITOR,
    now,
    newId,
    origin,
    log,
    metrics,
    limits: createLimits(now),
    metricsToken: null,
    operator: { name: null, contact: null },
    mailRoute: null,
    secret: "",
    seatNews: createSeatNews({ changes: () => db.changes(), now }),
  },
  fillers: {
    "submission-key": () => newId("sub"),
    // Of an event: its seats, as they will be known in memory.
    "time-stamp": (of) => (of === "" ? String(now()) : "31 av 80 platser kvar"),
  },
  ...{ mode: "production", headers, trustProxy: false, refusalPage },
});
const madeUpBuildOnce = madeUpBuild({ "/": { handle: { kept: {} }, default: Page } });
await createHttpServer(listener, headers).listen(Number(port), "127.0.0.1");
