import type { Database } from "#db/index.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import * as event from "#routes/event/route.tsx";
import * as handedOver from "#routes/handed-over/route.tsx";
import * as join from "#routes/join/route.tsx";
import * as linkAgain from "#routes/link-again/route.tsx";
import * as organisationNames from "#routes/organisation-names/route.ts";
import * as own from "#routes/own-registration/route.tsx";
import * as receipt from "#routes/receipt/route.tsx";
import * as seats from "#routes/seats/route.ts";
import { openDoor, send, type Answer } from "./door.ts";

type Routes = NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

/** The pages of registering, behind the door. */
export async function openRegistering(db: Database, parts: Partial<Parameters<typeof openDoor>[0]> = {}) {
  const door = await openDoor({
    db,
    routes: ROUTES,
    fillers: { "submission-key": () => newSubmissionKey(door.context.newId), "time-stamp": () => "0" },
    ...parts,
  });
  const post = (path: string, fields: Fields, headers: Readonly<Record<string, string | undefined>> = {}) =>
    send(door.port, path, {
      method: "POST",
      headers: given({
        ...{ "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
        ...headers,
      }),
      body: new URLSearchParams(fields as Record<string, string>).toString(),
    });
  return Object.assign(door, {
    post,
    /** Follows a form's answer, as a browser does. */
    async postAndFollow(path: string, fields: Fields): Promise<Answer> {
      const answer = await post(path, fields);
      return answer.status === 303 ? door.send(answer.headers.location!) : answer;
    },
  });
}

type Fields = Record<string, string>;

/** Those headers that are not left out. */
function given(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}

/** The fields of the form of an event, for one person. */
export function formOf(name: string, given: Fields = {}): Fields {
  const local = name.toLowerCase().replace(/[^a-z0-9]+/g, ".");
  return { people: "1", "name-1": name, "email-1": `${local}@example.se`, "mode-1": "on-site", ...given };
}

/** The key that a showing of the form carries. */
export function keyIn(html: string): string {
  return /name="submission" value="(sub_\w+)"/.exec(html)?.[1] ?? "no key";
}

/** The personal link on a receipt. */
export function linkIn(html: string): string {
  return /href="((?:\/en\/registration|\/anmalan)\/[^"/]{40,})"/.exec(html)?.[1] ?? "no link";
}

/** What a page says, without its markup. */
export function wordsOf(html: string): string {
  return html
    .replace(/<head>.*<\/head>/s, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const ROUTES = Object.fromEntries(
  Object.entries({
    "/evenemang/:slug": event,
    "/en/events/:slug": event,
    "/evenemang/:slug/lank": linkAgain,
    "/evenemang/:slug/platser": seats,
    "/anmalan/tack/:key": receipt,
    "/anmalan/overlamnad": handedOver,
    "/anmalan/:token": own,
    "/delta/:token": join,
    "/organisationer.json": organisationNames,
    // What they say of themselves in the head is not what these tests are about.
  }).map(([path, module]) => [path, { ...module, meta: undefined }]),
) as unknown as Routes;
