import type { IncomingMessage, ServerResponse } from "node:http";
import type { Log } from "#app/log.ts";
import { discardBody } from "./incoming.ts";

export type RefusalStatus = 400 | 403 | 404 | 405 | 413 | 500 | 503;

/** The small page for what never reaches Remix, in the language of the address. */
export type RefusalPage = (status: RefusalStatus, pathname: string) => string;

export interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  pathname: string;
  route: string;
}

interface Parts {
  readonly headers: Readonly<Record<string, string>>;
  readonly refusalPage: RefusalPage;
  readonly context: { readonly log: Log };
}

/** What is answered without Remix. Each lets the rest of the request run out. */
export function shortAnswers({ headers, refusalPage, context }: Parts, methods: readonly string[]) {
  function dress(response: ServerResponse): void {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  }

  function redirect({ request, response }: Asked, location: string): void {
    response.writeHead(308, { Location: location }).end();
    discardBody(request);
  }

  function refuse({ request, response, method, pathname }: Asked, status: RefusalStatus): void {
    if (status === 405) response.setHeader("Allow", methods.join(", "));
    if (status === 503) response.setHeader("Retry-After", "30");
    const page = refusalPage(status, pathname);
    response.writeHead(status, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Length": Buffer.byteLength(page),
      "Cache-Control": "no-store",
    });
    response.end(method === "HEAD" ? undefined : page);
    discardBody(request);
  }

  function fail(asked: Asked, error: unknown): void {
    const { response, route } = asked;
    // Who leaves in the middle of a request makes no fault of ours.
    if (response.destroyed) return;
    context.log.error("request-failed", error, { route });
    if (response.headersSent) return void response.destroy();
    dress(response);
    refuse(asked, 500);
  }

  return { dress, redirect, refuse, fail };
}
