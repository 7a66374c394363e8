/** Who does something. Every act has one; who works at the machine itself, and the product on its own, count too. */
export type Actor = { readonly kind: "visitor" } | { readonly kind: "command-line" } | { readonly kind: "system" };

export const VISITOR: Actor = { kind: "visitor" };
export const COMMAND_LINE: Actor = { kind: "command-line" };
export const SYSTEM: Actor = { kind: "system" };

/** How the actor is named in audit entries and histories: never by name. */
export function actorReference(actor: Actor): string {
  return actor.kind;
}
