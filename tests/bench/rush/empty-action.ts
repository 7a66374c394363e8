import { createServer } from "node:http";
import { createRequestHandler, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { createRequestListener } from "@remix-run/node-fetch-server";
import { madeUpBuild } from "#tests/support/made-up-build.tsx";

/** The limit: Remix itself, with an action that reads the form and answers, and nothing around it. */
const [, , port = ""] = process.argv;

async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const key = form.get("submission");
  return redirect(`/anmalan/tack/${typeof key === "string" ? key : ""}`, 303);
}

const build = madeUpBuild({ "/": { action, default: () => null } });
const handle = createRequestHandler(build, "production");
createServer(createRequestListener((request) => handle(request))).listen(Number(port), "127.0.0.1");
