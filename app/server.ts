import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { join } from "node:path";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { createRequestListener } from "@remix-run/node-fetch-server";
import sirv from "sirv";
import { VISITOR } from "#access/actor.ts";
import { openDatabase } from "#db/index.ts";
import { migrate } from "#db/operations/migrate.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { projectRoot, readServerSettings } from "./config.ts";
import * as build from "virtual:remix/server-build";

const settings = readServerSettings(process.env);
const db = openDatabase(settings.databaseUrl);
await migrate(db);
const handle = createRequestHandler(build as unknown as ServerBuild, "production");
const loadContext = {
  db,
  actor: VISITOR,
  now: () => instant(Date.now()),
  newId: idMaker(randomBytes),
  origin: settings.origin,
};
const pages = createRequestListener((request) => handle(request, loadContext));
const files = sirv(join(projectRoot(), "build/client"), { immutable: true, maxAge: 31_536_000 });
createServer((request, response) => {
  files(request, response, () => void pages(request, response));
}).listen(settings.port, settings.host, () => process.stdout.write(`http://localhost:${settings.port}\n`));
