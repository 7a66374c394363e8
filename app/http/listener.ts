import type { RequestListener } from "node:http";
import type { RequestHandler, ServerBuild } from "@remix-run/node";
import { sendResponse } from "@remix-run/node-fetch-server";
import type { AccountId } from "#domain/values/identifiers.ts";
import { act, redirectOf, type Acted } from "./acted.ts";
import { buildHandlers } from "./build-handlers.ts";
import { EndOfRound } from "./end-of-round.ts";
import {
  clientAddress,
  discardBody,
  isFromThisMachine,
  readBody,
  requestedUrl,
  webRequest,
  withoutStraySlashes,
  withoutTraps,
} from "./incoming.ts";
import { KeptPages, isPersonal, keptAddress } from "./kept/kept-pages.ts";
import { Page, isPage } from "./kept/page.ts";
import { markSlot, type Fillers } from "./kept/slots.ts";
import type { LoadContext, RequestFacts } from "./load-context.ts";
import { PREFLIGHT_ANSWER } from "./preflight.ts";
import { isRefused } from "./is-refused.ts";
import { isSameOrigin, mayChange } from "./same-origin.ts";
import { embeddableHeaders } from "./security-headers.ts";
import type { Files } from "./static-files.ts";
import { shortAnswers, type Asked, type RefusalPage } from "./short-answers.ts";
import { Turns } from "./turns.ts";

export interface Site {
  /** Remix's build; in development each change gives a new one. */
  readonly build: () => ServerBuild | Promise<ServerBuild>;
  readonly mode: "production" | "development";
  readonly files: Files;
  readonly headers: Readonly<Record<string, string>>;
  readonly trustProxy: boolean;
  readonly context: LoadContext;
  /** What fills the slots of kept pages, by their names. */
  readonly fillers: Fillers;
  readonly refusalPage: RefusalPage;
}

/** What any page may be asked with; OPTIONS is answered where other sites' scripts may read. */
const METHODS: readonly string[] = ["GET", "HEAD", "POST"];
/** As nginx has it: the client left before the answer was sent. */
const CLIENT_LEFT = 499;
const OVER = new Error("the answer was sent, or the client left");

/** Who asks while a page is made that many will read. */
const NOBODY = {
  ...{ acted: null, body: null, clientAddress: "", fromThisMachine: false },
  ...{ setHeader: refuseHeader, signedInAs: () => undefined },
};

const MOST_TARGETS = 4_000;
const LONGEST_TARGET = 500;

