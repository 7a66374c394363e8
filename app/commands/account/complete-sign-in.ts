import { isGenuine, signInOfToken } from "#access/personal-link.ts";
import { sessionToken } from "#access/signed-in.ts";
import { browserHash, browserKnownFor, isCodeOf, secretOfKnown } from "#access/sign-in-secrets.ts";
import type { CommandContext } from "#commands/context.ts";
import type { Tx } from "#db/index.ts";
import { findAccount } from "#db/records/account-record.ts";
import {
  findSignIn,
  latestSignIn,
  takeAttempt,
  useSignIn,
  wrongCodesSince,
  type StoredSignIn,
} from "#db/records/sign-in-record.ts";
import type { Device } from "#domain/account/device.ts";
import {
  MOST_ATTEMPTS,
  MOST_WRONG_CODES_A_DAY,
  MOST_WRONG_CODES_OF_ALL_A_DAY,
  isSignInOpen,
} from "#domain/account/sign-in.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { AccountId, SessionId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import { openSession } from "./steps/open-session.ts";

export interface CompleteSignIn {
  readonly secret: string;
  /** Of the secret that the browser keeps; null where it keeps none. */
  readonly browserHash: string | null;
  /** What it keeps where it is known for somebody's; null where it keeps nothing. */
  readonly keptOfKnown: string | null;
  readonly by: { readonly code: string } | { readonly token: string };
  readonly device: Device;
  /** The session that the browser has so far. */
  readonly replaces: { readonly id: SessionId; readonly accountId: AccountId } | null;
}

/**
 * `another-browser`: the link is good, in the browser in which it was asked for. `used-up`: run out, used, or tried too
 * often. `too-many-codes`: no code is taken for the address today in this browser, or in any that is new; its links are.
 */
export type SignInRefusal = "another-browser" | "wrong-code" | "used-up" | "too-many-codes";

export interface CompletedSignIn {
  /** The session's cookie. */
  readonly token: string;
  readonly back: string | null;
  /** Of the address that it was asked for by. */
  readonly addressHash: string | null;
}

/** Signs somebody in by what was mailed to them, in the browser that asked for it. */
export async function completeSignIn(
  ctx: CommandContext,
  input: CompleteSignIn,
): Promise<Result<CompletedSignIn, SignInRefusal>> {
  const { secret, device, replaces } = input;
  const at = ctx.now();
  const id = ctx.newId("ses");
  const auditId = ctx.newId("aud");
  const messageId = ctx.newId("msg");
  return ctx.db.inTransaction(async (tx) => {
    const found =
      "token" in input.by ? await byToken(tx, input, input.by.token, at) : await byCode(tx, input, input.by.code, at);
    if (!found.ok) return found;
    const signIn = found.value;
    const account = signIn.accountId === null ? null : await findAccount(tx, { id: signIn.accountId });
    if (!account || account.endedAt !== null) return refused("used-up");
    if (!(await useSignIn(tx, signIn.id, at))) return refused("used-up");
    await openSession(tx, { id, auditId, messageId, accountId: account.id, way: "mail", device, at, replaces });
    return ok({
      token: sessionToken(secret, { id, generation: 0 }),
      back: signIn.back,
      addressHash: signIn.addressHash,
    });
  });
}

async function byToken(
  tx: Tx,
  input: CompleteSignIn,
  token: string,
  at: Instant,
): Promise<Result<StoredSignIn, SignInRefusal>> {
  const id = signInOfToken(token);
  const signIn = id && (await findSignIn(tx, id));
  if (
    !signIn ||
    signIn.way !== "mail" ||
    !isGenuine(input.secret, "sign-in", token, { id: signIn.id, generation: 0 })
  ) {
    return refused("used-up");
  }
  if (!isSignInOpen(signIn, at)) return refused("used-up");
  return signIn.browserHash === input.browserHash ? ok(signIn) : refused("another-browser");
}

/** Whether or not the address is anybody's, the answers are the same. */
async function byCode(
  tx: Tx,
  input: CompleteSignIn,
  code: string,
  at: Instant,
): Promise<Result<StoredSignIn, SignInRefusal>> {
  const signIn = input.browserHash === null ? null : await latestSignIn(tx, input.browserHash);
  if (!signIn || !isSignInOpen(signIn, at)) return refused("used-up");
  const { addressHash } = signIn;
  if (addressHash !== null) {
    const wrong = await wrongCodesSince(tx, { addressHash, browserHash: signIn.browserHash }, instant(at - DAY_MS));
    const closedByOthers = wrong.all >= MOST_WRONG_CODES_OF_ALL_A_DAY && !isOfKnown(input, signIn, at);
    if (wrong.browser >= MOST_WRONG_CODES_A_DAY || closedByOthers) return refused("too-many-codes");
  }
  if (!(await takeAttempt(tx, signIn.id, MOST_ATTEMPTS))) return refused("used-up");
  if (isCodeOf(input.secret, signIn.id, code) && signIn.accountId !== null) return ok(signIn);
  return refused(signIn.attempts + 1 >= MOST_ATTEMPTS ? "used-up" : "wrong-code");
}

/** Asked for by a browser that is known for the address, where its own wrong codes are counted as long as it is. */
function isOfKnown({ secret, keptOfKnown }: CompleteSignIn, signIn: StoredSignIn, at: Instant): boolean {
  const known = signIn.addressHash === null ? null : browserKnownFor(secret, signIn.addressHash, keptOfKnown, at);
  return known !== null && signIn.browserHash === browserHash(secretOfKnown(secret, known));
}

const DAY_MS = 86_400_000;
