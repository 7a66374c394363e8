import { eq } from "drizzle-orm";
import type { Actor } from "#access/actor.ts";
import { isGenuine, registrationOfToken, type LinkPurpose } from "#access/personal-link.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import type { QueryContext } from "./context.ts";

export type TokenHolder =
  | { readonly kind: "holder"; readonly registrationId: RegistrationId; readonly actor: Actor }
  /** The token was good once: whoever has it knows of the event, and of nothing else. */
  | { readonly kind: "formerly"; readonly slug: string }
  | { readonly kind: "nobody" };

/** Who a personal token stands for: the one place where a token makes somebody a participant. */
export async function tokenHolder(
  ctx: Pick<QueryContext, "db"> & { readonly secret: string },
  purpose: LinkPurpose,
  token: string,
): Promise<TokenHolder> {
  const id = registrationOfToken(token);
  if (id === null) return { kind: "nobody" };
  const found = await ctx.db.read(async (read) => {
    const { registration, event } = read.tables;
    const [row] = await read
      .select({ generation: registration.generation, slug: event.slug })
      .from(registration)
      .innerJoin(event, eq(event.id, registration.eventId))
      .where(eq(registration.id, id));
    return row;
  });
  if (!found) return { kind: "nobody" };
  const { generation, slug } = found;
  if (isGenuine(ctx.secret, purpose, token, { id, generation })) {
    return { kind: "holder", registrationId: id, actor: { kind: "participant", registrationId: id } };
  }
  for (let earlier = generation - 1; earlier >= Math.max(0, generation - MOST_EARLIER); earlier--) {
    if (isGenuine(ctx.secret, purpose, token, { id, generation: earlier })) return { kind: "formerly", slug };
  }
  return { kind: "nobody" };
}

/** A registration changes hands once or twice; an attacker is not to make us compute for ever. */
const MOST_EARLIER = 20;
