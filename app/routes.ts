import { route, type RouteConfig } from "@remix-run/route-config";

/** Each page has one file and two addresses; which language it speaks is told by the address. */
export default [
  route("/", "routes/events/route.tsx", { id: "sv/events", index: true }),
  route("/en", "routes/events/route.tsx", { id: "en/events" }),
  route("/evenemang/:slug", "routes/event/route.tsx", { id: "sv/event" }),
  route("/en/events/:slug", "routes/event/route.tsx", { id: "en/event" }),
  route("/arkiv/:year?", "routes/archive/route.tsx", { id: "sv/archive" }),
  route("/en/archive/:year?", "routes/archive/route.tsx", { id: "en/archive" }),
  route("/serier/:slug", "routes/series/route.tsx", { id: "sv/series" }),
  route("/en/series/:slug", "routes/series/route.tsx", { id: "en/series" }),
  route("/sitemap.xml", "routes/sitemap/route.ts"),
  route("/healthz", "routes/health/route.ts"),
  route("/metrics", "routes/metrics/route.ts"),
  route("*", "routes/not-found/route.tsx"),
] satisfies RouteConfig;
