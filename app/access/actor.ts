import type { RegistrationId } from "#domain/values/identifiers.ts";

/** Who does something. Every act has one; who works at the machine itself, and the product on its own, count too. */
export type Actor =
  | { readonly kind: "visitor" }
  /** Somebody who came by the personal link of a registration. */
  | { readonly kind: "participant"; readonly registrationId: RegistrationId }
  | { readonly kind: "command-line" }
  | { readonly kind: "system" };

export const VISITOR: Actor = { kind: "visitor" };
export const COMMAND_LINE: Actor = { kind: "command-line" };
export const SYSTEM: Actor = { kind: "system" };

/** How the actor is named in audit entries and histories: never by name. */
export function actorReference(actor: Actor): string {
  return actor.kind === "participant" ? actor.registrationId : actor.kind;
}

/** Who works at the machine itself, and the product on its own: neither came through a page. */
export function isOfTheInstallation(actor: Actor): boolean {
  return actor.kind === "command-line" || actor.kind === "system";
}
