import type { PasskeySite } from "#access/passkey.ts";

/** Passkeys are of the address that people use. */
export function passkeySite({ origin }: { readonly origin: string }): PasskeySite {
  return { origin, name: "Samling" };
}
