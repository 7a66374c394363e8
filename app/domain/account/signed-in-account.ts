import type { EmailAddress } from "#domain/values/email-address.ts";
import type { AccountId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";

/** Whom the workspace shows as signed in, and the pages that it leads them to. */
export interface SignedInAccount {
  readonly id: AccountId;
  readonly name: string | null;
  readonly email: EmailAddress;
  readonly language: Language;
  readonly may: { readonly create: boolean; readonly people: boolean; readonly register: boolean };
  /** Some of their roles have no power until a passkey is used. */
  readonly waitsForPasskey: boolean;
}
