import { addOrganisation } from "#commands/organisation/add-organisation.ts";
import { giveRole } from "#commands/account/give-role.ts";
import type { Actor } from "#access/actor.ts";
import { sessionToken } from "#access/signed-in.ts";
import type { Database } from "#db/index.ts";
import { findAccount } from "#db/records/account-record.ts";
import { insertSession, updateSession } from "#db/records/session-record.ts";
import { deviceOf } from "#domain/account/device.ts";
import type { RoleName } from "#domain/account/role.ts";
import { sessionExpiry } from "#domain/account/session.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { instant, parseIsoInstant, type Instant } from "#domain/values/instant.ts";
import { idMaker, type AccountId, type OrganisationId, type SessionId } from "#domain/values/identifiers.ts";
import { sessionCookie } from "#http/cookies.ts";
import { randomBytes } from "node:crypto";
import { COMMAND_LINE } from "#access/actor.ts";
import { ORIGIN, SECRET } from "./door.ts";

export interface SignedInWish {
  readonly role: RoleName;
  /** By its id, or by a name, for which one is added; left out or null: of the installation. */
  readonly organisation?: string | null;
  readonly email?: string;
  readonly name?: string;
  /** The time of the server that is asked: that of `testContext`, or of a built server. */
  readonly at?: Instant;
  /** Of the server that is asked: that of `openDoor`, or `server.origin`. */
  readonly origin?: string;
  /** As if a passkey had been used. */
  readonly secondFactor?: boolean;
}

export interface SignedInSomebody {
  readonly accountId: AccountId;
  readonly sessionId: SessionId;
  readonly organisationId: OrganisationId | null;
  /** For commands and queries. */
  readonly actor: Actor;
  /** For `door.send(path, { headers })`; with the origin, for what changes something too. */
  readonly headers: { readonly cookie: string; readonly origin: string };
  /** For Playwright: `context.addCookies([cookie])`. */
  readonly cookie: { readonly name: string; readonly value: string; readonly url: string };
}

/** The time that `testContext` begins at. */
const TEST_TIME = instant(parseIsoInstant("2026-11-22T09:00:00Z") ?? Number.NaN);
const newId = idMaker(randomBytes);
let made = 0;

/** Somebody with a role and an open session, at the tests' own secret. */
export async function signedIn(db: Database, wish: SignedInWish): Promise<SignedInSomebody> {
  const { role, organisation = null, at = TEST_TIME, origin = ORIGIN } = wish;
  const ctx = { db, actor: COMMAND_LINE, now: () => at, newId };
  const organisationId = organisation === null ? null : await organisationOf(ctx, organisation);
  const email = (wish.email ?? `${role}-${++made}@example.se`) as EmailAddress;
  const given = await giveRole(ctx, { email, name: wish.name ?? null, language: "sv", organisationId, role });
  if (!given.ok && given.refusal !== "has-the-role") throw new Error(given.refusal);
  const account = await db.read((read) => findAccount(read, { email }));
  const accountId = account!.id;
  const sessionId = newId("ses");
  const session = { id: sessionId, accountId, way: "mail", device: deviceOf(null), at } as const;
  await db.inTransaction(async (tx) => {
    await insertSession(tx, { ...session, expiresAt: sessionExpiry(at) });
    if (wish.secondFactor) await updateSession(tx, { id: sessionId, generation: 0 }, { secondFactorAt: at });
  });
  const [pair = ""] = sessionCookie(origin)
    .set(sessionToken(SECRET, { id: sessionId, generation: 0 }))
    .split(";");
  const [name = "", value = ""] = pair.split("=");
  return {
    ...{ accountId, sessionId, organisationId },
    actor: { kind: "account", accountId, roles: [{ organisationId, role }] },
    headers: { cookie: pair, origin },
    cookie: { name, value, url: origin },
  };
}

async function organisationOf(ctx: Parameters<typeof addOrganisation>[0], named: string): Promise<OrganisationId> {
  if (named.startsWith("org_")) return named as OrganisationId;
  const added = await addOrganisation(ctx, { name: named, kind: "other" });
  if (added.ok) return added.value;
  const [known] = await ctx.db
    .read((read) => {
      const { organisation } = read.tables;
      return read.select({ id: organisation.id, name: organisation.name }).from(organisation);
    })
    .then((rows) => rows.filter(({ name }) => name === named));
  if (!known) throw new Error(added.refusal);
  return known.id;
}