/** What stands between Node and Remix, in the order in which a request meets it. */
export function createListener(site: Site): RequestListener & { readonly turns: Turns } {
  const { context, headers } = site;
  const { origin, log, metrics } = context;
  const handlersOf = buildHandlers(site.mode);
  const targets = new Map<string, Target>();
  const keptPages = new KeptPages({ changes: () => context.db.changes(), now: context.now });

  const pagesToSend = new EndOfRound<Exchange>((exchange) => {
    try {
      const sent = exchange.page?.send(exchange.request, exchange.response, site.fillers);
      sent?.catch((error: unknown) => fail(exchange, error));
    } catch (error) {
      fail(exchange, error);
    }
  });
  const { dress, redirect, refuse, fail } = shortAnswers(site, METHODS);
  const turns = new Turns();
  const listen: RequestListener = (request, response) => {
    const began = performance.now();
    const exchange: Exchange = {
      request,
      response,
      method: request.method ?? "GET",
      pathname: "/",
      route: "(refused)",
      account: null,
    };
    response.on("close", () => {
      const milliseconds = performance.now() - began;
      const status = response.writableFinished ? response.statusCode : CLIENT_LEFT;
      const { method, route } = exchange;
      log.info("request", { method, route, status, ms: Math.round(milliseconds * 10) / 10 });
      const refused = exchange.account && isRefused(status, response.getHeader("Location"));
      if (refused) log.info("access-refused", { account: exchange.account, method, route, status });
      metrics.observeRequest({ method, route, status, seconds: milliseconds / 1000 });
    });
    try {
      if (!answerAtOnce(exchange)) receive(exchange);
    } catch (error) {
      fail(exchange, error);
    }
  };

  return Object.assign(listen, { turns });

  /** What is asked for most costs least: a page that is kept, at an address that was understood before. */
  function answerAtOnce(exchange: Exchange): boolean {
    const { request, method } = exchange;
    const target = targets.get(request.url ?? "");
    if (!target || (method !== "GET" && method !== "HEAD")) return false;
    if (request.headers.host === undefined || isPersonal(request.headers)) return false;
    const page = keptPages.find(target.address);
    if (!page) return false;
    exchange.pathname = target.pathname;
    exchange.route = target.route;
    sendPage(exchange, page);
    return true;
  }

  function receive(exchange: Exchange): void {
    const { request, response, method } = exchange;
    dress(response);
    const url = requestedUrl(request, origin);
    if (url === null) return refuse(exchange, 400);
    exchange.pathname = url.pathname;
    if (!METHODS.includes(method) && method !== "OPTIONS") return refuse(exchange, 405);
    const better = withoutStraySlashes(url);
    if (better !== null) return redirect(exchange, better);
    const answer = (fault?: unknown) => {
      if (fault !== undefined) fail(exchange, fault);
      else answerByRemix(exchange, withoutTraps(url)).catch((error: unknown) => fail(exchange, error));
    };
    if (method !== "GET" && method !== "HEAD") return answer();
    exchange.route = "(file)";
    site.files(request, response, answer);
  }

  async function answerByRemix(exchange: Exchange, url: URL): Promise<void> {
    const { request, response, method } = exchange;
    await turns.take();
    if (response.destroyed) return;
    const { handlerOf, match } = handlersOf(await site.build());
    const { ids, pattern, authorityInAddress, embeddable, kept, openToAll, takesFiles, bareData, ...page } = match(
      url.pathname,
    );
    const handle = handlerOf(ids);
    exchange.route = pattern;
    if (bareData) return refuse(exchange, 404);
    if (method === "OPTIONS") {
      if (!openToAll) return refuse(exchange, 405);
      response.writeHead(204, PREFLIGHT_ANSWER).end();
      return discardBody(request);
    }
    const always = embeddable ? embeddableHeaders(headers) : headers;
    if (embeddable) {
      for (const name of Object.keys(headers)) response.removeHeader(name);
      for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
    }
    const changes = mayChange(method);
    const facts = { route: pattern, mode: site.mode, markSlot: kept && markSlot };
    if (kept && !changes && !isPersonal(request.headers)) {
      const address = keptAddress(url, kept);
      const page = await keptPage(handle, address, facts, always);
      remember(request.url, { address: address.href, pathname: url.pathname, route: pattern });
      return sendPage(exchange, page);
    }
    if (changes && !authorityInAddress && !isSameOrigin(request.headers, origin)) {
      log.info("cross-origin-refused", { method, route: pattern });
      return refuse(exchange, 403);
    }
    const mayBringFile = takesFiles && isPersonal(request.headers);
    const body = changes ? await readBody(request, { files: mayBringFile ? response : null }) : null;
    if (body === "too-large" || body === "too-many") return refuse(exchange, body === "too-large" ? 413 : 503);
    const over = changes ? null : new AbortController();
    // Also after a whole answer: Remix keeps a timer for each page until its request is aborted. What changes something
    // mostly ends in a redirect, and is not given up because somebody leaves.
    if (over) response.once("close", () => over.abort(OVER));
    const asked = webRequest(request, { url, origin, signal: over?.signal ?? null });
    const given = {
      ...context,
      ...facts,
      body,
      clientAddress: clientAddress(request, site.trustProxy),
      fromThisMachine: isFromThisMachine(request, site.trustProxy),
      acted: null as Acted | null,
      signedInAs: (account: AccountId) => void (exchange.account = account),
      setHeader: (name: string, value: string) => {
        if (name === "Set-Cookie") response.appendHeader(name, value);
        else response.setHeader(name, value);
      },
    };
    if (method === "POST" && page.action)
      given.acted = await act(page.action, { request: asked, params: page.params, context: given });
    const answer = (given.acted && redirectOf(given.acted)) ?? (await handle(asked, given));
    if (response.destroyed) return;
    // Remix refuses a form where nothing takes one, without saying what is taken (RFC 9110, 15.5.6).
    if (answer.status === 405 && !answer.headers.has("Allow")) response.setHeader("Allow", "GET, HEAD");
    if (!kept || !isPage(answer)) return sendResponse(response, answer);
    sendPage(exchange, await Page.of(answer, { ...always, "cache-control": "private, no-store" }));
  }

  function sendPage(exchange: Exchange, page: Page): void {
    exchange.page = page;
    pagesToSend.add(exchange);
  }

  function remember(asked: string | undefined, target: Target): void {
    if (asked === undefined || asked.length > LONGEST_TARGET) return;
    if (targets.size === MOST_TARGETS) targets.clear();
    targets.set(asked, target);
  }

  /** Made from the address alone: nothing that one visitor sends can come into what another is shown. */
  function keptPage(
    handle: RequestHandler,
    address: URL,
    facts: Omit<RequestFacts, keyof typeof NOBODY>,
    always: Site["headers"],
  ): Promise<Page> {
    const make = async () => {
      const over = new AbortController();
      try {
        const request = new Request(address, { signal: over.signal });
        return await Page.of(await handle(request, { ...context, ...facts, ...NOBODY }), always);
      } finally {
        over.abort(OVER);
      }
    };
    // While developing, a page changes with its sources, of which no commit tells.
    return site.mode === "production" ? keptPages.at(address.href, make) : make();
  }
}

function refuseHeader(): never {
  throw new Error("a page that is kept has no header for one reader");
}

/** What a request line was found to ask for, where that is a kept page. */
interface Target {
  readonly address: string;
  readonly pathname: string;
  readonly route: string;
}

interface Exchange extends Asked {
  page?: Page;
  /** Who has signed in, once a page of the workspace has asked. */
  account: AccountId | null;
}
