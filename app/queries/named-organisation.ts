import { ok, refused, type Result } from "#domain/result.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import type { QueryContext } from "./context.ts";
import { findOrganisations, type FoundOrganisation } from "./find-organisations.ts";

/** The one organisation that a name or another spelling stands for; else those that could be meant. */
export async function namedOrganisation(
  ctx: Pick<QueryContext, "db">,
  text: string,
): Promise<Result<FoundOrganisation, { readonly code: "no-such-organisation"; readonly like: readonly string[] }>> {
  const found = await findOrganisations(ctx, { text, limit: 10 });
  const folded = foldedText(text);
  const called = found.filter(({ name, foundAs }) => foldedText(foundAs ?? name) === folded);
  const [only, ...others] = called.length > 0 ? called : found;
  if (only && others.length === 0) return ok(only);
  return refused({ code: "no-such-organisation", like: found.map(({ name }) => name) });
}
