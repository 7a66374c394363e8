import routeList from "#app/routes.ts";
import type { openDoor } from "./door.ts";

export type Routes = NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

export const ROUTE_MODULES = import.meta.glob<Routes[string]>("/app/routes/**/*.{ts,tsx}");

/** The real routes behind the door, by the addresses that the product gives them. */
export async function realRoutes(): Promise<Routes> {
  const routes: Routes = {};
  for (const { file, path = "", index } of routeList) {
    if (path === "*") continue;
    const module = await ROUTE_MODULES[`/app/${file}`]!();
    routes[index ? "/" : path.startsWith("/") ? path : `/${path}`] = module;
  }
  return routes;
}

/** The Swedish address, with what stands in the place of its parameters. */
export function addressOf(file: string, filled: Readonly<Record<string, string>>): string {
  const { path = "/", index } = routeList.find((each) => each.file === file)!;
  if (index) return "/";
  return path.replace("*", "/finns-inte").replace(/:(\w+)\??/g, (_, name: string) => filled[name] ?? "x");
}
