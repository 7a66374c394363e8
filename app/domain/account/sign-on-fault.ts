/**
 * Why somebody has not been let in by single sign-on. The first ones lie with the provider or the way to it, those in the
 * middle with this attempt, the last ones with who it is.
 */
export const SIGN_ON_FAULTS = [
  ...(["provider-down", "provider-refused", "not-verified", "clocks", "not-set-up", "no-provider"] as const),
  ...(["denied", "used-up", "another-browser", "too-many"] as const),
  ...(["unverified-address", "outside-domains", "no-account", "account-ended", "another-person"] as const),
] as const;

export type SignOnFault = (typeof SIGN_ON_FAULTS)[number];

/** `cause`: for whoever runs the server; a code of the protocol's or of the library's, never words about a person. */
export interface SignOnRefusal {
  readonly code: SignOnFault;
  readonly cause: string | null;
}
