import type { AccountId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Device } from "./device.ts";
import type { RoleName } from "./role.ts";

/** Why an account has ended, or is about to. */
export const ENDING_REASONS = ["own-wish", "administrator", "unused", "without-role"] as const;

export type EndingReason = (typeof ENDING_REASONS)[number];

/** What somebody is mailed about their own account, so that they know of it if it wasn't they who did it. */
export type AccountNews =
  /** By an administrator; `organisation` by its name, null: of the whole installation. */
  | {
      readonly what: "role-given";
      readonly role: RoleName;
      readonly organisation: string | null;
      /** Signing in by mail is closed to the address. */
      readonly byProviderAlone?: true;
    }
  | { readonly what: "passkey-added" }
  | { readonly what: "passkey-removed" }
  /** By an administrator, with their sessions. */
  | { readonly what: "passkeys-removed" | "signed-out" }
  /** To the administrators of an organisation that asks for one: who has made their first, by their page. */
  | { readonly what: "first-passkey"; readonly person: AccountId }
  /** To the address that was left and to the one that came; neither mail names the other. */
  | { readonly what: "address-left" | "address-changed" }
  /** A sign-in with a kind of browser or device that the account has not been seen with. */
  | { readonly what: "new-device"; readonly device: Device }
  | { readonly what: "ending"; readonly why: "unused" | "without-role"; readonly endsAt: Instant }
  | { readonly what: "ended"; readonly why: EndingReason };
