import { Links, Meta, Outlet, Scripts, useLocation, useMatches } from "@remix-run/react";
import { languageOfPath } from "./paths.ts";

export default function Root() {
  const language = languageOfPath(useLocation().pathname);
  const hydrate = useMatches().some((match) => (match.handle as { hydrate?: boolean } | undefined)?.hydrate);
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        {hydrate && <Scripts />}
      </body>
    </html>
  );
}
