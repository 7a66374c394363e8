import { personalToken } from "#access/personal-link.ts";
import { signInCode } from "#access/sign-in-secrets.ts";
import type { Database } from "#db/index.ts";
import { workContext } from "#http/work-context.ts";
import * as code from "#routes/sign-in/code.tsx";
import * as link from "#routes/sign-in/link.tsx";
import * as ask from "#routes/sign-in/route.tsx";
import * as signOut from "#routes/sign-out/route.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { SECRET, openDoor, send, type Answer } from "./door.ts";

/** The pages of signing in, and one of the workspace, behind the door. */
export async function openSigningIn(db: Database, more: Partial<Parameters<typeof openDoor>[0]> = {}) {
  const { routes = {}, ...parts } = more;
  const door = await openDoor({ db, routes: { ...ROUTES, ...routes }, ...parts });
  return Object.assign(door, { browser: () => newBrowser(door.port) });
}

const work = {
  loader: async (args: LoaderFunctionArgs) => (await workContext(args)).account.email,
  default: () => "work",
};
const ROUTES = {
  "/logga-in": ask,
  "/logga-in/kod": code,
  "/logga-in/lank/:token": link,
  "/logga-ut": signOut,
  "/arbete": work,
} as Parameters<typeof openDoor>[0]["routes"] & object;

/** Somebody's browser: it keeps cookies, and follows nothing by itself. */
export function newBrowser(port: number) {
  const jar = new Map<string, string>();
  const ask = async (
    path: string,
    method: "GET" | "POST",
    fields?: Record<string, string>,
    more: Record<string, string> = {},
  ): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await send(port, path, {
      method,
      headers: {
        ...more,
        ...(cookie !== "" && { cookie }),
        "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        ...(fields && { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" }),
      },
      ...(fields && { body: new URLSearchParams(fields).toString() }),
    });
    for (const set of answer.headers["set-cookie"] ?? []) {
      const [name = "", value = ""] = set.split(";")[0]!.split("=");
      if (set.includes("Max-Age=0")) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  return {
    jar,
    get: (path: string) => ask(path, "GET"),
    /** By a link on a page of ours. */
    follow: (path: string) => ask(path, "GET", undefined, { "sec-fetch-site": "same-origin" }),
    post: (path: string, fields: Record<string, string> = {}) => ask(path, "POST", fields),
  };
}

/** What the latest mail holds, to whomever it went; null where none was due. */
export async function mailed(db: Database): Promise<{ readonly code: string; readonly path: string } | null> {
  const rows = await db.read((read) => read.select().from(read.tables.signIn));
  const latest = rows
    .filter(({ mailDueAt }) => mailDueAt !== null)
    .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))[0];
  if (!latest) return null;
  const { id } = latest;
  return {
    code: signInCode(SECRET, id),
    path: `/logga-in/lank/${personalToken(SECRET, "sign-in", { id, generation: 0 })}`,
  };
}
