import { isGenuine, signInOfToken } from "#access/personal-link.ts";
import { findSignIn } from "#db/records/sign-in-record.ts";
import { isSignInOpen } from "#domain/account/sign-in.ts";
import type { QueryContext } from "./context.ts";

/** What a link that was mailed can do in this browser. */
export type SignInLinkState = "ready" | "another-browser" | "used-up";

export async function signInLink(
  ctx: Pick<QueryContext, "db" | "now">,
  asked: { readonly secret: string; readonly token: string; readonly browserHash: string | null },
): Promise<SignInLinkState> {
  const id = signInOfToken(asked.token);
  if (id === null || !isGenuine(asked.secret, "sign-in", asked.token, { id, generation: 0 })) return "used-up";
  const signIn = await ctx.db.read((read) => findSignIn(read, id));
  if (!signIn || !isSignInOpen(signIn, ctx.now())) return "used-up";
  return signIn.browserHash === asked.browserHash ? "ready" : "another-browser";
}
