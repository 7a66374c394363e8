import { useContext, type ReactNode } from "react";
import type { ServerBuild } from "@remix-run/node";
import { Outlet, Scripts, useMatches, useRouteError } from "@remix-run/react";
import * as entryServer from "#app/entry.server.tsx";
import { NonceContext } from "#ui/nonce.ts";
import remixOptions from "../../remix.config.js";

type Routes = ServerBuild["routes"];
type Module = Routes[string]["module"];

/** Remix's build, made of a test's own routes by their paths; the entry is the product's. */
export function madeUpBuild(modules: Record<string, Partial<Module>>): ServerBuild {
  const routes: Routes = { root: { id: "root", path: "", module: ROOT } };
  for (const [path, module] of Object.entries({ ...modules, "*": NOT_FOUND })) {
    routes[path] = { id: path, parentId: "root", path, index: path === "/", module: module as Module };
  }
  const described = Object.entries(routes).map(([id, { module, ...route }]) => {
    const has = { hasLoader: module.loader !== undefined, hasAction: module.action !== undefined };
    const lacks = { hasClientLoader: false, hasClientAction: false, hasErrorBoundary: id === "root" };
    return [id, { ...route, ...has, ...lacks, module: `/assets/${id}.js`, imports: [] as string[] }] as const;
  });
  return {
    mode: "production",
    entry: { module: entryServer },
    routes,
    assets: {
      entry: { module: "/assets/entry.js", imports: [] },
      routes: Object.fromEntries(described),
      url: "/assets/manifest.js",
      version: "1",
    },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    basename: "/",
    future: remixOptions.future as unknown as ServerBuild["future"],
    isSpaMode: false,
  };
}

const NOT_FOUND: Partial<Module> = {
  default: () => null,
  loader: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- it is how Remix is told of a status
    throw new Response(null, { status: 404 });
  },
};

const ROOT: Module = {
  default: function Root() {
    const nonce = useContext(NonceContext);
    const hydrate = useMatches().some((match) => (match.handle as { hydrate?: boolean } | undefined)?.hydrate);
    return (
      <Document>
        <Outlet />
        {hydrate && <Scripts nonce={nonce} />}
      </Document>
    );
  },
  ErrorBoundary: function Fault() {
    const { status = 500 } = useRouteError() as { status?: number };
    return <Document>{`error ${status}`}</Document>;
  },
};

function Document({ children }: { children: ReactNode }) {
  return (
    <html lang="sv">
      <body>{children}</body>
    </html>
  );
}
