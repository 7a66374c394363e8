import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from "openid-client";
import type { SignOnFault, SignOnRefusal } from "#domain/account/sign-on-fault.ts";

/** What it means that the way over a provider has failed: a code for the person, and one for whoever runs the server. */
export function refusalOfProvider(error: unknown): SignOnRefusal {
  if (error instanceof AuthorizationResponseError) {
    return { code: error.error === "access_denied" ? "denied" : "provider-refused", cause: plainCode(error.error) };
  }
  if (error instanceof ResponseBodyError) return { code: "provider-refused", cause: plainCode(error.error) };
  // Our own secret is not the one that the provider knows, mostly.
  if (error instanceof WWWAuthenticateChallengeError) return { code: "provider-refused", cause: plainCode(error.code) };
  // What fetch throws where nobody answers.
  if (error instanceof TypeError) return { code: "provider-down", cause: null };
  const cause = error instanceof ClientError ? plainCode(error.code) : null;
  return { code: FAULTS[cause ?? ""] ?? "not-verified", cause };
}

/** Any other: what came doesn't hold. */
const FAULTS: Readonly<Record<string, SignOnFault>> = {
  OAUTH_TIMEOUT: "provider-down",
  OAUTH_ABORT: "provider-down",
  OAUTH_RESPONSE_IS_NOT_CONFORM: "provider-down",
  OAUTH_RESPONSE_IS_NOT_JSON: "provider-down",
  OAUTH_PARSE_ERROR: "provider-down",
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: "clocks",
};

/** What a provider sends for a code may be anything. */
function plainCode(said: unknown): string | null {
  return typeof said === "string" && /^\w{1,60}$/.test(said) ? said : null;
}
