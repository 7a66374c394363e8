import { request, type OutgoingHttpHeaders } from "node:http";
import { isNotNull, not } from "drizzle-orm";
import { describe, expect } from "vitest";
import routeList from "#app/routes.ts";
import { COMMAND_LINE } from "#access/actor.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { NEEDS, ROLES, WITHOUT_ACCOUNT, everyRole, type Need, type RoleTried } from "#tests/support/every-role.ts";
import { NAMES, withLinkHolders, type TokenName } from "#tests/support/link-holders.ts";
import { madeByOrganisers } from "#tests/support/made-by-organisers.ts";
import { ROUTE_MODULES, addressOf, realRoutes } from "#tests/support/real-routes.ts";
import { ANSWERS_WITHOUT_PASSKEY, ROUTE_RULES } from "./route-rules.ts";

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
        if ("open" in rule || "link" in rule) {
          if (/^\/?(arbete|en\/work)(\/|$)/.test(path)) wrong.push(`${path} is open`);
          continue;
        }
        if (loader && rule.get === null) wrong.push(`${file} has a loader without a rule`);
        if (action && rule.post === null) wrong.push(`${file} has an action without a rule`);
      }
      expect(wrong).toEqual([]);
    },
  );

  test("lets in those whom its rule names, and nobody else", { timeout: 300_000 }, async ({ db }) => {
    const fillers = { "submission-key": () => newSubmissionKey(door.context.newId), "time-stamp": () => "0" };
    await using door = await openDoor({ db, routes: await realRoutes(), fillers });
    const accounts = await everyRole(door.context);
    const viewer = accounts.actorOf("viewer");
    const account = viewer.kind === "account" ? viewer.accountId : "x";
    const byCommand = { ...door.context, actor: COMMAND_LINE };
    const made = await madeByOrganisers(byCommand, accounts, accounts.actorOf("organiser"));
    const world = await withLinkHolders(door.context, accounts);
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
      if (rule === undefined || "link" in rule) continue;
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
          const [outcome, wanted] = [outcomeOf(status, to), outcomeFor(file, role, need)];
          if (outcome !== wanted) wrong.push(`${method} ${file} by ${role}: ${outcome}, not ${wanted}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test("opens by the links that its rule names, to show their holder or their door alone", async ({ db }) => {
    await using door = await openDoor({ db, routes: await realRoutes() });
    const world = await withLinkHolders(door.context, await everyRole(door.context));
    const wrong: string[] = [];
    for (const [file, rule] of Object.entries(ROUTE_RULES)) {
      if (!("link" in rule)) continue;
      for (const [name, token] of Object.entries(world.tokens) as [TokenName, string][]) {
        const { status, body } = await door.send(addressOf(file, { token }));
        const opens = rule.link.includes(name);
        if (status !== (opens ? 200 : 404)) wrong.push(`${file} answers ${status} to ${name}`);
        const shown = Object.values(NAMES).filter((one) => body.includes(one));
        if (String(shown) !== String(opens ? namedBy(name) : []))
          wrong.push(`${file} shows ${shown.join(", ")} to ${name}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("does what a link's holder asks for the holder alone, and nothing by any other link", async ({ db }) => {
    const fillers = { "submission-key": () => newSubmissionKey(door.context.newId), "time-stamp": () => "0" };
    await using door = await openDoor({ db, routes: await realRoutes(), fillers });
    const world = await withLinkHolders(door.context, await everyRole(door.context));
    const ended = async () => {
      const { registration, invitee } = db.tables;
      const left = await db.read((read) => read.select().from(registration).where(not(registration.live)));
      const declined = await db.read((read) => read.select().from(invitee).where(isNotNull(invitee.declinedAt)));
      return [...left, ...declined].map(({ id }) => id);
    };
    const forms = {
      "routes/own-registration/route.tsx": "intent=withdraw",
      "routes/event/invited.tsx": "intent=decline",
    };
    const holders = {
      "own link": world.registrationId,
      "another's link": world.anotherId,
      "invitee's link": world.inviteeId,
    };
    const done: Record<string, unknown> = {};
    for (const [file, body] of Object.entries(forms)) {
      for (const [name, token] of Object.entries(world.tokens)) {
        const before = await ended();
        const headers = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
        await door.send(addressOf(file, { token }), { method: "POST", headers, body });
        const ids = (await ended()).filter((id) => !before.includes(id));
        if (ids.length > 0) done[`${name} at ${file}`] = ids;
      }
    }
    expect(done).toEqual({
      "own link at routes/own-registration/route.tsx": [holders["own link"]],
      "another's link at routes/own-registration/route.tsx": [holders["another's link"]],
      "invitee's link at routes/event/invited.tsx": [holders["invitee's link"]],
    });
  });
});

/** What opens a meeting or a calendar names nobody; a door's link those who have a seat there, and at no other event. */
function namedBy(name: TokenName): readonly string[] {
  if (name === "door host") return [NAMES["own link"], NAMES["another's link"]];
  const named = NAMES[name as keyof typeof NAMES];
  return named ? [named] : [];
}

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

type Outcome = "let in" | "sent to sign in" | "sent for a passkey" | "nothing for them" | `failed ${number}`;

function outcomeFor(file: string, role: RoleTried, need: Need): Outcome {
  if (WITHOUT_ACCOUNT.includes(role)) return "sent to sign in";
  if (role === "waiting for a passkey" && !ANSWERS_WITHOUT_PASSKEY.includes(file)) return "sent for a passkey";
  return (NEEDS[need] as readonly RoleTried[]).includes(role) ? "let in" : "nothing for them";
}

/** What is let in may still be told that its form can't be done; that it says nothing is told to anybody. */
function outcomeOf(status: number, to: string): Outcome {
  if (status === 303 && to.startsWith("/logga-in")) return "sent to sign in";
  if (status === 303 && to.startsWith("/arbete/konto/passkey?")) return "sent for a passkey";
  if (status === 404 || status === 403 || to.endsWith("?refused=not-allowed")) return "nothing for them";
  return [200, 303, 409, 422].includes(status) ? "let in" : `failed ${status}`;
}
