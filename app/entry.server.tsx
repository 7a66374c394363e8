import { randomBytes } from "node:crypto";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { RemixServer, isRouteErrorResponse } from "@remix-run/react";
import type { ReactElement } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath } from "#app/paths.ts";
import { contentSecurityPolicy } from "#http/security-headers.ts";
import { NonceContext } from "#ui/nonce.ts";
import { SlotContext } from "#ui/slot.tsx";

/** Rendered whole: our pages wait for nothing, and a string costs about half of what a stream does. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { log, route, mode, markSlot }: AppLoadContext,
): Promise<Response> {
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (!hydrates(remix)) {
    const page = renderToString(
      <SlotContext.Provider value={markSlot}>
        <RemixServer context={remix} url={request.url} />
      </SlotContext.Provider>,
    );
    const isShownAgain = status === 422 || (status === 409 && !remix.staticHandlerContext.errors);
    const document = forReading(isShownAgain ? withFaultInTitle(page, request) : page, mode);
    return new Response(`<!doctype html>${document}`, { status, headers });
  }
  const nonce = randomBytes(16).toString("base64");
  if (mode === "production") headers.set("Content-Security-Policy", contentSecurityPolicy(nonce));
  const page = await renderWithData(
    <NonceContext.Provider value={nonce}>
      <RemixServer context={remix} url={request.url} nonce={nonce} />
    </NonceContext.Provider>,
    (error) => log.error("rendering-failed", error, { route }),
  );
  return new Response(page, { status, headers });
}

/** A refusal such as 404 or 405 is an answer; only what we did not expect is a fault. */
export const handleError: HandleErrorFunction = (error, { context, request }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  context.log.error("request-failed", error, { route: context.route });
};

function hydrates({ routeModules, staticHandlerContext }: EntryContext): boolean {
  if (staticHandlerContext.errors) return false;
  return staticHandlerContext.matches.some(
    ({ route }) => (routeModules[route.id]?.handle as { hydrate?: boolean } | undefined)?.hydrate === true,
  );
}

/**
 * A page that is shown again because something is to be put right says so first of all, in its title, which is read
 * before anything on it (WCAG 2.4.2). No route's `meta` is told what its action has answered.
 */
function withFaultInTitle(page: string, { url }: Request): string {
  const { fault } = catalogueOf(languageOfPath(new URL(url).pathname)).forms;
  return page.replace("<title>", () => `<title>${fault} `);
}

/** Without the empty boundary for data that React leaves behind the document, which nobody will read. */
function forReading(page: string, mode: AppLoadContext["mode"]): string {
  const document = page.slice(0, page.lastIndexOf("</html>") + "</html>".length);
  // Where no module of the page runs in the browser, nothing else would tell it to reload.
  return mode === "development"
    ? document.replace("</head>", '<script type="module" src="/@vite/client"></script></head>')
    : document;
}

/** A page that hydrates carries its data in scripts, which only React's streaming renderer waits for. */
function renderWithData(page: ReactElement, onFault: (error: unknown) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      onAllReady: () => resolve(text(pipe(new PassThrough()))),
      onShellError: reject,
      onError: onFault,
    });
  });
}
