import {
  ClientSecretBasic,
  ClientSecretPost,
  allowInsecureRequests,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
  type ClientAuth,
  type Configuration,
} from "openid-client";
import type { IdentityProvider } from "#domain/account/identity-provider.ts";
import type { SignOnRefusal } from "#domain/account/sign-on-fault.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { refusalOfProvider } from "./refusal-of-provider.ts";

/** Asks a provider about itself, and holds its answer against what it was asked by. */
export async function discoverProvider(
  { issuer, clientId }: Pick<IdentityProvider, "issuer" | "clientId">,
  secret: string,
  timeout: number,
): Promise<Result<Configuration, SignOnRefusal>> {
  const url = new URL(issuer);
  // Each time that something is signed the signature is checked, though TLS alone would do (OpenID Connect Core 1.0, 3.1.3.7).
  const execute = [enableNonRepudiationChecks, ...(url.protocol === "http:" ? [allowInsecureRequests] : [])];
  try {
    const config = await discovery(url, clientId, { [clockTolerance]: TOLERATED_SECONDS }, authentication(secret), {
      ...{ execute, timeout },
    });
    const { issuer: named, authorization_endpoint: begins, token_endpoint: gives } = config.serverMetadata();
    // One that speaks for many organisations names none of them, and would let anybody's people in.
    if (named !== issuer) return refused({ code: "not-verified", cause: "ISSUER_DIFFERS" });
    if (!begins || !gives) return refused({ code: "not-verified", cause: "ENDPOINT_MISSING" });
    return ok(config);
  } catch (error) {
    return refused(refusalOfProvider(error));
  }
}

/** Clocks of two servers are seldom quite alike. */
const TOLERATED_SECONDS = 60;

/** In the header, as every provider must take it (RFC 6749, 2.3.1), but for those that say that they don't. */
function authentication(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    return methods.includes("client_secret_basic") ? basic(server, ...rest) : post(server, ...rest);
  };
}
