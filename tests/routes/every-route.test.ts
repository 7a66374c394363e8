import { request, type OutgoingHttpHeaders } from "node:http";
import { describe, expect } from "vitest";
import routeList from "#app/routes.ts";
import { COMMAND_LINE } from "#access/actor.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { NEEDS, ROLES, everyRole, type Need, type RoleTried } from "#tests/support/every-role.ts";
import { madeByOrganisers } from "#tests/support/made-by-organisers.ts";
import { ROUTE_MODULES, addressOf, realRoutes } from "#tests/support/real-routes.ts";
import { ROUTE_RULES } from "./route-rules.ts";

const FILES = [...new Set(routeList.map(({ file }) => file))].sort();

describe("P3 each route, asked by each role", () => {
  test("has a rule, and each rule a route", () => {
    expect(Object.keys(ROUTE_RULES).sort()).toEqual(FILES);
  });

  test(
    "says of all that a route answers who is let in, and leaves nothing of the workspace open",
    { timeout: 120_000 },
    async () => {
      const wrong: string[] = [];
      for (const { file, path = "" } of routeList) {
        const rule = ROUTE_RULES[file];
        const { loader, action } = await ROUTE_MODULES[`/app/${file}`]!();
        if (rule === undefined) continue;
        if ("open" in rule) {
          if (/^\/?(arbete|en\/work)(\/|$)/.test(path)) wrong.push(`${path} is open`);
          continue;
        }
        if (loader && rule.get === null) wrong.push(`${file} has a loader without a rule`);
        if (action && rule.post === null) wrong.push(`${file} has an action without a rule`);
      }
      expect(wrong).toEqual([]);
    },
  );

  test("lets in those whom its rule names, and nobody else", { timeout: 120_000 }, async ({ db }) => {
    const fillers = { "submission-key": () => newSubmissionKey(door.context.newId), "time-stamp": () => "0" };
    await using door = await openDoor({ db, routes: await realRoutes(), fillers });
    const world = await everyRole(door.context);
    const viewer = world.actorOf("viewer");
    const account = viewer.kind === "account" ? viewer.accountId : "x";
    const made = await madeByOrganisers({ ...door.context, actor: COMMAND_LINE }, world, world.actorOf("organiser"));
    const { draftId: draft, broadcastId } = made;
    const filled = {
      ...{ slug: world.event.slug, id: world.registrationId, account, org: world.host },
      ...{ draft, allotment: made.allotmentId, import: made.importId, export: made.exportId },
    };
    const ask = async (file: string, role: RoleTried, method: "GET" | "POST", body = "") => {
      const form = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
      return headOf(
        door.port,
        addressOf(file, file === "routes/work-message/route.tsx" ? { ...filled, id: broadcastId } : filled),
        {
          method,
          headers: { ...world.headersOf(role), ...(method === "POST" && form) },
          body,
        },
      );
    };
    const wrong: string[] = [];
    for (const file of FILES) {
      const rule = ROUTE_RULES[file];
      if (rule === undefined) continue;
      if ("open" in rule) {
        for (const role of ["visitor", "stranger"] as const) {
          // Whoever has signed in needs no page to do so.
          if (file === "routes/sign-in/route.tsx" && role === "stranger") continue;
          const { status } = await ask(file, role, "GET");
          if (status !== rule.open) wrong.push(`${file} answers ${status} to ${role}, not ${rule.open}`);
        }
        continue;
      }
      for (const role of ROLES) {
        for (const [method, need] of [
          ["GET", rule.get],
          ["POST", rule.post],
        ] as const) {
          if (need === null) continue;
          const { status, to } = await ask(
            file,
            role,
            method,
            method === "POST" ? rule.form.replace("HOST", world.host) : "",
          );
          const [outcome, wanted] = [outcomeOf(status, to), outcomeFor(role, need)];
          if (outcome !== wanted) wrong.push(`${method} ${file} by ${role}: ${outcome}, not ${wanted}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** How an answer begins; one that never ends is not waited for. */
function headOf(
  port: number,
  path: string,
  { body, ...options }: { readonly method: string; readonly headers: OutgoingHttpHeaders; readonly body: string },
): Promise<{ readonly status: number; readonly to: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, agent: false, ...options }, (answer) => {
      resolve({ status: answer.statusCode ?? 0, to: answer.headers.location ?? "" });
      answer.destroy();
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

type Outcome = "let in" | "sent to sign in" | "nothing for them" | `failed ${number}`;

function outcomeFor(role: RoleTried, need: Need): Outcome {
  if (role === "visitor") return "sent to sign in";
  return (NEEDS[need] as readonly RoleTried[]).includes(role) ? "let in" : "nothing for them";
}

/** What is let in may still be told that its form can't be done; that it says nothing is told to anybody. */
function outcomeOf(status: number, to: string): Outcome {
  if (status === 303 && to.startsWith("/logga-in")) return "sent to sign in";
  if (status === 404 || status === 403 || to.endsWith("?refused=not-allowed")) return "nothing for them";
  return [200, 303, 409, 422].includes(status) ? "let in" : `failed ${status}`;
}
