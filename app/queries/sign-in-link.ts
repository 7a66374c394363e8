import { isGenuine, signInOfToken } from "#access/personal-link.ts";
import type { OpenedMail } from "#access/sign-in-secrets.ts";
import { findSignIn } from "#db/records/sign-in-record.ts";
import { isSignInOpen } from "#domain/account/sign-in.ts";
import type { QueryContext } from "./context.ts";

/** What a link that was mailed can do in this browser. */
export type SignInLinkState = SignInLink["state"];

export type SignInLink =
  | { readonly state: "ready" | "used-up" }
  | { readonly state: "another-browser"; readonly mail: OpenedMail };

export async function signInLink(
  ctx: Pick<QueryContext, "db" | "now">,
  asked: { readonly secret: string; readonly token: string; readonly browserHash: string | null },
): Promise<SignInLink> {
  const id = signInOfToken(asked.token);
  if (id === null || !isGenuine(asked.secret, "sign-in", asked.token, { id, generation: 0 })) {
    return { state: "used-up" };
  }
  const signIn = await ctx.db.read((read) => findSignIn(read, id));
  if (!signIn || !isSignInOpen(signIn, ctx.now()) || signIn.addressHash === null) return { state: "used-up" };
  if (signIn.browserHash === asked.browserHash) return { state: "ready" };
  return { state: "another-browser", mail: { id, addressHash: signIn.addressHash, createdAt: signIn.createdAt } };
}
