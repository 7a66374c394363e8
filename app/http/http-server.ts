import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Turns } from "./turns.ts";

export interface HttpServer {
  listen(port: number, host: string): Promise<{ port: number }>;
  /** Accepts nothing more, finishes what has begun, within the limit, and closes every connection. */
  close(limitMs: number): Promise<void>;
}

const LIMITS = {
  /** From the connection's first byte to the end of the headers. */
  headersMs: 10_000,
  /** To the end of the body. */
  requestMs: 30_000,
  /** How often slow senders are looked for. */
  lookEveryMs: 1_000,
};
/** Longer than a proxy keeps its idle connections (usually 60 s), so that it is the one to close them. */
const KEEP_ALIVE_MS = 65_000;

/** Node's server with limits for slow senders, and an orderly end. */
export function createHttpServer(
  listener: RequestListener & { readonly turns?: Turns },
  headers: Readonly<Record<string, string>>,
  limits = LIMITS,
): HttpServer {
  const connections = new Map<Socket, Set<ServerResponse>>();
  let closing = false;
  const server = createServer({
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: limits.lookEveryMs,
    keepAliveTimeout: KEEP_ALIVE_MS,
    // The listener answers for it, with the headers that every answer of ours carries.
    requireHostHeader: false,
  });
  server.on("connection", (socket) => {
    listener.turns?.arrived();
    connections.set(socket, new Set());
    socket.once("close", () => connections.delete(socket));
  });
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    const unanswered = connections.get(socket);
    unanswered?.add(response);
    if (closing) response.setHeader("Connection", "close");
    response.on("close", () => {
      unanswered?.delete(response);
      if (closing && unanswered?.size === 0) socket.destroySoon();
    });
    listener(request, response);
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable) return void socket.destroy();
    socket.end(refusal(error, headers), () => socket.destroy());
  });

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          server.removeListener("error", reject);
          resolve({ port: (server.address() as AddressInfo).port });
        });
      }),

    close(limitMs) {
      closing = true;
      return new Promise((resolve) => {
        const limit = setTimeout(() => server.closeAllConnections(), limitMs);
        server.close(() => {
          clearTimeout(limit);
          resolve();
        });
        for (const [socket, unanswered] of connections) {
          if (unanswered.size === 0) socket.destroy();
          for (const response of unanswered) if (!response.headersSent) response.setHeader("Connection", "close");
        }
      });
    },
  };
}

/** Bytes that are no request, or came too slowly, never become one: Node has made no response to write to. */
function refusal({ code }: NodeJS.ErrnoException, headers: Readonly<Record<string, string>>): string {
  const status = STATUS_OF_FAULT[code ?? ""] ?? "400 Bad Request";
  const lines = Object.entries({ ...headers, Connection: "close", "Content-Length": "0" });
  return `HTTP/1.1 ${status}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`;
}

const STATUS_OF_FAULT: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
};
