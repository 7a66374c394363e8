import sourceSans from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url";
import type { LinksFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  isRouteErrorResponse,
  useLocation,
  useMatches,
  useRouteError,
} from "@remix-run/react";
import { useContext, type ReactNode } from "react";
import type { Language } from "#domain/values/language.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { ErrorPage, errorOf } from "#ui/error-page.tsx";
import { NonceContext } from "#ui/nonce.ts";
import { PagePlace } from "#ui/page-place.ts";
import { PageShell } from "#ui/page-shell.tsx";
import styles from "#ui/styles.css?url";
import { isOfWork } from "#ui/is-of-work.ts";
import { WorkError } from "#ui/work-error.tsx";
import workStyles from "#ui/work.css?url";
import { languageOfPath, otherLanguagePath, paths } from "./paths.ts";

export const links: LinksFunction = () => [
  { rel: "preload", href: sourceSans, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
];

/** Pages are documents: links load them anew, and no framework runs in the browser unless a page asks for it. */
export default function Root() {
  const { pathname, search } = useLocation();
  const language = languageOfPath(pathname);
  const handles = useMatches().map((match) => match.handle as RouteHandle | undefined);
  if (handles.some((handle) => handle?.embeddable)) {
    return (
      <Document language={language} embedded>
        <main className="wide">
          <Outlet />
        </main>
      </Document>
    );
  }
  if (handles.some((handle) => handle?.work)) {
    return (
      <Document language={language} hydrate={handles.some((handle) => handle?.hydrate)} work>
        <PagePlace.Provider value={placeOf(pathname, search)}>
          <Outlet />
        </PagePlace.Provider>
      </Document>
    );
  }
  const parameters = handles.flatMap((handle) => handle?.kept?.parameters ?? []);
  const otherLanguageHref = otherLanguagePath(pathname, search, parameters);
  return (
    <Document language={language} hydrate={handles.some((handle) => handle?.hydrate)}>
      <PageShell language={language} otherLanguageHref={otherLanguageHref} at={menuPlace(pathname, language)}>
        <Outlet />
      </PageShell>
    </Document>
  );
}

/** In the workspace, where no page is kept, every parameter goes along into the other language. */
function placeOf(pathname: string, search: string) {
  const parameters = [...new URLSearchParams(search).keys()];
  return { pathname, otherLanguageHref: otherLanguagePath(pathname, search, parameters) };
}

function menuPlace(pathname: string, language: Language): "events" | "archive" | null {
  if (pathname === paths.events(language)) return "events";
  return pathname === paths.archive(language) ? "archive" : null;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { pathname } = useLocation();
  const language = languageOfPath(pathname);
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const words = catalogueOf(language);
  const title = `${words.errors[errorOf(status)].title} – ${words.site.name}`;
  if (isOfWork(pathname, language)) {
    return (
      <Document language={language} title={title} work>
        <WorkError language={language} status={status} />
      </Document>
    );
  }
  return (
    <Document language={language} title={title}>
      <PageShell language={language} otherLanguageHref={paths.events(language === "sv" ? "en" : "sv")} at={null}>
        <ErrorPage language={language} status={status} />
      </PageShell>
    </Document>
  );
}

function Document(props: {
  language: Language;
  hydrate?: boolean;
  /** Stands in another site's frame, where its links are to open in place of that site's page. */
  embedded?: boolean;
  /** Of the workspace, whose pages have a stylesheet more. */
  work?: boolean;
  title?: string;
  children: ReactNode;
}) {
  const nonce = useContext(NonceContext);
  return (
    <html lang={props.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {props.embedded && <base target="_top" />}
        {props.title === undefined ? (
          <Meta />
        ) : (
          <>
            <title>{props.title}</title>
            <meta name="robots" content="noindex" />
          </>
        )}
        <Links />
        {props.work && <link rel="stylesheet" href={workStyles} />}
      </head>
      <body>
        {props.children}
        {props.hydrate && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}
