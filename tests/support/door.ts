import { mkdtempSync, rmSync } from "node:fs";
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { ServerBuild } from "@remix-run/node";
import { VISITOR } from "#access/actor.ts";
import { openIdentityProviders, type IdentityProviders } from "#access/identity-providers.ts";
import type { Database } from "#db/index.ts";
import type { MailRoute } from "#domain/values/mail-settings.ts";
import type { Operator } from "#domain/values/operator.ts";
import { createHttpServer } from "#http/http-server.ts";
import type { Fillers } from "#http/kept/slots.ts";
import { createListener } from "#http/listener.ts";
import { createMetrics } from "#http/metrics.ts";
import { createLimits } from "#http/rate-limit.ts";
import { createSeatNews } from "#http/seat-news.ts";
import { securityHeaders } from "#http/security-headers.ts";
import { staticFiles } from "#http/static-files.ts";
import { refusalPage } from "#ui/refusal-page.ts";
import { testContext } from "./context.ts";
import { readableLog } from "./log.ts";
import { madeUpBuild } from "./made-up-build.tsx";

export const ORIGIN = "https://samling.example";
/** Of which the door's personal links are derived. */
export const SECRET = "of-no-worth-outside-the-tests-000000";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Nobody has said who runs the site. */
const NOBODY: Operator = { name: null, contact: null };

interface DoorParts {
  readonly db: Database;
  readonly routes?: Parameters<typeof madeUpBuild>[0];
  readonly build?: ServerBuild;
  readonly files?: string;
  readonly origin?: string;
  readonly trustProxy?: boolean;
  readonly limits?: Parameters<typeof createHttpServer>[2];
  readonly fillers?: Fillers;
  readonly metricsToken?: string;
  readonly operator?: Operator;
  readonly mailRoute?: MailRoute["kind"];
  readonly identityProviders?: IdentityProviders;
}

/** Whose clients have no secret here. */
const NO_SECRETS = openIdentityProviders({ now: Date.now, readSecret: () => null });

/** The edge as in production, over real HTTP on a port of its own, before routes of the test's making. */
export async function openDoor({ db, routes = {}, build = madeUpBuild(routes), ...given }: DoorParts) {
  const { origin = ORIGIN, trustProxy = false, metricsToken = null, operator = NOBODY, mailRoute = null } = given;
  const { identityProviders = NO_SECRETS } = given;
  const log = readableLog();
  const context = testContext(db);
  const startedAt = context.now();
  const metrics = createMetrics({ load: () => db.load(), beatAt: () => startedAt, now: context.now });
  const headers = securityHeaders({ origin });
  const seatNews = createSeatNews({ changes: () => db.changes(), now: context.now });
  const empty = mkdtempSync(join(tmpdir(), "samling-files-"));
  const listener = createListener({
    build: () => build,
    files: staticFiles(given.files ?? empty),
    fillers: given.fillers ?? {},
    context: {
      ...context,
      actor: VISITOR,
      origin,
      log,
      metrics,
      limits: createLimits(context.now),
      metricsToken,
      operator,
      mailRoute,
      mailFrom: { name: "Samling", address: "no-reply@samling.example" },
      secret: SECRET,
      seatNews,
      identityProviders,
    },
    ...{ mode: "production", headers, trustProxy, refusalPage },
  });
  const server = createHttpServer(listener, headers, given.limits);
  const { port } = await server.listen(0, "127.0.0.1");
  return {
    port,
    log,
    context,
    send: (path: string, options: SendOptions = {}) => send(port, path, options),
    sendRaw: (bytes: string) => sendRaw(port, bytes),
    /** The log's lines of requests, when all of them have come. */
    requests: async (count: number) => {
      const entries = () => log.entries.filter(({ event }) => event === "request");
      while (entries().length < count) await new Promise((resolve) => setImmediate(resolve));
      return entries();
    },
    server,
    async [Symbol.asyncDispose]() {
      seatNews.close();
      await server.close(5_000);
      rmSync(empty, { recursive: true });
    },
  };
}

interface SendOptions {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

/** A request whose every header and byte of the path is the test's own. */
export async function send(port: number, path: string, options: SendOptions = {}): Promise<Answer> {
  const answer = await sendForBytes(port, path, options);
  return { ...answer, body: answer.body.toString() };
}

/** The answer's body as it was sent: compressed, say. */
export function sendForBytes(
  port: number,
  path: string,
  { body, headers = {}, ...options }: SendOptions = {},
): Promise<Omit<Answer, "body"> & { readonly body: Buffer }> {
  const length =
    body === undefined || "transfer-encoding" in headers ? {} : { "content-length": Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path, agent: false, ...options, headers: { ...length, ...headers } },
      (answer) => {
        buffer(answer).then(
          (read) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: read }),
          reject,
        );
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

/**
 * Bytes that no client library would send, and all that comes back until the connection closes; `arrived` is called
 * with each piece of it.
 */
export function sendRaw(
  port: number,
  bytes: string,
  arrived: (read: string, socket: Socket) => void = () => undefined,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes, "latin1"));
    let read = "";
    socket.on("data", (chunk) => arrived((read += chunk.toString("latin1")), socket));
    socket.on("close", () => resolve(read));
    socket.on("error", reject);
  });
}
